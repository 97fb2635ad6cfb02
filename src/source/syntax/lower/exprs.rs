//! Expressions. What recurses to the left (`a.b().c()?`, `a + b + c`) is walked in a loop: real code has
//! chains of over a thousand links.

use crate::base::names::Name;
use crate::base::text::TextRange;
use crate::source::hir::expr::{
    BinaryOp, BlockKind, Closure, Expr, ExprId, ExprList, Literal, MatchArm, UnaryOp,
};
use crate::source::syntax::lower::body::BodyLowerer;
use crate::source::syntax::lower::patterns::split_guard;
use crate::source::syntax::lower::types::{lifetime_name, mutability, name_at, name_of};

impl BodyLowerer<'_, '_> {
    /// An expression.
    pub fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        let Some(inner) = left_of(expr) else { return self.operand(expr) };
        let (mut spine, mut innermost) = (vec![expr], inner);
        while let Some(next) = left_of(innermost) {
            spine.push(innermost);
            innermost = next;
        }
        let mut lowered = self.operand(innermost);
        while let Some(node) = spine.pop() {
            lowered = self.link(node, lowered);
        }
        lowered
    }

    /// One link of a spine whose left part is lowered.
    fn link(&mut self, node: &syn::Expr, left: ExprId) -> ExprId {
        let start = self.range_of(left).start;
        match node {
            syn::Expr::MethodCall(call) => self.method_call(call, left),
            syn::Expr::Call(call) => {
                self.body.facts.calls = true;
                let args = self.args(&call.args);
                let end = self.end(call.paren_token.span.close());
                self.add(Expr::Call { callee: left, args }, start, end)
            }
            syn::Expr::Field(field) => self.field(field, left),
            syn::Expr::Await(wait) => {
                self.body.facts.awaits = true;
                let at = self.start(wait.await_token.span);
                let keyword = self.at(at, at + 5);
                let id = self.add(Expr::Await(left), start, keyword.range.end);
                self.body.name_spans.push((id, keyword));
                id
            }
            syn::Expr::Try(question) => {
                let end = self.end(question.question_token.span);
                self.add(Expr::Try(left), start, end)
            }
            syn::Expr::Index(index) => {
                let at = self.expr(&index.index);
                let end = self.end(index.bracket_token.span.close());
                self.add(Expr::Index(left, at), start, end)
            }
            syn::Expr::Cast(cast) => {
                let ty = self.types().ty(&cast.ty);
                let end = self.end(type_end(&cast.ty).unwrap_or(cast.as_token.span));
                self.add(Expr::Cast(left, ty), start, end)
            }
            syn::Expr::Binary(binary) => {
                let right = self.expr(&binary.right);
                self.keep_operand(binary, right);
                let end = self.range_of(right).end;
                self.add(binary_expr(&binary.op, left, right), start, end)
            }
            _ => left,
        }
    }

    fn method_call(&mut self, call: &syn::ExprMethodCall, receiver: ExprId) -> ExprId {
        self.body.facts.calls = true;
        let start = self.range_of(receiver).start;
        let generics = call.turbofish.as_ref().map(|args| self.types().generic_args(args));
        let args = self.args(&call.args);
        let (method, name) = name_at(&call.method, &self.file.places);
        let end = self.end(call.paren_token.span.close());
        let id = self.add(Expr::MethodCall { receiver, method, generics, args }, start, end);
        self.body.name_spans.push((id, name));
        id
    }

    fn field(&mut self, field: &syn::ExprField, base: ExprId) -> ExprId {
        let start = self.range_of(base).start;
        let (name, place) = match &field.member {
            syn::Member::Named(ident) => name_at(ident, &self.file.places),
            syn::Member::Unnamed(index) => {
                (Name::new(&index.index.to_string()), self.file.places.local(index.span))
            }
        };
        let id = self.add(Expr::Field { base, name }, start, place.range.end);
        self.body.name_spans.push((id, place));
        id
    }

    fn args<'x>(&mut self, args: impl IntoIterator<Item = &'x syn::Expr>) -> ExprList {
        let args: Vec<ExprId> = args.into_iter().map(|arg| self.expr(arg)).collect();
        self.body.add_list(&args)
    }

    /// An expression that does not start with another one.
    fn operand(&mut self, expr: &syn::Expr) -> ExprId {
        match expr {
            syn::Expr::Path(path) => {
                let (id, range) = self.path(path.qself.as_ref(), &path.path);
                self.add(Expr::Path(id), range.start, range.end)
            }
            syn::Expr::Lit(lit) => self.literal(&lit.lit),
            syn::Expr::Macro(mac) => self.macro_expr(&mac.mac),
            syn::Expr::Paren(paren) => {
                let inner = self.expr(&paren.expr);
                let (start, end) =
                    (self.start(paren.paren_token.span.open()), self.end(paren.paren_token.span.close()));
                self.body.expr_spans[inner.index()] = self.at(start, end);
                inner
            }
            syn::Expr::Group(group) => self.expr(&group.expr),
            syn::Expr::Reference(reference) => {
                let inner = self.expr(&reference.expr);
                let mutability = mutability(reference.mutability.is_some());
                let (start, end) = (self.start(reference.and_token.span), self.range_of(inner).end);
                self.add(Expr::Ref { mutability, raw: false, expr: inner }, start, end)
            }
            syn::Expr::Unary(unary) => self.unary(unary),
            syn::Expr::Closure(closure) => self.closure(closure),
            syn::Expr::Struct(record) => self.record(record),
            syn::Expr::Assign(assign) => {
                let (left, right) = (self.expr(&assign.left), self.expr(&assign.right));
                let (start, end) = (self.range_of(left).start, self.range_of(right).end);
                self.add(Expr::Assign(left, right), start, end)
            }
            syn::Expr::Tuple(tuple) => {
                let elems = self.args(&tuple.elems);
                let span = tuple.paren_token.span;
                self.add_between(Expr::Tuple(elems), span.open(), span.close())
            }
            syn::Expr::Array(array) => {
                let elems = self.args(&array.elems);
                let span = array.bracket_token.span;
                self.add_between(Expr::Array(elems), span.open(), span.close())
            }
            syn::Expr::Repeat(repeat) => {
                let (value, len) = (self.expr(&repeat.expr), self.expr(&repeat.len));
                let span = repeat.bracket_token.span;
                self.add_between(Expr::Repeat(value, len), span.open(), span.close())
            }
            other => self.control(other),
        }
    }

    fn control(&mut self, expr: &syn::Expr) -> ExprId {
        match expr {
            syn::Expr::Block(block) => {
                let label = block.label.as_ref().map(|label| lifetime_name(&label.name));
                self.block_expr(&block.block, label, BlockKind::Plain, None)
            }
            syn::Expr::Unsafe(block) => {
                self.block_expr(&block.block, None, BlockKind::Unsafe, Some(block.unsafe_token.span))
            }
            syn::Expr::Const(block) => self.const_block(block),
            syn::Expr::Async(block) => {
                self.body.facts.async_blocks = true;
                let inner = self.block(&block.block);
                let expr = Expr::Async { block: inner, is_move: block.capture.is_some() };
                self.add_between(expr, block.async_token.span, block.block.brace_token.span.close())
            }
            syn::Expr::TryBlock(block) => {
                self.block_expr(&block.block, None, BlockKind::Plain, Some(block.try_token.span))
            }
            syn::Expr::If(branch) => self.if_expr(branch),
            syn::Expr::Let(let_) => {
                let scrutinee = self.expr(&let_.expr);
                let pat = self.pat(&let_.pat);
                let (start, end) = (self.start(let_.let_token.span), self.range_of(scrutinee).end);
                self.add(Expr::Let { pat, expr: scrutinee }, start, end)
            }
            syn::Expr::Match(match_) => self.match_expr(match_),
            syn::Expr::Loop(loop_) => {
                let label = loop_.label.as_ref().map(|label| lifetime_name(&label.name));
                let block = self.block(&loop_.body);
                let end = loop_.body.brace_token.span.close();
                self.add_between(Expr::Loop { block, label }, loop_.loop_token.span, end)
            }
            syn::Expr::While(while_) => {
                let label = while_.label.as_ref().map(|label| lifetime_name(&label.name));
                let condition = self.expr(&while_.cond);
                let block = self.block(&while_.body);
                let end = while_.body.brace_token.span.close();
                self.add_between(Expr::While { condition, block, label }, while_.while_token.span, end)
            }
            syn::Expr::ForLoop(for_) => {
                let label = for_.label.as_ref().map(|label| lifetime_name(&label.name));
                let iterable = self.expr(&for_.expr);
                let pat = self.pat(&for_.pat);
                let block = self.block(&for_.body);
                let end = for_.body.brace_token.span.close();
                self.add_between(Expr::For { pat, iterable, block, label }, for_.for_token.span, end)
            }
            other => self.leave(other),
        }
    }

    fn leave(&mut self, expr: &syn::Expr) -> ExprId {
        match expr {
            syn::Expr::Break(leave) => {
                let label = leave.label.as_ref().map(lifetime_name);
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                self.keyword(Expr::Break { label, value }, leave.break_token.span, value)
            }
            syn::Expr::Continue(next) => {
                let label = next.label.as_ref().map(lifetime_name);
                self.keyword(Expr::Continue { label }, next.continue_token.span, None)
            }
            syn::Expr::Return(leave) => {
                let value = leave.expr.as_ref().map(|value| self.expr(value));
                self.keyword(Expr::Return(value), leave.return_token.span, value)
            }
            syn::Expr::Yield(give) => {
                let value = give.expr.as_ref().map(|value| self.expr(value));
                self.keyword(Expr::Yield(value), give.yield_token.span, value)
            }
            syn::Expr::Infer(infer) => self.keyword(Expr::Underscore, infer.underscore_token.span, None),
            syn::Expr::RawAddr(address) => {
                let inner = self.expr(&address.expr);
                let is_mut = matches!(address.mutability, syn::PointerMutability::Mut(_));
                let expr = Expr::Ref { mutability: mutability(is_mut), raw: true, expr: inner };
                self.keyword(expr, address.and_token.span, Some(inner))
            }
            syn::Expr::Range(range) => self.range(range),
            _ => self.add(Expr::Missing, 0, 0),
        }
    }

    /// An expression from a keyword to the end of its value, if it has one.
    fn keyword(&mut self, expr: Expr, keyword: proc_macro2::Span, value: Option<ExprId>) -> ExprId {
        let range = self.file.places.range(keyword);
        let end = value.map_or(range.end, |value| self.range_of(value).end);
        self.add(expr, range.start, end)
    }

    /// `const { … }`
    pub fn const_block(&mut self, block: &syn::ExprConst) -> ExprId {
        self.block_expr(&block.block, None, BlockKind::Const, Some(block.const_token.span))
    }

    fn unary(&mut self, unary: &syn::ExprUnary) -> ExprId {
        let inner = self.expr(&unary.expr);
        let (op, span) = match &unary.op {
            syn::UnOp::Deref(token) => (UnaryOp::Deref, token.span),
            syn::UnOp::Not(token) => (UnaryOp::Not, token.span),
            syn::UnOp::Neg(token) => (UnaryOp::Neg, token.span),
            _ => return inner,
        };
        self.keyword(Expr::Unary(op, inner), span, Some(inner))
    }

    fn closure(&mut self, closure: &syn::ExprClosure) -> ExprId {
        self.body.facts.closures = true;
        self.body.facts.async_blocks |= closure.asyncness.is_some();
        let params = closure.inputs.iter().map(|param| self.pat(param)).collect();
        let ret = self.types().ret(&closure.output);
        let body = self.expr(&closure.body);
        let first = closure.asyncness.map(|token| token.span);
        let first = first.or(closure.capture.map(|token| token.span));
        let start = self.start(first.unwrap_or(closure.inputs_begin.span));
        let end = self.range_of(body).end;
        let closure = self.body.closures.alloc(Closure {
            params,
            ret,
            body,
            is_async: closure.asyncness.is_some(),
            is_move: closure.capture.is_some(),
        });
        self.add(Expr::Closure(closure), start, end)
    }

    fn record(&mut self, record: &syn::ExprStruct) -> ExprId {
        let (path, range) = self.path(record.qself.as_ref(), &record.path);
        let fields = record.fields.iter().map(|field| {
            let name = match &field.member {
                syn::Member::Named(ident) => name_of(ident),
                syn::Member::Unnamed(index) => Name::new(&index.index.to_string()),
            };
            let value = self.expr(&field.expr);
            self.keep_attrs(&field.attrs, value);
            (name, value)
        });
        let fields = fields.collect();
        let spread = record.rest.as_ref().map(|rest| self.expr(rest));
        let end = self.end(record.brace_token.span.close());
        self.add(Expr::Record { path, fields, spread }, range.start, end)
    }

    fn range(&mut self, range: &syn::ExprRange) -> ExprId {
        let start = range.start.as_ref().map(|start| self.expr(start));
        let end = range.end.as_ref().map(|end| self.expr(end));
        let inclusive = matches!(range.limits, syn::RangeLimits::Closed(_));
        let token = self.dots(&range.limits);
        let ends = start.into_iter().chain(end).map(|end| self.range_of(end));
        let place = ends.fold(token, TextRange::cover);
        self.add(Expr::Range { start, end, inclusive }, place.start, place.end)
    }

    /// Bytes of `..` or `..=`.
    pub fn dots(&self, limits: &syn::RangeLimits) -> TextRange {
        match limits {
            syn::RangeLimits::HalfOpen(dots) => {
                TextRange::new(self.start(dots.spans[0]), self.end(dots.spans[1]))
            }
            syn::RangeLimits::Closed(dots) => {
                TextRange::new(self.start(dots.spans[0]), self.end(dots.spans[2]))
            }
        }
    }

    fn if_expr(&mut self, branch: &syn::ExprIf) -> ExprId {
        let condition = self.expr(&branch.cond);
        let then = self.block_expr(&branch.then_branch, None, BlockKind::Plain, None);
        let otherwise = branch.else_branch.as_ref().map(|(_, otherwise)| self.expr(otherwise));
        self.keep_condition(&branch.cond, true, then);
        if let Some(otherwise) = otherwise {
            self.keep_condition(&branch.cond, false, otherwise);
        }
        let end = self.range_of(otherwise.unwrap_or(then)).end;
        let start = self.start(branch.if_token.span);
        self.add(Expr::If { condition, then, otherwise }, start, end)
    }

    fn match_expr(&mut self, match_: &syn::ExprMatch) -> ExprId {
        let scrutinee = self.expr(&match_.expr);
        let arms = match_.arms.iter().map(|arm| {
            let (pat, guard) = split_guard(&arm.pat);
            let pat = self.pat(pat);
            let guard = guard.map(|guard| self.expr(guard));
            let body = self.expr(&arm.body);
            self.keep_attrs(&arm.attrs, body);
            MatchArm { pat, guard, body }
        });
        let arms = arms.collect();
        let end = match_.brace_token.span.close();
        self.add_between(Expr::Match { scrutinee, arms }, match_.match_token.span, end)
    }

    /// A literal.
    pub fn literal(&mut self, lit: &syn::Lit) -> ExprId {
        let suffix = |suffix: &str| (!suffix.is_empty()).then(|| Name::new(suffix));
        let literal = match lit {
            syn::Lit::Str(text) => Literal::Str(text.value().into()),
            syn::Lit::ByteStr(bytes) => {
                Literal::Bytes(u32::try_from(bytes.value().len()).unwrap_or(u32::MAX))
            }
            syn::Lit::CStr(_) => Literal::CStr,
            syn::Lit::Byte(_) => Literal::Byte,
            syn::Lit::Char(_) => Literal::Char,
            syn::Lit::Int(int) => Literal::Int(int.base10_parse().ok(), suffix(int.suffix())),
            syn::Lit::Float(float) => Literal::Float(suffix(float.suffix())),
            syn::Lit::Bool(value) => Literal::Bool(value.value),
            _ => Literal::CStr,
        };
        let range = self.file.places.range(lit.span());
        self.add(Expr::Literal(literal), range.start, range.end)
    }
}

