//! How signatures are stored: items and the types in them. Bodies and places are left out, and who holds a macro
//! call that may make items is not stored at all.

use crate::base::stored::{Reader, Stored, Writer};
use crate::source::hir::attr::{Attr, AttrArg, AttrInput};
use crate::source::hir::cfg::CfgExpr;
use crate::source::hir::file::FileHir;
use crate::source::hir::item::{
    Enum, Field, Fields, Function, Impl, Import, ImportAlias, Item, ItemKind, ItemTree, Module, Param,
    Receiver, Record, Trait, TypeAlias, Value, Variant, Visibility,
};
use crate::source::hir::macros::{MacroCall, MacroRules};
use crate::source::hir::path::{
    AssocBinding, Bound, ConstArg, GenericArg, GenericArgs, GenericParam, GenericParamKind, Generics,
    Mutability, Path, PathStart, QSelf, Segment, Segments, TypeRef, TypeStore, WherePredicate,
};
use crate::source::hir::span::ExpnId;
use crate::stored;

stored!(struct FileHir { trees, attrs, cfg; bodies, directives, problems, expansions, deferred });
stored!(struct ItemTree { items, top, store; spans });
stored!(struct Item { name, vis, attrs, cfg, parent, kind });
stored!(struct Attr { path, input, cfg; range });
stored!(struct AttrArg { path, value, args });
stored!(struct Module { items, path });
stored!(struct Import { start, segments, alias, own_only; span });
stored!(struct Function { generics, receiver, params, ret, is_async, is_const, is_unsafe, abi; body });
stored!(struct Param { name, ty });
stored!(struct Receiver { ty });
stored!(struct Record { generics, fields });
stored!(struct Field { name, vis, ty, cfg });
stored!(struct Enum { generics, variants });
stored!(struct Variant { name, fields, cfg; discriminant });
stored!(struct TypeAlias { generics, bounds, ty });
stored!(struct Value { ty, mutable; body });
stored!(struct Trait { generics, bounds, items });
stored!(struct Impl { generics, of_trait, negative, self_ty, items });
stored!(struct MacroRules { rules, text, exported });
stored!(struct Path { start, segments, qself });
stored!(struct Segment { name, args });
stored!(struct QSelf { ty, trait_len });
stored!(struct GenericArgs { args, bindings, parenthesized });
stored!(struct AssocBinding { name, ty, bounds });
stored!(struct Generics { params, predicates });
stored!(struct GenericParam { name, kind, bounds });
stored!(struct WherePredicate { ty, bounds });
stored!(struct TypeStore { paths, types, args; path_names });

stored!(enum AttrInput { 0 => None, 1 => Text(text), 2 => List(args) });
stored!(enum CfgExpr {
    0 => Flag(name), 1 => KeyValue(key, value), 2 => All(parts), 3 => Any(parts), 4 => Not(part), 5 => True,
    6 => False, 7 => Invalid
});
stored!(enum Visibility { 0 => Inherited, 1 => Public, 2 => Crate, 3 => In(start, path) });
stored!(enum ItemKind {
    0 => Module(of), 1 => Use(of), 2 => ExternCrate(of), 3 => Fn(of), 4 => Struct(of), 5 => Union(of),
    6 => Enum(of), 7 => TypeAlias(of), 8 => Const(of), 9 => Static(of), 10 => Trait(of), 11 => Impl(of),
    12 => ExternBlock(of), 13 => MacroRules(of), 14 => MacroCall(of)
});
stored!(enum ImportAlias { 0 => Same, 1 => Named(name), 2 => Underscore, 3 => Glob });
stored!(enum Fields { 0 => Unit, 1 => Tuple(fields), 2 => Named(fields) });
stored!(enum PathStart {
    0 => Plain, 1 => Global, 2 => Crate, 3 => SelfModule, 4 => Super(count), 5 => DollarCrate(expn)
});
stored!(enum GenericArg { 0 => Type(ty), 1 => Lifetime(name), 2 => Const(value) });
stored!(enum ConstArg { 0 => Int(value), 1 => Path(path), 2 => Other });
stored!(enum Mutability { 0 => Shared, 1 => Mut });
stored!(enum TypeRef {
    0 => Infer, 1 => Never, 2 => Path(path), 3 => Tuple(types), 4 => Ref { lifetime, mutability, inner },
    5 => Ptr { mutability, inner }, 6 => Slice(inner), 7 => Array { inner, len }, 8 => Fn { params, ret },
    9 => Impl(bounds), 10 => Dyn(bounds), 11 => Unknown
});
stored!(enum Bound { 0 => Trait(path), 1 => Maybe(path), 2 => Lifetime(name) });
stored!(enum GenericParamKind { 0 => Lifetime, 1 => Type(default), 2 => Const(ty) });

impl Stored for ExpnId {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        u32::read(from).map(Self)
    }
}

impl Stored for Segments {
    fn write(&self, out: &mut Writer) {
        self.len().write(out);
        self.iter().for_each(|segment| segment.write(out));
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        match from.count()? {
            1 => Segment::read(from).map(Self::from),
            len => (0..len).map(|_| Segment::read(from)).collect::<Option<_>>().map(Self::Many),
        }
    }
}

impl Stored for MacroCall {
    fn write(&self, out: &mut Writer) {
        out.refuse();
    }
    fn read(_: &mut Reader<'_>) -> Option<Self> {
        None
    }
}
