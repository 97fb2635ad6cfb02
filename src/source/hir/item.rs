//! Items: everything that has a signature. Bodies are elsewhere, so that an edit inside one changes nothing here.

use crate::base::arena::{Arena, Idx, take_exact};
use crate::base::names::Name;
use crate::source::hir::attr::Attr;
use crate::source::hir::body::BodyId;
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::macros::{MacroCall, MacroRules};
use crate::source::hir::path::{Bound, Generics, PathId, PathStart, TypeId, TypeStore};
use crate::source::hir::span::LocalSpan;

/// An [`Item`] of one [`ItemTree`].
pub type ItemId = Idx<Item>;

/// An [`ItemTree`] of one file: 0 is the file's own, the others belong to blocks with items inside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TreeId(pub u32);

impl TreeId {
    /// The items of the file itself and of its inline modules.
    pub const FILE: Self = Self(0);
}

/// The items of a file, or of one block, with everything inside them that has a name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ItemTree {
    /// All of them, those of inline modules, impls and traits included; parents before children.
    pub items: Arena<Item>,
    /// Those that stand directly in the file or block, in source order.
    pub top: Vec<ItemId>,
    /// Types and paths of all signatures.
    pub store: TypeStore,
    /// Source map, by [`ItemId`].
    pub spans: Vec<ItemSpan>,
}

impl ItemTree {
    /// Adds `item`.
    pub fn add(&mut self, item: Item, span: ItemSpan) -> ItemId {
        self.spans.push(span);
        self.items.alloc(item)
    }

    /// Moves everything into a tree whose arenas have exactly the size they need.
    #[must_use]
    pub fn take_exact(&mut self) -> Self {
        Self {
            items: self.items.take_exact(),
            top: take_exact(&mut self.top),
            store: self.store.take_exact(),
            spans: take_exact(&mut self.spans),
        }
    }

    /// Where `item` stands.
    #[must_use]
    pub fn span(&self, item: ItemId) -> ItemSpan {
        self.spans.get(item.index()).copied().unwrap_or_default()
    }
}

/// Where an item stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ItemSpan {
    /// All of it, attributes excluded.
    pub whole: LocalSpan,
    /// Its name, or the keyword of an item without one.
    pub name: LocalSpan,
}

/// One item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// `None` for `impl`, `use`, `extern {}` and `const _`.
    pub name: Option<Name>,
    /// As written; of enum variants and trait items the parent's counts.
    pub vis: Visibility,
    /// Attributes that are not documentation, `cfg` or `cfg_attr`; those of `cfg_attr` carry its predicate.
    pub attrs: Box<[Attr]>,
    /// All its `cfg` attributes together.
    pub cfg: Option<Box<CfgExpr>>,
    /// The module, impl, trait or extern block around it in the same tree.
    pub parent: Option<ItemId>,
    /// What it is.
    pub kind: ItemKind,
}

/// Who may name an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Visibility {
    /// Nothing written.
    Inherited,
    /// `pub`
    Public,
    /// `pub(crate)`
    Crate,
    /// `pub(self)`, `pub(super)`, `pub(in path)`
    In(PathStart, Box<[Name]>),
}

/// What an item is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ItemKind {
    /// `mod m;` or `mod m { … }`
    Module(Module),
    /// `use a::{b, c as d, e::*};`, flattened.
    Use(Box<[Import]>),
    /// `extern crate a as b;`: the crate's name; the item's own name is the alias, or absent for `_`.
    ExternCrate(Name),
    /// A function, also in impls, traits and extern blocks.
    Fn(Box<Function>),
    /// `struct S { … }`
    Struct(Box<Record>),
    /// `union U { … }`
    Union(Box<Record>),
    /// `enum E { … }`
    Enum(Box<Enum>),
    /// `type A<T> = B<T>;`, also associated.
    TypeAlias(Box<TypeAlias>),
    /// `const C: T = …;`, also associated.
    Const(Value),
    /// `static S: T = …;`
    Static(Value),
    /// `trait T { … }`
    Trait(Box<Trait>),
    /// `impl … { … }`
    Impl(Box<Impl>),
    /// `extern "C" { … }`
    ExternBlock(Box<[ItemId]>),
    /// `macro_rules! m { … }`
    MacroRules(Box<MacroRules>),
    /// A macro call that may make items.
    MacroCall(Box<MacroCall>),
}

