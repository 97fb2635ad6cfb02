//! What a name means.

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::ids::{DefId, ForeignPath};
use crate::source::hir::pat::BindingId;

/// What a name or path means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Res {
    /// A variable of the body at hand. Of an or-pattern it is the one in the first alternative.
    Local(BindingId),
    /// Something with source. A tuple or unit struct stands for its constructor too.
    Def(DefId),
    /// Something of a crate without source.
    Foreign(ForeignPath),
    /// A generic parameter: the definition that declares it and its place among the parameters.
    Param(DefId, u32),
    /// `Self` in this impl (its self type) or trait.
    SelfType(DefId),
    /// A primitive type.
    Prim(Prim),
    /// Not known.
    Unknown(Reason),
}

/// A [`Res`] and how sure it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Resolved {
    /// What it means.
    pub res: Res,
    /// How sure that is; of [`Res::Unknown`] meaningless.
    pub confidence: Confidence,
}

impl Resolved {
    /// `res`, every link resolved.
    #[must_use]
    pub fn certain(res: Res) -> Self {
        Self { res, confidence: Confidence::Certain }
    }

    /// Not known, because of `reason`.
    #[must_use]
    pub fn unknown(reason: Reason) -> Self {
        Self { res: Res::Unknown(reason), confidence: Confidence::Possible }
    }

    /// The same, no surer than `limit`.
    #[must_use]
    pub fn at_most(self, limit: Confidence) -> Self {
        Self { confidence: self.confidence.min(limit), ..self }
    }

    /// Whether anything is known.
    #[must_use]
    pub fn is_known(self) -> bool {
        !matches!(self.res, Res::Unknown(_))
    }
}

/// Why a name is not known. `--stats` counts these.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// No scope has the name.
    NotFound,
    /// The name is imported, but the import leads nowhere.
    UnresolvedImport,
    /// It may come from a glob import of a crate without source.
    ForeignGlob,
    /// It may come from a macro that was not expanded.
    OpaqueMacro,
    /// It may be in a module whose file was not read.
    MissingFile,
    /// Several definitions are equally right.
    Ambiguous,
    /// The type is known, but not what it has by that name.
    NoAssocItem,
    /// No bound of the type parameter has the name, as far as they are known.
    NoBound,
    /// The type in front is not known.
    UnknownType,
    /// A method call whose receiver's type is not known.
    ReceiverType,
    /// The called value is no path.
    CalledValue,
    /// A method of a type whose source was not read.
    ForeignType,
    /// A limit of the resolver was reached.
    Limit,
}

impl Reason {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 13] = [
        Self::NotFound,
        Self::UnresolvedImport,
        Self::ForeignGlob,
        Self::OpaqueMacro,
        Self::MissingFile,
        Self::Ambiguous,
        Self::NoAssocItem,
        Self::NoBound,
        Self::UnknownType,
        Self::ReceiverType,
        Self::CalledValue,
        Self::ForeignType,
        Self::Limit,
    ];

    /// A short phrase for people.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "no scope has the name",
            Self::UnresolvedImport => "the import of the name leads nowhere",
            Self::ForeignGlob => "the name may come from a glob import of a crate without source",
            Self::OpaqueMacro => "the name may come from a macro that was not expanded",
            Self::MissingFile => "the name may be in a module whose file was not read",
            Self::Ambiguous => "several definitions are equally right",
            Self::NoAssocItem => "the type is not known to have the name",
            Self::NoBound => "no known bound of the type parameter has the name",
            Self::UnknownType => "the type in front of the name is not known",
            Self::ReceiverType => "the type of the receiver is not known",
            Self::CalledValue => "the called value is no path",
            Self::ForeignType => "the source of the receiver's type was not read",
            Self::Limit => "a limit of the resolver was reached",
        }
    }
}

/// A name space. One name can mean something in each of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Namespace {
    /// Modules, crates, types, traits, type parameters.
    Types,
    /// Functions, constants, statics, variables, constructors.
    Values,
    /// Macros, also of attributes and derives.
    Macros,
}

/// A primitive type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "they are Rust's own")]
pub enum Prim {
    Bool,
    Char,
    Str,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    F32,
    F64,
    /// `[T]`; has no name of its own.
    Slice,
    /// `[T; N]`
    Array,
    /// `(A, B)`
    Tuple,
    /// `&T`
    Ref,
    /// `*const T`
    Pointer,
    /// `fn(A) -> B`
    FnPointer,
    /// `!`
    Never,
}

impl Prim {
    /// Those that code can name.
    pub const NAMED: [Self; 17] = [
        Self::Bool,
        Self::Char,
        Self::Str,
        Self::U8,
        Self::U16,
        Self::U32,
        Self::U64,
        Self::U128,
        Self::Usize,
        Self::I8,
        Self::I16,
        Self::I32,
        Self::I64,
        Self::I128,
        Self::Isize,
        Self::F32,
        Self::F64,
    ];

    /// Its name, or what the documentation of std calls it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Char => "char",
            Self::Str => "str",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::U128 => "u128",
            Self::Usize => "usize",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::I128 => "i128",
            Self::Isize => "isize",
            Self::F32 => "f32",
            Self::F64 => "f64",
            Self::Slice => "slice",
            Self::Array => "array",
            Self::Tuple => "tuple",
            Self::Ref => "reference",
            Self::Pointer => "pointer",
            Self::FnPointer => "fn",
            Self::Never => "never",
        }
    }

    /// The primitive type called `name`.
    #[must_use]
    pub fn named(name: Name) -> Option<Self> {
        let text = name.as_str();
        Self::NAMED.into_iter().find(|prim| prim.as_str() == text)
    }
}
