//! Paths and types as written, and generics: shared by signatures and bodies.

use std::ops::Deref;

use crate::base::arena::{Arena, Idx, take_exact};
use crate::base::names::Name;
use crate::source::hir::span::{ExpnId, LocalSpan};

/// A [`Path`] of one [`TypeStore`].
pub type PathId = Idx<Path>;
/// A [`TypeRef`] of one [`TypeStore`].
pub type TypeId = Idx<TypeRef>;
/// [`GenericArgs`] of one [`TypeStore`].
pub type GenericArgsId = Idx<GenericArgs>;

/// Where a path starts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PathStart {
    /// `a::b`
    Plain,
    /// `::a::b`: an extern crate (2018 and later) or the crate root (2015).
    Global,
    /// `crate::a`
    Crate,
    /// `self::a`
    SelfModule,
    /// `super::super::a`; how many `super`.
    Super(u32),
    /// `$crate::a` in code that this expansion made: the crate that defines the macro.
    DollarCrate(ExpnId),
}

/// `a::b::<C>::d`, or `<T as Trait>::d`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Path {
    /// Where it starts.
    pub start: PathStart,
    /// The names, without the start's keywords. Empty for `crate`, `self`, `super` alone.
    /// `Self` and the value `self` are names like others.
    pub segments: Segments,
    /// The `<T as …>` in front.
    pub qself: Option<QSelf>,
}

impl Path {
    /// Its name if it is a single one without generic arguments: a possible local variable.
    #[must_use]
    pub fn as_name(&self) -> Option<Name> {
        match (self.start, &*self.segments, &self.qself) {
            (PathStart::Plain, [Segment { name, args: None }], None) => Some(*name),
            _ => None,
        }
    }

    /// The name at the end.
    #[must_use]
    pub fn last_name(&self) -> Option<Name> {
        self.segments.last().map(|segment| segment.name)
    }
}

/// The names of a path; most have one, which is kept in place. Use it as a slice.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Segments {
    /// A single name.
    One([Segment; 1]),
    /// None, or several.
    Many(Box<[Segment]>),
}

impl Deref for Segments {
    type Target = [Segment];

    fn deref(&self) -> &[Segment] {
        match self {
            Self::One(one) => one,
            Self::Many(many) => many,
        }
    }
}

impl FromIterator<Segment> for Segments {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        let mut segments = segments.into_iter();
        match (segments.next(), segments.next()) {
            (Some(one), None) => Self::One([one]),
            (first, second) => Self::Many(first.into_iter().chain(second).chain(segments).collect()),
        }
    }
}

impl From<Segment> for Segments {
    fn from(one: Segment) -> Self {
        Self::One([one])
    }
}

/// One name of a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Segment {
    /// The name, without `r#`.
    pub name: Name,
    /// Its `<…>` or `(…) -> …`.
    pub args: Option<GenericArgsId>,
}

/// The qualified self type in front of a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct QSelf {
    /// `T` of `<T as a::Trait>::b`.
    pub ty: TypeId,
    /// How many leading segments name the trait; 0 in `<T>::b`.
    pub trait_len: u32,
}

/// What stands between `<` and `>`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct GenericArgs {
    /// Positional arguments.
    pub args: Box<[GenericArg]>,
    /// `Item = T` and `Item: Bound`.
    pub bindings: Box<[AssocBinding]>,
    /// `Fn(A, B) -> C`: `args` is then one tuple type, and the result is a binding named `Output`.
    pub parenthesized: bool,
}

/// One generic argument.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum GenericArg {
    /// A type. A single name may turn out to be a constant.
    Type(TypeId),
    /// A lifetime, without the tick.
    Lifetime(Name),
    /// A constant.
    Const(ConstArg),
}

/// A constant inside a type.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum ConstArg {
    /// An integer that fits.
    Int(u64),
    /// A path to a constant or parameter.
    Path(PathId),
    /// Anything else.
    Other,
}