/// A module.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Module {
    /// Items of an inline module; `None` = in a file of its own.
    pub items: Option<Box<[ItemId]>>,
    /// Value of `#[path = "…"]`.
    pub path: Option<Box<str>>,
}

/// One leaf of a `use` tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    /// Where the path starts.
    pub start: PathStart,
    /// Names after the start. `use a::{self}` ends with `a` and has [`Import::own_only`] set.
    pub segments: Box<[Name]>,
    /// What it is called here.
    pub alias: ImportAlias,
    /// `{self}`: only the type namespace is imported.
    pub own_only: bool,
    /// Place of the last name (or of the `*`).
    pub span: LocalSpan,
}

/// What an import is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportAlias {
    /// As its last segment.
    Same,
    /// `as name`
    Named(Name),
    /// `as _`
    Underscore,
    /// `::*`
    Glob,
}

/// Signature of a function.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Function {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// `self`, if it takes one.
    pub receiver: Option<Receiver>,
    /// Types of the other parameters.
    pub params: Box<[Param]>,
    /// Result as written (of an async fn: of the awaited value); absent = `()`.
    pub ret: Option<TypeId>,
    /// `async fn`
    pub is_async: bool,
    /// `const fn`
    pub is_const: bool,
    /// `unsafe fn`
    pub is_unsafe: bool,
    /// `extern "…" fn`; of `extern fn` the name is `C`.
    pub abi: Option<Box<str>>,
    /// Its body, if it has one.
    pub body: Option<BodyId>,
}

/// One parameter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Param {
    /// Its name, if it is a plain one.
    pub name: Option<Name>,
    /// Its type.
    pub ty: TypeId,
}

/// How a method takes its receiver.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receiver {
    /// The type as written or as it is short for (`&mut self` = `&mut Self`).
    pub ty: TypeId,
}

/// A struct or union.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// Its fields.
    pub fields: Fields,
}

/// Fields of a struct, union or variant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fields {
    /// `S;`
    Unit,
    /// `S(A, B)`; fields are named `0`, `1` …
    Tuple(Box<[Field]>),
    /// `S { a: A }`
    Named(Box<[Field]>),
}

impl Fields {
    /// All of them, in order.
    #[must_use]
    pub fn all(&self) -> &[Field] {
        match self {
            Self::Unit => &[],
            Self::Tuple(fields) | Self::Named(fields) => fields,
        }
    }
}

/// One field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// Name, or number in decimal.
    pub name: Name,
    /// As written.
    pub vis: Visibility,
    /// Its type.
    pub ty: TypeId,
    /// Its `cfg` attributes together.
    pub cfg: Option<Box<CfgExpr>>,
}

/// An enum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enum {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// Its variants, in order.
    pub variants: Box<[Variant]>,
}

/// One variant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variant {
    /// Its name.
    pub name: Name,
    /// Its fields.
    pub fields: Fields,
    /// The expression after `=`.
    pub discriminant: Option<BodyId>,
    /// Its `cfg` attributes together.
    pub cfg: Option<Box<CfgExpr>>,
}

/// A type alias or associated type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypeAlias {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// `: A + B` of an associated type.
    pub bounds: Box<[Bound]>,
    /// What it stands for.
    pub ty: Option<TypeId>,
}

/// A constant or static.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    /// Its type.
    pub ty: TypeId,
    /// Its initial value.
    pub body: Option<BodyId>,
    /// `static mut`
    pub mutable: bool,
}

/// A trait or trait alias.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trait {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// Supertraits, or what an alias stands for.
    pub bounds: Box<[Bound]>,
    /// Associated items.
    pub items: Box<[ItemId]>,
}

/// An impl block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Impl {
    /// Generic parameters and bounds.
    pub generics: Generics,
    /// `Trait` of `impl Trait for T`.
    pub of_trait: Option<PathId>,
    /// `impl !Trait for T`
    pub negative: bool,
    /// What it is for.
    pub self_ty: TypeId,
    /// Associated items.
    pub items: Box<[ItemId]>,
}