/// What an expression starts with, if that is an expression itself.
fn left_of(expr: &syn::Expr) -> Option<&syn::Expr> {
    match expr {
        syn::Expr::MethodCall(call) => Some(&call.receiver),
        syn::Expr::Call(call) => Some(&call.func),
        syn::Expr::Field(field) => Some(&field.base),
        syn::Expr::Await(wait) => Some(&wait.base),
        syn::Expr::Try(question) => Some(&question.expr),
        syn::Expr::Index(index) => Some(&index.expr),
        syn::Expr::Cast(cast) => Some(&cast.expr),
        syn::Expr::Binary(binary) => Some(&binary.left),
        _ => None,
    }
}

/// The last token of a type that may follow `as`.
fn type_end(ty: &syn::Type) -> Option<proc_macro2::Span> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(path_segment_end),
        syn::Type::Reference(reference) => type_end(&reference.elem),
        syn::Type::Ptr(pointer) => type_end(&pointer.elem),
        syn::Type::Group(group) => type_end(&group.elem),
        syn::Type::Paren(paren) => Some(paren.paren_token.span.close()),
        syn::Type::Tuple(tuple) => Some(tuple.paren_token.span.close()),
        syn::Type::Array(array) => Some(array.bracket_token.span.close()),
        syn::Type::Slice(slice) => Some(slice.bracket_token.span.close()),
        syn::Type::Infer(infer) => Some(infer.underscore_token.span),
        syn::Type::FnPtr(pointer) => match &pointer.output {
            syn::ReturnType::Default => Some(pointer.paren_token.span.close()),
            syn::ReturnType::Type(_, ty) => type_end(ty),
        },
        _ => None,
    }
}

