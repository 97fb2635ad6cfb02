//! Patterns.

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::expr::ExprId;
use crate::source::hir::pat::{Binding, Pat, PatId};
use crate::source::syntax::lower::body::BodyLowerer;
use crate::source::syntax::lower::types::{mutability, name_at, name_of};

impl BodyLowerer<'_, '_> {
    /// A pattern; the guard of a match arm is left out, see [`split_guard`].
    pub fn pat(&mut self, pat: &syn::Pat) -> PatId {
        match pat {
            syn::Pat::Ident(ident) => self.ident_pat(ident),
            syn::Pat::Wild(wild) => {
                let at = self.start(wild.underscore_token.span);
                self.add_pat(Pat::Wild, TextRange::new(at, at + 1))
            }
            syn::Pat::Rest(rest) => {
                let dots = rest.dot2_token.spans;
                let range = TextRange::new(self.start(dots[0]), self.end(dots[1]));
                self.add_pat(Pat::Rest, range)
            }
            syn::Pat::Paren(paren) => self.pat(&paren.pat),
            syn::Pat::Guard(guard) => self.pat(&guard.pat),
            syn::Pat::Tuple(tuple) => {
                let pats = tuple.elems.iter().map(|pat| self.pat(pat)).collect();
                let range = self.delimited(tuple.paren_token.span);
                self.add_pat(Pat::Tuple(pats), range)
            }
            syn::Pat::Slice(slice) => {
                let pats = slice.elems.iter().map(|pat| self.pat(pat)).collect();
                let range = self.delimited(slice.bracket_token.span);
                self.add_pat(Pat::Slice(pats), range)
            }
            syn::Pat::TupleStruct(tuple) => {
                let (path, start) = self.path(tuple.qself.as_ref(), &tuple.path);
                let fields = tuple.elems.iter().map(|pat| self.pat(pat)).collect();
                let range = start.cover(self.delimited(tuple.paren_token.span));
                self.add_pat(Pat::TupleStruct { path, fields }, range)
            }
            syn::Pat::Struct(record) => self.record_pat(record),
            syn::Pat::Path(path) => {
                let (path, range) = self.path(path.qself.as_ref(), &path.path);
                self.add_pat(Pat::Path(path), range)
            }
            syn::Pat::Reference(reference) => {
                let inner = self.pat(&reference.pat);
                let start = self.start(reference.and_token.span);
                let range = self.body.pat_span(inner).range.cover(TextRange::new(start, start));
                self.add_pat(Pat::Ref(mutability(reference.mutability.is_some()), inner), range)
            }
            syn::Pat::Or(or) => {
                let cases: Box<[PatId]> = or.cases.iter().map(|pat| self.pat(pat)).collect();
                let ranges = cases.iter().map(|case| self.body.pat_span(*case).range);
                let range = ranges.reduce(TextRange::cover).unwrap_or_default();
                self.add_pat(Pat::Or(cases), range)
            }
            syn::Pat::Lit(lit) => {
                let value = self.literal(&lit.lit);
                self.value_pat(value)
            }
            syn::Pat::Const(block) => {
                let value = self.const_block(block);
                self.value_pat(value)
            }
            syn::Pat::Macro(mac) => {
                let value = self.macro_expr(&mac.mac);
                self.value_pat(value)
            }
            syn::Pat::Range(range) => self.range_pat(range),
            syn::Pat::Type(typed) => {
                let inner = self.pat(&typed.pat);
                let ty = self.types().ty(&typed.ty);
                let range = self.body.pat_span(inner).range;
                self.add_pat(Pat::Typed(inner, ty), range)
            }
            _ => self.add_pat(Pat::Missing, TextRange::default()),
        }
    }

    fn add_pat(&mut self, pat: Pat, range: TextRange) -> PatId {
        let span = self.at(range.start, range.end);
        self.body.add_pat(pat, span)
    }

    fn delimited(&self, span: proc_macro2::extra::DelimSpan) -> TextRange {
        TextRange::new(self.start(span.open()), self.end(span.close()))
    }

    /// A variable called `name`.
    pub fn bind(&mut self, name: Name, range: TextRange) -> PatId {
        let mutability = mutability(false);
        let binding = self.body.bindings.alloc(Binding { name, mutability, by_ref: false });
        self.add_pat(Pat::Bind { binding, sub: None }, range)
    }

    fn ident_pat(&mut self, pat: &syn::PatIdent) -> PatId {
        let (name, place) = name_at(&pat.ident, &self.file.places);
        let binding = self.body.bindings.alloc(Binding {
            name,
            mutability: mutability(pat.mutability.is_some()),
            by_ref: pat.by_ref.is_some(),
        });
        let sub = pat.subpat.as_ref().map(|(_, sub)| self.pat(sub));
        self.add_pat(Pat::Bind { binding, sub }, place.range)
    }

    fn record_pat(&mut self, record: &syn::PatStruct) -> PatId {
        let (path, start) = self.path(record.qself.as_ref(), &record.path);
        let fields = record.fields.iter().map(|field| {
            let name = match &field.member {
                syn::Member::Named(ident) => name_of(ident),
                syn::Member::Unnamed(index) => Name::new(&index.index.to_string()),
            };
            (name, self.pat(&field.pat))
        });
        let fields = fields.collect();
        let range = start.cover(self.delimited(record.brace_token.span));
        self.add_pat(Pat::Record { path, fields, rest: record.rest.is_some() }, range)
    }

    fn value_pat(&mut self, value: ExprId) -> PatId {
        // A path in expression form is a path pattern.
        let range = self.range_of(value);
        self.add_pat(Pat::Expr(value), range)
    }

    fn range_pat(&mut self, range: &syn::PatRange) -> PatId {
        let start = range.start.as_ref().map(|start| self.expr(start));
        let end = range.end.as_ref().map(|end| self.expr(end));
        let token = self.dots(&range.limits);
        let ends = start.into_iter().chain(end).map(|end| self.range_of(end));
        let place = ends.fold(token, TextRange::cover);
        self.add_pat(Pat::Range(start, end), place)
    }
}

/// The pattern of a match arm, and its `if` guard.
pub fn split_guard(pat: &syn::Pat) -> (&syn::Pat, Option<&syn::Expr>) {
    match pat {
        syn::Pat::Guard(guard) => (&guard.pat, Some(&guard.guard)),
        pat => (pat, None),
    }
}
