//! What an expression is made of, in the order it is evaluated.

use crate::source::hir::body::Body;
use crate::source::hir::expr::{BlockId, Expr, ExprId, Stmt};
use crate::source::hir::macros::{MacroCall, MacroInput};

/// The first answer about `root` and what is inside of it, however deep.
pub fn find_inside<T>(body: &Body, root: ExprId, mut answer: impl FnMut(ExprId) -> Option<T>) -> Option<T> {
    let mut stack = vec![root];
    while let Some(expr) = stack.pop() {
        if let Some(found) = answer(expr) {
            return Some(found);
        }
        for_each_child(body, expr, |child| stack.push(child));
    }
    None
}

/// Whether `is` holds of `root` or something inside of it.
pub fn any_inside(body: &Body, root: ExprId, mut is: impl FnMut(ExprId) -> bool) -> bool {
    find_inside(body, root, |expr| is(expr).then_some(())).is_some()
}

/// Calls `each` for every expression directly inside `expr`: operands, statements of its block, the body of a
/// closure, the arguments of a macro. Constants inside patterns are left out.
pub fn for_each_child(body: &Body, expr: ExprId, mut each: impl FnMut(ExprId)) {
    match body.expr(expr) {
        Expr::Missing | Expr::Path(_) | Expr::Literal(_) | Expr::Continue { .. } | Expr::Underscore => {}
        Expr::Call { callee, args } => {
            each(*callee);
            body.list(*args).iter().copied().for_each(each);
        }
        Expr::MethodCall { receiver, args, .. } => {
            each(*receiver);
            body.list(*args).iter().copied().for_each(each);
        }
        Expr::Field { base: inner, .. }
        | Expr::Await(inner)
        | Expr::Try(inner)
        | Expr::Let { expr: inner, .. }
        | Expr::Unary(_, inner)
        | Expr::Ref { expr: inner, .. }
        | Expr::Cast(inner, _) => each(*inner),
        Expr::Closure(closure) => each(body.closures[*closure].body),
        Expr::Block { block, .. } | Expr::Async { block, .. } | Expr::Loop { block, .. } => {
            in_block(body, *block, each);
        }
        Expr::If { condition, then, otherwise } => {
            [Some(*condition), Some(*then), *otherwise].into_iter().flatten().for_each(each);
        }
        Expr::Match { scrutinee, arms } => {
            each(*scrutinee);
            arms.iter().flat_map(|arm| arm.guard.into_iter().chain([arm.body])).for_each(each);
        }
        Expr::While { condition: head, block, .. } | Expr::For { iterable: head, block, .. } => {
            each(*head);
            in_block(body, *block, each);
        }
        Expr::Break { value, .. } | Expr::Return(value) | Expr::Yield(value) => {
            value.iter().copied().for_each(each);
        }
        // The value of an assignment is evaluated before its place.
        Expr::Assign(place, value) | Expr::AssignOp(_, place, value) => {
            [*value, *place].into_iter().for_each(each);
        }
        Expr::Binary(_, a, b) | Expr::Index(a, b) | Expr::Repeat(a, b) => {
            [*a, *b].into_iter().for_each(each);
        }
        Expr::Range { start, end, .. } => [*start, *end].into_iter().flatten().for_each(each),
        Expr::Record { fields, spread, .. } => {
            fields.iter().map(|(_, value)| *value).chain(*spread).for_each(each);
        }
        Expr::Tuple(list) | Expr::Array(list) => body.list(*list).iter().copied().for_each(each),
        Expr::Macro(call) => in_macro(body, &body.macros[*call], each),
    }
}

/// The initial values, expressions and tail of a block; items in it have bodies of their own.
fn in_block(body: &Body, block: BlockId, mut each: impl FnMut(ExprId)) {
    let block = body.block(block);
    for stmt in &block.stmts {
        match stmt {
            Stmt::Let { init, otherwise, .. } => {
                [*init, *otherwise].into_iter().flatten().for_each(&mut each);
            }
            Stmt::Expr { expr, .. } => each(*expr),
        }
    }
    block.tail.into_iter().for_each(each);
}

fn in_macro(body: &Body, call: &MacroCall, mut each: impl FnMut(ExprId)) {
    match &call.input {
        MacroInput::Exprs(list) => body.list(*list).iter().copied().for_each(each),
        MacroInput::Matches { scrutinee, guard, .. } => {
            each(*scrutinee);
            guard.iter().copied().for_each(each);
        }
        MacroInput::Block(expr) => each(*expr),
        // Preconditions come first, then every future is made, then one handler runs.
        MacroInput::Select(select) => {
            select.arms.iter().filter_map(|arm| arm.precondition).for_each(&mut each);
            select.arms.iter().map(|arm| arm.future).for_each(&mut each);
            select.arms.iter().map(|arm| arm.handler).for_each(&mut each);
            select.otherwise.iter().copied().for_each(each);
        }
        MacroInput::Items(_) | MacroInput::Opaque(_) => {}
    }
}