/// The last token of a path segment.
pub fn path_segment_end(segment: &syn::PathSegment) -> proc_macro2::Span {
    match &segment.arguments {
        syn::PathArguments::None => segment.ident.span(),
        syn::PathArguments::AngleBracketed(args) => args.gt_token.span,
        syn::PathArguments::Parenthesized(args) => args.paren_token.span.close(),
    }
}

fn binary_expr(op: &syn::BinOp, left: ExprId, right: ExprId) -> Expr {
    let plain = |op| Expr::Binary(op, left, right);
    let assign = |op| Expr::AssignOp(op, left, right);
    match op {
        syn::BinOp::Add(_) => plain(BinaryOp::Add),
        syn::BinOp::Sub(_) => plain(BinaryOp::Sub),
        syn::BinOp::Mul(_) => plain(BinaryOp::Mul),
        syn::BinOp::Div(_) => plain(BinaryOp::Div),
        syn::BinOp::Rem(_) => plain(BinaryOp::Rem),
        syn::BinOp::And(_) => plain(BinaryOp::And),
        syn::BinOp::Or(_) => plain(BinaryOp::Or),
        syn::BinOp::BitXor(_) => plain(BinaryOp::BitXor),
        syn::BinOp::BitAnd(_) => plain(BinaryOp::BitAnd),
        syn::BinOp::BitOr(_) => plain(BinaryOp::BitOr),
        syn::BinOp::Shl(_) => plain(BinaryOp::Shl),
        syn::BinOp::Shr(_) => plain(BinaryOp::Shr),
        syn::BinOp::Eq(_) => plain(BinaryOp::Eq),
        syn::BinOp::Lt(_) => plain(BinaryOp::Lt),
        syn::BinOp::Le(_) => plain(BinaryOp::Le),
        syn::BinOp::Ne(_) => plain(BinaryOp::Ne),
        syn::BinOp::Ge(_) => plain(BinaryOp::Ge),
        syn::BinOp::Gt(_) => plain(BinaryOp::Gt),
        syn::BinOp::AddAssign(_) => assign(BinaryOp::Add),
        syn::BinOp::SubAssign(_) => assign(BinaryOp::Sub),
        syn::BinOp::MulAssign(_) => assign(BinaryOp::Mul),
        syn::BinOp::DivAssign(_) => assign(BinaryOp::Div),
        syn::BinOp::RemAssign(_) => assign(BinaryOp::Rem),
        syn::BinOp::BitXorAssign(_) => assign(BinaryOp::BitXor),
        syn::BinOp::BitAndAssign(_) => assign(BinaryOp::BitAnd),
        syn::BinOp::BitOrAssign(_) => assign(BinaryOp::BitOr),
        syn::BinOp::ShlAssign(_) => assign(BinaryOp::Shl),
        syn::BinOp::ShrAssign(_) => assign(BinaryOp::Shr),
        _ => Expr::Missing,
    }
}