/// `Item = T` or `Item: A + B` among generic arguments.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct AssocBinding {
    /// The associated item.
    pub name: Name,
    /// `= T`
    pub ty: Option<TypeId>,
    /// `: A + B`
    pub bounds: Box<[Bound]>,
}

/// Whether a reference, pointer or binding allows writing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mutability {
    /// `&T`, `*const T`, `x`
    Shared,
    /// `&mut T`, `*mut T`, `mut x`
    Mut,
}

/// A type as written.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum TypeRef {
    /// `_`
    Infer,
    /// `!`
    Never,
    /// `a::B<C>`
    Path(PathId),
    /// `(A, B)`; `()` is empty.
    Tuple(Box<[TypeId]>),
    /// `&'a mut T`
    Ref {
        /// The lifetime, without the tick.
        lifetime: Option<Name>,
        /// `mut` or not.
        mutability: Mutability,
        /// What it refers to.
        inner: TypeId,
    },
    /// `*const T`, `*mut T`
    Ptr {
        /// `mut` or `const`.
        mutability: Mutability,
        /// What it points to.
        inner: TypeId,
    },
    /// `[T]`
    Slice(TypeId),
    /// `[T; N]`
    Array {
        /// Type of the elements.
        inner: TypeId,
        /// How many.
        len: ConstArg,
    },
    /// `fn(A, B) -> C`
    Fn {
        /// Parameters.
        params: Box<[TypeId]>,
        /// Result; absent = `()`.
        ret: Option<TypeId>,
    },
    /// `impl A + B`
    Impl(Box<[Bound]>),
    /// `dyn A + B`
    Dyn(Box<[Bound]>),
    /// A macro call in type position, or something this version does not read.
    Unknown,
}

/// One bound of `T: A + 'b`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Bound {
    /// A trait.
    Trait(PathId),
    /// `?Sized` and the like.
    Maybe(PathId),
    /// A lifetime, without the tick.
    Lifetime(Name),
}

/// `<'a, T: Bound, const N: usize>` with its `where` clause.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Generics {
    /// Parameters in order.
    pub params: Box<[GenericParam]>,
    /// Predicates of the `where` clause on types.
    pub predicates: Box<[WherePredicate]>,
}

/// One generic parameter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct GenericParam {
    /// Its name; of a lifetime without the tick.
    pub name: Name,
    /// What it stands for.
    pub kind: GenericParamKind,
    /// `: A + B`
    pub bounds: Box<[Bound]>,
}

/// What a generic parameter stands for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum GenericParamKind {
    /// `'a`
    Lifetime,
    /// `T = Default`
    Type(Option<TypeId>),
    /// `const N: T`
    Const(TypeId),
}

/// `T: A + B` of a `where` clause.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct WherePredicate {
    /// What is bounded.
    pub ty: TypeId,
    /// By what.
    pub bounds: Box<[Bound]>,
}

/// Arenas of paths and types, with the places of path ends.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypeStore {
    /// Paths.
    pub paths: Arena<Path>,
    /// Types.
    pub types: Arena<TypeRef>,
    /// Generic arguments.
    pub args: Arena<GenericArgs>,
    /// Source map: the last name of each path, by [`PathId`].
    pub path_names: Vec<LocalSpan>,
}

impl TypeStore {
    /// Adds a path whose last name stands at `name`.
    pub fn add_path(&mut self, path: Path, name: LocalSpan) -> PathId {
        self.path_names.push(name);
        self.paths.alloc(path)
    }

    /// Moves everything into arenas of exactly that size; see [`Arena::take_exact`].
    #[must_use]
    pub fn take_exact(&mut self) -> Self {
        Self {
            paths: self.paths.take_exact(),
            types: self.types.take_exact(),
            args: self.args.take_exact(),
            path_names: take_exact(&mut self.path_names),
        }
    }

    /// Place of the last name of `path`.
    #[must_use]
    pub fn path_name(&self, path: PathId) -> LocalSpan {
        self.path_names.get(path.index()).copied().unwrap_or_default()
    }
}
