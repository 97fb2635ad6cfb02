//! The names of one body: what each path, identifier pattern and macro call in it means.
//!
//! One walk with a stack of its own, so that no nesting of code is too deep for it.

use crate::base::names::Name;
use crate::semantics::resolve::Program;
use crate::semantics::resolve::blocks::block_module;
use crate::semantics::resolve::defs::BodyOf;
use crate::semantics::resolve::ids::ModuleId;
use crate::semantics::resolve::path::is_capitalized;
use crate::semantics::resolve::res::{Namespace, Reason, Res, Resolved};
use crate::semantics::resolve::ribs::{Mark, Ribs};
use crate::semantics::resolve::types::Cx;
use crate::source::hir::body::Body;
use crate::source::hir::expr::{BlockId, Expr, ExprId, ExprList, MacroCallId, Stmt};
use crate::source::hir::macros::MacroInput;
use crate::source::hir::pat::{BindingId, Pat, PatId};
use crate::source::hir::path::{
    Bound, ConstArg, GenericArg, GenericArgs, GenericArgsId, Mutability, PathId, PathStart, TypeId, TypeRef,
};

/// What the names in one body mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BodyNames {
    /// The body.
    pub of: BodyOf,
    /// By [`PathId`]: paths of expressions, patterns and types.
    paths: Vec<Resolved>,
    /// Identifier patterns that are no variables, ascending.
    pats: Vec<(PatId, Resolved)>,
    /// By [`MacroCallId`]: the macro.
    macros: Vec<Resolved>,
}

impl BodyNames {
    /// What `path` means.
    #[must_use]
    pub fn path(&self, path: PathId) -> Resolved {
        self.paths.get(path.index()).copied().unwrap_or(Resolved::unknown(Reason::Limit))
    }

    /// The variable that `expr`, an expression of `body`, is the name of.
    #[must_use]
    pub fn variable(&self, body: &Body, expr: ExprId) -> Option<BindingId> {
        let Expr::Path(path) = *body.expr(expr) else { return None };
        match self.path(path).res {
            Res::Local(binding) => Some(binding),
            _ => None,
        }
    }

    /// The constant, unit struct or variant that the identifier pattern `pat` names; `None` if it is a
    /// variable.
    #[must_use]
    pub fn constant_pat(&self, pat: PatId) -> Option<Resolved> {
        let at = self.pats.binary_search_by_key(&pat, |(pat, _)| *pat).ok()?;
        Some(self.pats[at].1)
    }

    /// The macro that `call` calls.
    #[must_use]
    pub fn macro_of(&self, call: MacroCallId) -> Resolved {
        self.macros.get(call.index()).copied().unwrap_or(Resolved::unknown(Reason::Limit))
    }
}

/// Resolves the names of one body. Depends on nothing but `program` and the body itself.
#[must_use]
pub fn names(program: &Program, of: BodyOf) -> BodyNames {
    let body = program.sources.body(of.loc);
    let blocks = program.defs.krate(of.owner.krate).blocks.get(&of.loc);
    let unknown = Resolved::unknown(Reason::NotFound);
    let mut walk = Walk {
        cx: Cx::of(program, of.owner),
        body,
        blocks: blocks.map_or(&[], Vec::as_slice),
        ribs: Ribs::default(),
        tasks: Vec::new(),
        types: Vec::new(),
        out: BodyNames {
            of,
            paths: vec![unknown; body.store.paths.len()],
            pats: Vec::new(),
            macros: vec![unknown; body.macros.len()],
        },
    };
    walk.run();
    walk.expanded_calls();
    walk.out.pats.sort_unstable_by_key(|(pat, _)| *pat);
    walk.out
}

struct Walk<'a> {
    cx: Cx<'a>,
    body: &'a Body,
    /// Blocks with items, with the module of each.
    blocks: &'a [(BlockId, u32)],
    ribs: Ribs,
    /// What is left to do, the next last.
    tasks: Vec<Task>,
    types: Vec<TypeId>,
    out: BodyNames,
}

enum Task {
    Expr(ExprId),
    /// Brings the variables of a pattern into scope.
    Bind(PatId),
    Type(TypeId),
    Block(BlockId),
    /// Ends a scope.
    Leave(Mark, ModuleId),
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        self.tasks.push(Task::Expr(self.body.root));
        self.tasks.extend(self.body.params.iter().rev().map(|&param| Task::Bind(param)));
        while let Some(task) = self.tasks.pop() {
            match task {
                Task::Expr(expr) => self.expr(expr),
                Task::Bind(pat) => self.bind(pat),
                Task::Type(ty) => self.ty(ty),
                Task::Block(block) => self.block(block),
                Task::Leave(mark, module) => {
                    self.ribs.leave(mark);
                    self.cx.module = module;
                }
            }
        }
    }

    /// Does `inner` in order in a scope of its own, after what the caller pushes later. What that brings
    /// into scope must be gone by then.
    fn scope(&mut self, inner: impl IntoIterator<Item = Task, IntoIter: DoubleEndedIterator>) {
        let leave = Task::Leave(self.ribs.mark(), self.cx.module);
        self.tasks.push(leave);
        self.tasks.extend(inner.into_iter().rev());
    }

    fn push(&mut self, exprs: impl IntoIterator<Item = ExprId, IntoIter: DoubleEndedIterator>) {
        self.tasks.extend(exprs.into_iter().rev().map(Task::Expr));
    }

    fn list(&mut self, list: ExprList) {
        self.push(self.body.list(list).iter().copied());
    }

    fn expr(&mut self, id: ExprId) {
        let body = self.body;
        match body.expr(id) {
            Expr::Missing | Expr::Literal(_) | Expr::Continue { .. } | Expr::Underscore => {}
            Expr::Path(path) => self.path(*path, Namespace::Values),
            Expr::Call { callee, args } => {
                self.list(*args);
                self.push([*callee]);
            }
            Expr::MethodCall { receiver, generics, args, .. } => {
                self.list(*args);
                self.push([*receiver]);
                self.generic_args(*generics);
            }
            Expr::Field { base: inner, .. }
            | Expr::Await(inner)
            | Expr::Try(inner)
            | Expr::Unary(_, inner)
            | Expr::Ref { expr: inner, .. } => self.push([*inner]),
            Expr::Let { pat, expr } => self.tasks.extend([Task::Bind(*pat), Task::Expr(*expr)]),
            Expr::Cast(inner, ty) => self.tasks.extend([Task::Type(*ty), Task::Expr(*inner)]),
            Expr::Block { block, .. } | Expr::Async { block, .. } | Expr::Loop { block, .. } => {
                self.block(*block);
            }
            Expr::Closure(closure) => {
                let closure = &body.closures[*closure];
                let params = closure.params.iter().map(|&param| Task::Bind(param));
                let tasks = params.chain(closure.ret.map(Task::Type)).chain([Task::Expr(closure.body)]);
                self.scope(tasks.collect::<Vec<_>>());
            }
            Expr::If { condition, then, otherwise } => {
                self.push(*otherwise);
                self.scope([Task::Expr(*condition), Task::Expr(*then)]);
            }
            Expr::Match { scrutinee, arms } => {
                // Arms are scopes of their own; the scrutinee is done before all of them.
                for arm in arms.iter().rev() {
                    let tasks =
                        [Some(Task::Bind(arm.pat)), arm.guard.map(Task::Expr), Some(Task::Expr(arm.body))];
                    self.scope(tasks.into_iter().flatten().collect::<Vec<_>>());
                }
                self.push([*scrutinee]);
            }
            Expr::While { condition, block, .. } => {
                self.scope([Task::Expr(*condition), Task::Block(*block)]);
            }
            Expr::For { pat, iterable, block, .. } => {
                self.scope([Task::Bind(*pat), Task::Block(*block)]);
                self.push([*iterable]);
            }
            Expr::Break { value, .. } | Expr::Return(value) | Expr::Yield(value) => self.push(*value),
            Expr::Binary(_, a, b)
            | Expr::Assign(a, b)
            | Expr::AssignOp(_, a, b)
            | Expr::Index(a, b)
            | Expr::Repeat(a, b) => self.push([*a, *b]),
            Expr::Range { start, end, .. } => {
                self.push([*start, *end].into_iter().flatten().collect::<Vec<_>>())
            }
            Expr::Record { path, fields, spread } => {
                self.push(*spread);
                self.push(fields.iter().map(|(_, value)| *value));
                self.path(*path, Namespace::Types);
            }
            Expr::Tuple(list) | Expr::Array(list) => self.list(*list),
            Expr::Macro(call) => self.macro_call(*call),
        }
    }

    fn block(&mut self, id: BlockId) {
        let body = self.body;
        let block = body.block(id);
        self.tasks.push(Task::Leave(self.ribs.mark(), self.cx.module));
        if let Some(index) = block_module(self.blocks, id) {
            self.cx.module.index = index;
            self.ribs.enter(self.cx.module);
        }
        self.push(block.tail);
        for stmt in block.stmts.iter().rev() {
            match stmt {
                Stmt::Expr { expr, .. } => self.push([*expr]),
                Stmt::Let { pat, ty, init, otherwise } => {
                    self.tasks.push(Task::Bind(*pat));
                    self.push(*otherwise);
                    self.push(*init);
                    self.tasks.extend(ty.map(Task::Type));
                }
            }
        }
    }

    fn macro_call(&mut self, id: MacroCallId) {
        let body = self.body;
        let call = &body.macros[id];
        self.out.macros[id.index()] = self.cx.whole_names(call.start, &call.path, Namespace::Macros);
        match &call.input {
            MacroInput::Exprs(list) => self.list(*list),
            MacroInput::Block(block) => self.push([*block]),
            MacroInput::Matches { scrutinee, pat, guard } => {
                let tasks = [Some(Task::Bind(*pat)), guard.map(Task::Expr)];
                self.scope(tasks.into_iter().flatten().collect::<Vec<_>>());
                self.push([*scrutinee]);
            }
            MacroInput::Select(select) => {
                self.push(select.otherwise.iter().copied());
                for arm in select.arms.iter().rev() {
                    self.scope([Task::Bind(arm.pat), Task::Expr(arm.handler)]);
                    self.push([arm.future]);
                    self.push(arm.precondition);
                }
            }
            MacroInput::Items(_) | MacroInput::Opaque(_) => {}
        }
    }

    /// Calls whose place what they made has taken: in which block they stood is not known any more.
    fn expanded_calls(&mut self) {
        let outer = self.cx;
        let blocks = self.blocks.iter().map(|&(_, index)| ModuleId { index, ..outer.module });
        let places: Vec<ModuleId> = std::iter::once(outer.module).chain(blocks).collect();
        for (id, call) in self.body.macros.iter() {
            if self.out.macros[id.index()].is_known() {
                continue;
            }
            let found = places.iter().map(|&module| {
                let cx = Cx { module, ..outer };
                cx.whole_names(call.start, &call.path, Namespace::Macros)
            });
            if let Some(known) = found.into_iter().find(|found| found.is_known()) {
                self.out.macros[id.index()] = known;
            }
        }
    }

    fn bind(&mut self, pat: PatId) {
        let start = self.ribs.mark();
        let mut stack = vec![pat];
        while let Some(id) = stack.pop() {
            self.bind_one(id, start, &mut stack);
        }
    }

    /// Handles one pattern; those inside it go to `stack`. `start` = where the whole pattern began.
    fn bind_one(&mut self, id: PatId, start: Mark, stack: &mut Vec<PatId>) {
        let body = self.body;
        match body.pat(id) {
            Pat::Missing | Pat::Wild | Pat::Rest => {}
            Pat::Bind { binding, sub } => {
                let variable = body.binding(*binding);
                let spelling = (variable.name, body.pat_span(id).expn);
                let plain = sub.is_none() && !variable.by_ref && variable.mutability == Mutability::Shared;
                match self.constant(variable.name).filter(|_| plain) {
                    Some(constant) => self.out.pats.push((id, constant)),
                    // Other alternatives of an or-pattern bring the same variables again.
                    None if self.ribs.has_since(spelling, start) => {}
                    None => self.ribs.add(spelling, *binding),
                }
                stack.extend(sub);
            }
            Pat::Path(path) => self.path(*path, Namespace::Values),
            Pat::TupleStruct { path, fields } => {
                self.path(*path, Namespace::Values);
                stack.extend(fields.iter().rev());
            }
            Pat::Record { path, fields, .. } => {
                self.path(*path, Namespace::Types);
                stack.extend(fields.iter().rev().map(|(_, pat)| *pat));
            }
            Pat::Tuple(pats) | Pat::Slice(pats) | Pat::Or(pats) => stack.extend(pats.iter().rev()),
            Pat::Ref(_, inner) => stack.push(*inner),
            Pat::Expr(expr) => self.push([*expr]),
            Pat::Range(start, end) => self.push([*start, *end].into_iter().flatten().collect::<Vec<_>>()),
            Pat::Typed(inner, ty) => {
                stack.push(*inner);
                self.tasks.push(Task::Type(*ty));
            }
        }
    }

    /// The constant, unit struct or variant that a pattern called `name` stands for.
    fn constant(&self, name: Name) -> Option<Resolved> {
        let found = match is_capitalized(name.as_str()) {
            true => self.cx.whole_names(PathStart::Plain, &[name], Namespace::Values),
            // Lower case is a variable, unless something with source of that name is a constant.
            false => {
                let entry = self.cx.defs().lexical(self.cx.module, self.cx.side, name, Namespace::Values)?;
                Resolved::certain(Res::Def(entry.meaning.def()?))
            }
        };
        match found.res {
            Res::Def(def) => self.cx.program.is_constant(def).then_some(found),
            Res::Foreign(_) => Some(found),
            _ => None,
        }
    }

    fn path(&mut self, id: PathId, namespace: Namespace) {
        let path = &self.body.store.paths[id];
        let local = path.as_name().filter(|_| namespace == Namespace::Values).and_then(|name| {
            let (defs, side) = (self.cx.defs(), self.cx.side);
            let spelling = (name, self.body.store.path_name(id).expn);
            let has = |block| defs.module(block).scope.get(name, Namespace::Values, side).is_some();
            self.ribs.variable(spelling, has)
        });
        self.out.paths[id.index()] = match local {
            Some(binding) => Resolved::certain(Res::Local(binding)),
            None => self.cx.path(&self.body.store, id, namespace),
        };
        self.types_of_path(id);
        self.all_types();
    }

    fn ty(&mut self, ty: TypeId) {
        self.types.push(ty);
        self.all_types();
    }

    fn generic_args(&mut self, args: Option<GenericArgsId>) {
        if let Some(args) = args {
            self.types_of_args(args);
            self.all_types();
        }
    }

    /// Resolves the paths of all types on the list, and of those inside them.
    fn all_types(&mut self) {
        while let Some(ty) = self.types.pop() {
            match &self.body.store.types[ty] {
                TypeRef::Path(path) => self.type_path(*path),
                TypeRef::Tuple(types) => self.types.extend(types),
                TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } | TypeRef::Slice(inner) => {
                    self.types.push(*inner);
                }
                TypeRef::Array { inner, len } => {
                    self.types.push(*inner);
                    self.constant_arg(len);
                }
                TypeRef::Fn { params, ret } => self.types.extend(params.iter().chain(ret)),
                TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => self.bounds(bounds),
                TypeRef::Infer | TypeRef::Never | TypeRef::Unknown => {}
            }
        }
    }

    fn type_path(&mut self, id: PathId) {
        let mut found = self.cx.path(&self.body.store, id, Namespace::Types);
        if !found.is_known() && self.body.store.paths[id].as_name().is_some() {
            // `Buffer::<SIZE>`: a constant.
            let value = self.cx.path(&self.body.store, id, Namespace::Values);
            found = if value.is_known() { value } else { found };
        }
        self.out.paths[id.index()] = found;
        self.types_of_path(id);
    }

    fn types_of_path(&mut self, id: PathId) {
        let path = &self.body.store.paths[id];
        self.types.extend(path.qself.map(|qself| qself.ty));
        for segment in path.segments.iter() {
            if let Some(args) = segment.args {
                self.types_of_args(args);
            }
        }
    }

    fn types_of_args(&mut self, args: GenericArgsId) {
        let GenericArgs { args, bindings, .. } = &self.body.store.args[args];
        for arg in args {
            match arg {
                GenericArg::Type(ty) => self.types.push(*ty),
                GenericArg::Const(value) => self.constant_arg(value),
                GenericArg::Lifetime(_) => {}
            }
        }
        for binding in bindings {
            self.types.extend(binding.ty);
            self.bounds(&binding.bounds);
        }
    }

    fn bounds(&mut self, bounds: &[Bound]) {
        for bound in bounds {
            if let Bound::Trait(path) | Bound::Maybe(path) = bound {
                self.type_path(*path);
            }
        }
    }

    fn constant_arg(&mut self, arg: &ConstArg) {
        if let ConstArg::Path(path) = arg {
            self.out.paths[path.index()] = self.cx.path(&self.body.store, *path, Namespace::Values);
        }
    }
}
