//! Imports: what each `use` brings into its module, followed through all crates until nothing changes.
//!
//! An import waits at the first name of its path that nobody has yet, and is looked at again when that name
//! appears. When all wait, those that wait for each other are let through, and names are taken from globs of
//! crates without source and from the prelude; what is left then leads nowhere.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::confidence::Confidence;
use crate::semantics::resolve::builder::{Builder, ImportTask, number};
use crate::semantics::resolve::defs::{DefKind, Defs, ExternRoot};
use crate::semantics::resolve::ids::{CrateId, DefId, ForeignPath, ModuleId};
use crate::semantics::resolve::res::{Namespace, Reason};
use crate::semantics::resolve::scope::{Change, Entry, Meaning, Origin, Scope, Vis};
use crate::source::hir::item::ImportAlias;
use crate::source::hir::path::PathStart;
use crate::source::project::workspace::Edition;

/// How often all waiting imports are looked at once more when nothing moves by itself.
const MAX_ROUNDS: usize = 32;

/// Imports and who waits for what.
#[derive(Default)]
pub(super) struct ImportTable {
    pub tasks: Vec<ImportTask>,
    state: Vec<State>,
    queue: VecDeque<usize>,
    /// Imports to look at again when a name of a module means something new.
    waiters: FxHashMap<(ModuleId, Name), Vec<usize>>,
    /// How many imports with this name of a module are not done.
    pending: FxHashMap<(ModuleId, Name), u32>,
    /// What globs bring to a name that an import may still take.
    stash: FxHashMap<(ModuleId, Name), Vec<(Namespace, Entry)>>,
    /// Modules that import all names of a module.
    globs: FxHashMap<ModuleId, Vec<GlobEdge>>,
    changes: Vec<(ModuleId, Name, Namespace)>,
    mode: Mode,
}

/// What counts as a name.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Mode {
    /// Names of modules only, and only those that no import can still take.
    #[default]
    Strict,
    /// Whatever there is.
    Forced,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Done,
    Failed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct GlobEdge {
    into: ModuleId,
    task: usize,
}

/// Where all but the last name of a path lead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Module(ModuleId),
    Enum(DefId),
    Foreign(ForeignPath),
}

/// Why a path leads nowhere yet.
struct Stuck {
    /// The names that would help.
    wait: Vec<(ModuleId, Name)>,
    reason: Reason,
}

type Found<T> = Result<T, Stuck>;

impl Builder<'_> {
    /// Looks at all imports until nothing changes any more.
    pub fn run_imports(&mut self) {
        self.admit();
        self.settle();
        for _ in 0..MAX_ROUNDS {
            self.imports.mode = Mode::Forced;
            let waiting: Vec<usize> = self.waiting().collect();
            let before = waiting.len();
            for task in waiting {
                self.step(task);
                self.spread();
            }
            self.imports.mode = Mode::Strict;
            self.settle();
            if self.waiting().count() == before {
                break;
            }
        }
    }

    /// Looks at those that wait once more, as what is missing in crates that were read has become known.
    pub fn retry_imports(&mut self) {
        for _ in 0..MAX_ROUNDS {
            let waiting: Vec<usize> = self.waiting().collect();
            let before = waiting.len();
            self.imports.queue.extend(waiting);
            self.settle();
            if self.waiting().count() == before {
                break;
            }
        }
    }

    /// Gives up on imports that still wait.
    pub fn fail_imports(&mut self) {
        self.imports.mode = Mode::Forced;
        let waiting: Vec<usize> = self.waiting().collect();
        for id in waiting {
            let reason = self.reason(id);
            self.finish(id, State::Failed);
            let task = &self.imports.tasks[id];
            let module = task.module;
            match name_of(task) {
                Some(name) => self.module(module).scope.set_failed(name, reason),
                None if task.alias == ImportAlias::Glob => self.module(module).gaps.lost_glob = true,
                None => {}
            }
        }
        self.spread();
        self.imports.mode = Mode::Strict;
    }

    fn reason(&self, id: usize) -> Reason {
        let task = &self.imports.tasks[id];
        match self.target(id, task) {
            Err(stuck) => stuck.reason,
            Ok(Target::Module(module)) => {
                task.segments.last().map_or(Reason::NotFound, |&name| self.gap(module, name))
            }
            Ok(_) => Reason::UnresolvedImport,
        }
    }

    /// Why `module` may have `name` though it is not known to.
    fn gap(&self, module: ModuleId, name: Name) -> Reason {
        let known = &self.defs.module(module);
        known.gaps.reason().or_else(|| known.scope.failed(name)).unwrap_or(Reason::UnresolvedImport)
    }

    /// What may be in a module that is imported whole may be in the importing one too.
    pub fn spread_gaps(&mut self) {
        let all = (0..).map(CrateId).zip(&self.defs.crates);
        let modules = all.flat_map(|(krate, defs)| {
            (0..number(defs.modules.len())).map(move |index| ModuleId { krate, index })
        });
        let mut stack: Vec<ModuleId> =
            modules.filter(|&module| self.defs.module(module).gaps.reason().is_some()).collect();
        while let Some(from) = stack.pop() {
            let gaps = self.defs.module(from).gaps.clone();
            for edge in self.imports.globs.get(&from).cloned().unwrap_or_default() {
                let into = &mut self.module(edge.into).gaps;
                let before = (into.opaque_macro, into.missing_file, into.lost_glob);
                into.opaque_macro |= gaps.opaque_macro;
                into.missing_file |= gaps.missing_file;
                into.lost_glob |= gaps.lost_glob;
                if before != (into.opaque_macro, into.missing_file, into.lost_glob) {
                    stack.push(edge.into);
                }
            }
        }
    }

    /// Takes in tasks that were added since the last time.
    pub fn admit(&mut self) {
        let table = &mut self.imports;
        for id in table.state.len()..table.tasks.len() {
            table.state.push(State::Waiting);
            table.queue.push_back(id);
            let task = &table.tasks[id];
            if let Some(name) = name_of(task) {
                *table.pending.entry((task.module, name)).or_default() += 1;
            }
        }
    }

    /// Looks at everything in the queue, and at what that wakes up.
    pub fn settle(&mut self) {
        // Each step is caused by a name that means something new, and names change a bounded number of times.
        let mut steps = 64 * self.imports.tasks.len() + 1024;
        self.spread();
        while let Some(task) = self.imports.queue.pop_front()
            && steps > 0
        {
            steps -= 1;
            self.step(task);
            self.spread();
        }
    }

    fn waiting(&self) -> impl Iterator<Item = usize> {
        let state = self.imports.state.iter().enumerate();
        state.filter(|(_, state)| **state == State::Waiting).map(|(id, _)| id)
    }

    fn step(&mut self, id: usize) {
        if self.imports.state[id] == State::Failed {
            return;
        }
        let task = self.imports.tasks[id].clone();
        let found = match task.alias {
            ImportAlias::Glob => self.glob(id, &task),
            _ => self.named(id, &task),
        };
        if let Err(stuck) = found
            && self.imports.mode == Mode::Strict
        {
            self.wait(id, &stuck.wait);
        }
    }

    fn wait(&mut self, id: usize, names: &[(ModuleId, Name)]) {
        for &at in names {
            let waiters = self.imports.waiters.entry(at).or_default();
            if waiters.last() != Some(&id) {
                waiters.push(id);
            }
        }
    }

    fn finish(&mut self, id: usize, state: State) {
        if self.imports.state[id] != State::Waiting {
            return;
        }
        self.imports.state[id] = state;
        let task = &self.imports.tasks[id];
        let Some(name) = name_of(task) else { return };
        let at = (task.module, name);
        let Some(left) = self.imports.pending.get_mut(&at) else { return };
        *left -= 1;
        if *left == 0 {
            self.imports.pending.remove(&at);
            for (namespace, entry) in self.imports.stash.remove(&at).unwrap_or_default() {
                self.insert(at.0, name, namespace, entry);
            }
            // Whoever waited for this import to let go.
            let waiters = self.imports.waiters.remove(&at).unwrap_or_default();
            self.imports.queue.extend(waiters);
        }
    }

    /// Adds a meaning of a name of a module, and notes it for those who wait or import all.
    pub fn insert(&mut self, module: ModuleId, name: Name, namespace: Namespace, entry: Entry) {
        let is_glob = entry.origin <= Origin::Glob;
        if is_glob && self.imports.pending.contains_key(&(module, name)) {
            self.imports.stash.entry((module, name)).or_default().push((namespace, entry));
            return;
        }
        if self.module(module).scope.insert(name, namespace, entry) == Change::Something {
            self.imports.changes.push((module, name, namespace));
        }
    }

    /// Passes changes on.
    fn spread(&mut self) {
        while let Some((module, name, namespace)) = self.imports.changes.pop() {
            if let Some(waiters) = self.imports.waiters.remove(&(module, name)) {
                self.imports.queue.extend(waiters);
            }
            let edges = self.imports.globs.get(&module).cloned().unwrap_or_default();
            for edge in edges {
                for entry in self.defs.module(module).scope.both(name, namespace) {
                    self.copy(edge, module.krate, name, namespace, entry);
                }
            }
        }
    }

    /// Brings one name through a glob import, if it may be seen there.
    fn copy(&mut self, edge: GlobEdge, from: CrateId, name: Name, namespace: Namespace, entry: Entry) {
        if !self.defs.sees(edge.into, entry.vis, from) {
            return;
        }
        let task = &self.imports.tasks[edge.task];
        if entry.side.excludes(task.holds.side) {
            return;
        }
        let foreign = matches!(entry.origin, Origin::ForeignGlob | Origin::ForeignImport);
        let vis = self.narrower(edge.into, task.vis, entry.vis);
        let new = Entry {
            meaning: entry.meaning,
            vis,
            side: entry.side.inside(task.holds.side),
            origin: if foreign { Origin::ForeignGlob } else { Origin::Glob },
            weight: entry.weight.min(task.holds.weight),
            confidence: entry.confidence,
        };
        self.insert(edge.into, name, namespace, new);
    }

    /// Who may name through an import seen as `import` what is seen as `own`.
    fn narrower(&self, at: ModuleId, import: Vis, own: Vis) -> Vis {
        match (import, own) {
            (Vis::Public, _) => own,
            (Vis::In(module), Vis::In(_))
                if self.defs.sees(ModuleId { index: module, ..at }, own, at.krate) =>
            {
                import
            }
            (Vis::In(_), Vis::In(_)) => own,
            (Vis::In(_), Vis::Public) => import,
        }
    }

    fn glob(&mut self, id: usize, task: &ImportTask) -> Found<()> {
        let target = self.whole(id, task)?;
        if self.imports.state[id] != State::Waiting {
            return Ok(());
        }
        self.finish(id, State::Done);
        match target {
            Target::Foreign(path) => self.add_foreign_glob(task.module, path, task.vis),
            Target::Enum(of) => {
                let edge = GlobEdge { into: task.module, task: id };
                for (name, variant) in self.defs.variants(of) {
                    let entry = Entry {
                        meaning: Meaning::Def(variant),
                        vis: Vis::Public,
                        side: self.defs.def(variant).side,
                        origin: Origin::Glob,
                        weight: task.holds.weight,
                        confidence: Confidence::Certain,
                    };
                    self.copy(edge, of.krate, name, Namespace::Types, entry);
                    self.copy(edge, of.krate, name, Namespace::Values, entry);
                }
            }
            Target::Module(from) if from != task.module => {
                let edge = GlobEdge { into: task.module, task: id };
                self.imports.globs.entry(from).or_default().push(edge);
                let scope: &Scope = &self.defs.module(from).scope;
                let names: Vec<(Name, Namespace, Entry)> = scope.iter().collect();
                for (name, namespace, entry) in names {
                    self.copy(edge, from.krate, name, namespace, entry);
                }
                for (meaning, vis) in self.defs.module(from).scope.unnamed().to_vec() {
                    if self.defs.sees(task.module, vis, from.krate) {
                        self.add_unnamed(task.module, meaning, self.narrower(task.module, task.vis, vis));
                    }
                }
                self.inherit_globs(from, edge);
            }
            Target::Module(_) => {}
        }
        Ok(())
    }

    /// Names of crates without source that are imported whole with the module are so twice.
    fn inherit_globs(&mut self, from: ModuleId, edge: GlobEdge) {
        let vis = self.imports.tasks[edge.task].vis;
        for (path, own) in self.defs.module(from).gaps.foreign_globs.clone() {
            if self.defs.sees(edge.into, own, from.krate) {
                self.add_foreign_glob(edge.into, path, self.narrower(edge.into, vis, own));
            }
        }
    }

    fn add_foreign_glob(&mut self, module: ModuleId, path: ForeignPath, vis: Vis) {
        let mut stack = vec![(module, vis)];
        while let Some((module, vis)) = stack.pop() {
            let globs = &mut self.module(module).gaps.foreign_globs;
            if globs.iter().any(|(other, seen)| *other == path && (*seen == vis || *seen == Vis::Public)) {
                continue;
            }
            globs.push((path, vis));
            for edge in self.imports.globs.get(&module).cloned().unwrap_or_default() {
                if self.defs.sees(edge.into, vis, module.krate) {
                    let through = self.imports.tasks[edge.task].vis;
                    stack.push((edge.into, self.narrower(edge.into, through, vis)));
                }
            }
        }
    }

    fn add_unnamed(&mut self, module: ModuleId, meaning: Meaning, vis: Vis) {
        let mut stack = vec![(module, vis)];
        while let Some((module, vis)) = stack.pop() {
            if self.module(module).scope.insert_unnamed(meaning, vis) == Change::Nothing {
                continue;
            }
            for edge in self.imports.globs.get(&module).cloned().unwrap_or_default() {
                if self.defs.sees(edge.into, vis, module.krate) {
                    let through = self.imports.tasks[edge.task].vis;
                    stack.push((edge.into, self.narrower(edge.into, through, vis)));
                }
            }
        }
    }

    fn named(&mut self, id: usize, task: &ImportTask) -> Found<()> {
        let Some(&last) = task.segments.last() else {
            let module = self.start_module(task)?;
            let Some(def) = self.defs.module(module).def else { return Ok(()) };
            let entry = self.entry(task, Meaning::Def(DefId { krate: module.krate, index: def }));
            return self.found(id, task, &[(Namespace::Types, entry)]);
        };
        let single = task.segments.len() == 1 && matches!(task.start, PathStart::Plain | PathStart::Global);
        if single {
            return self.single(id, task, last);
        }
        let found = match self.target(id, task)? {
            Target::Foreign(path) => self.foreign(task, path.join(last)),
            Target::Enum(of) => {
                let variant = self.defs.member(of, last, Namespace::Values);
                let Some(variant) = variant else { return Err(Stuck::forever(Reason::NotFound)) };
                let entry = self.entry(task, Meaning::Def(variant));
                vec![(Namespace::Types, entry), (Namespace::Values, entry)]
            }
            Target::Module(module) => {
                let found = self.all_in(id, task, module, last)?;
                // More may come: another name space, or what a glob brings.
                self.wait(id, &[(module, last)]);
                found
            }
        };
        self.found(id, task, &found)
    }

    /// `use name;`: a crate, a macro that is in scope by its place, or a name of the block around.
    fn single(&mut self, id: usize, task: &ImportTask, name: Name) -> Found<()> {
        let mut found = Vec::new();
        if task.start == PathStart::Plain
            && let Some(of) = self.defs.textual_macro(task.module, task.after, name)
        {
            found.push((Namespace::Macros, self.entry(task, Meaning::Def(of))));
        }
        if let Some(root) = self.defs.extern_root_in_scope(task.module.krate, name) {
            let meaning = root_meaning(root);
            found.push((Namespace::Types, self.entry(task, meaning)));
        }
        let alias = name_of(task);
        let mut wait = Vec::new();
        for module in self.start_chain(task) {
            if module == task.module && alias == Some(name) {
                continue;
            }
            wait.push((module, name));
            for (namespace, entry) in self.all_in(id, task, module, name).unwrap_or_default() {
                if !found.iter().any(|(other, _)| *other == namespace) {
                    found.push((namespace, entry));
                }
            }
        }
        if found.is_empty() && self.imports.mode == Mode::Forced {
            let from = self.defs.prelude(task.module.krate);
            found = from.map(|module| self.all_in(id, task, module, name)).transpose()?.unwrap_or_default();
        }
        if found.is_empty() {
            return Err(Stuck { wait, reason: Reason::NotFound });
        }
        self.found(id, task, &found)
    }

    /// Modules in which the first name of a path may be.
    fn start_chain(&self, task: &ImportTask) -> Vec<ModuleId> {
        match (self.edition(task.module.krate), task.start) {
            (Edition::E2015, _) => vec![ModuleId::root(task.module.krate)],
            (_, PathStart::Global) => Vec::new(),
            _ => self.defs.chain(task.module).collect(),
        }
    }

    fn found(&mut self, id: usize, task: &ImportTask, found: &[(Namespace, Entry)]) -> Found<()> {
        for &(namespace, entry) in found {
            if task.own_only && namespace != Namespace::Types {
                continue;
            }
            match name_of(task) {
                Some(name) => self.insert(task.module, name, namespace, entry),
                None if namespace == Namespace::Types => {
                    self.add_unnamed(task.module, entry.meaning, task.vis)
                }
                None => {}
            }
        }
        self.finish(id, State::Done);
        Ok(())
    }

    fn entry(&self, task: &ImportTask, meaning: Meaning) -> Entry {
        Entry {
            meaning,
            vis: task.vis,
            side: task.holds.side,
            origin: Origin::Import,
            weight: task.holds.weight,
            confidence: Confidence::Certain,
        }
    }

    /// A path of a crate without source: it is in some name space, maybe in several.
    fn foreign(&self, task: &ImportTask, path: ForeignPath) -> Vec<(Namespace, Entry)> {
        let entry = Entry { origin: Origin::ForeignImport, ..self.entry(task, Meaning::Foreign(path)) };
        if self.macro_crates.contains(path.krate()) {
            return vec![(Namespace::Macros, entry)];
        }
        [Namespace::Types, Namespace::Values, Namespace::Macros].map(|namespace| (namespace, entry)).into()
    }

    /// The meanings of `name` in `module`, as the import brings them.
    fn all_in(
        &self,
        id: usize,
        task: &ImportTask,
        module: ModuleId,
        name: Name,
    ) -> Found<Vec<(Namespace, Entry)>> {
        let blocked = self.is_blocked(id, module, name);
        let scope = &self.defs.module(module).scope;
        let (mut found, mut hidden) = (Vec::new(), Vec::new());
        for namespace in [Namespace::Types, Namespace::Values, Namespace::Macros] {
            for entry in scope.both(name, namespace) {
                if entry.side.excludes(task.holds.side) {
                    continue;
                }
                let foreign = matches!(entry.origin, Origin::ForeignImport | Origin::ForeignGlob);
                let new = Entry {
                    vis: task.vis,
                    side: entry.side.inside(task.holds.side),
                    origin: if foreign { Origin::ForeignImport } else { Origin::Import },
                    weight: entry.weight.min(task.holds.weight),
                    ..entry
                };
                let seen = self.defs.sees(task.module, entry.vis, module.krate);
                if seen { &mut found } else { &mut hidden }.push((namespace, new));
            }
        }
        // What cannot be seen is named only by code that does not compile, or by a mistake of ours.
        let found = if found.is_empty() { hidden } else { found };
        if !found.is_empty() && !blocked {
            return Ok(found);
        }
        if blocked {
            return Err(Stuck { wait: vec![(module, name)], reason: Reason::UnresolvedImport });
        }
        let path = self.defs.missing_name(module, name, self.imports.mode);
        if let Some((path, confidence)) = path {
            let entries = self.foreign(task, path).into_iter();
            return Ok(entries.map(|(space, entry)| (space, Entry { confidence, ..entry })).collect());
        }
        Err(Stuck { wait: vec![(module, name)], reason: self.gap(module, name) })
    }

    /// Whether another import may still take `name` in `module`.
    fn is_blocked(&self, id: usize, module: ModuleId, name: Name) -> bool {
        if self.imports.mode == Mode::Forced {
            return false;
        }
        let mut pending = self.imports.pending.get(&(module, name)).copied().unwrap_or(0);
        let own = &self.imports.tasks[id];
        if own.module == module && name_of(own) == Some(name) && self.imports.state[id] == State::Waiting {
            pending = pending.saturating_sub(1);
        }
        pending > 0
    }

    /// Where a glob import's path leads.
    fn whole(&self, id: usize, task: &ImportTask) -> Found<Target> {
        if task.segments.is_empty() {
            return match task.start {
                // `use ::*` of 2015.
                PathStart::Global | PathStart::Plain => Ok(Target::Module(ModuleId::root(task.module.krate))),
                _ => self.start_module(task).map(Target::Module),
            };
        }
        self.walk(id, task, &task.segments)
    }

    /// Where all names but the last lead.
    fn target(&self, id: usize, task: &ImportTask) -> Found<Target> {
        match task.segments.split_last() {
            None => Err(Stuck::forever(Reason::NotFound)),
            Some((_, [])) => self.start_module(task).map(Target::Module),
            Some((_, prefix)) => self.walk(id, task, prefix),
        }
    }

    fn walk(&self, id: usize, task: &ImportTask, names: &[Name]) -> Found<Target> {
        let (mut at, rest) = match task.start {
            PathStart::Plain | PathStart::Global => (self.first(id, task, names[0])?, &names[1..]),
            _ => (Target::Module(self.start_module(task)?), names),
        };
        for &name in rest {
            at = match at {
                Target::Foreign(path) => Target::Foreign(path.join(name)),
                Target::Enum(_) => return Err(Stuck::forever(Reason::NotFound)),
                Target::Module(module) => self.child(id, task, module, name)?,
            };
        }
        Ok(at)
    }

    /// The first name of a path.
    fn first(&self, id: usize, task: &ImportTask, name: Name) -> Found<Target> {
        let krate = task.module.krate;
        if self.edition(krate) == Edition::E2015 {
            let found = self.child(id, task, ModuleId::root(krate), name);
            return found.or_else(|stuck| self.root_target(krate, name).ok_or(stuck));
        }
        if task.start == PathStart::Global {
            return self.root_target(krate, name).ok_or(Stuck::forever(Reason::NotFound));
        }
        let mut wait = Vec::new();
        for module in self.defs.chain(task.module) {
            match self.known_child(id, task, module, name)? {
                Some(found) => return Ok(self.prefer_crate(krate, name, found)),
                None => wait.push((module, name)),
            }
        }
        if let Some(found) = self.root_target(krate, name) {
            return Ok(found);
        }
        if self.imports.mode == Mode::Forced {
            let prelude = self.defs.prelude(krate);
            let last = self.defs.nearest_module(task.module);
            for module in prelude.into_iter().chain([last]) {
                if let Ok(found) = self.child(id, task, module, name) {
                    return Ok(found);
                }
            }
        }
        Err(Stuck { wait, reason: self.gap(task.module, name) })
    }

    /// After `use log::log;` the name still means the crate where a path starts.
    fn prefer_crate(&self, krate: CrateId, name: Name, found: Target) -> Target {
        let root = self.defs.extern_root_in_scope(krate, name);
        match (found, root) {
            (Target::Foreign(path), Some(root)) if self.defs.is_macro_of_crate(path, root, name) => {
                self.root_target(krate, name).unwrap_or(found)
            }
            _ => found,
        }
    }

    fn root_target(&self, krate: CrateId, name: Name) -> Option<Target> {
        match self.defs.extern_root_in_scope(krate, name)? {
            ExternRoot::Crate(of) => Some(Target::Module(ModuleId::root(of))),
            ExternRoot::Foreign(path) => Some(Target::Foreign(path)),
        }
    }

    /// `name` of `module`, where a path goes on.
    fn child(&self, id: usize, task: &ImportTask, module: ModuleId, name: Name) -> Found<Target> {
        if let Some(found) = self.known_child(id, task, module, name)? {
            return Ok(found);
        }
        match self.defs.missing_name(module, name, self.imports.mode) {
            Some((path, _)) => Ok(Target::Foreign(path)),
            None => Err(Stuck { wait: vec![(module, name)], reason: self.gap(module, name) }),
        }
    }

    /// The same among the names that are known. Stuck while an import may still take the name.
    fn known_child(
        &self,
        id: usize,
        task: &ImportTask,
        module: ModuleId,
        name: Name,
    ) -> Found<Option<Target>> {
        let entry = self.defs.module(module).scope.get(name, Namespace::Types, task.holds.side);
        let declared = entry.is_some_and(|entry| entry.origin == Origin::Declared);
        if !declared && self.is_blocked(id, module, name) {
            return Err(Stuck { wait: vec![(module, name)], reason: Reason::UnresolvedImport });
        }
        match entry.map(|entry| entry.meaning) {
            None => Ok(None),
            Some(Meaning::Foreign(path)) => Ok(Some(Target::Foreign(path))),
            Some(Meaning::Def(def)) => match self.defs.as_target(def) {
                Some(target) => Ok(Some(target)),
                None => Err(Stuck::forever(Reason::NotFound)),
            },
        }
    }

    fn start_module(&self, task: &ImportTask) -> Found<ModuleId> {
        let start = self.defs.start_module(task.module, task.start, task.dollar_crate);
        start.ok_or(Stuck::forever(Reason::NotFound))
    }
}

impl Stuck {
    /// Nothing that may still come would help.
    fn forever(reason: Reason) -> Self {
        Self { wait: Vec::new(), reason }
    }
}

impl Defs {
    fn as_target(&self, def: DefId) -> Option<Target> {
        match self.def(def).kind {
            DefKind::Module(index) => Some(Target::Module(ModuleId { krate: def.krate, index })),
            DefKind::Enum => Some(Target::Enum(def)),
            _ => None,
        }
    }

    /// Variants of an enum, with their names.
    pub fn variants(&self, of: DefId) -> Vec<(Name, DefId)> {
        let all = self.krate(of.krate).defs.iter().enumerate().skip(of.index as usize + 1);
        let own = all
            .take_while(|(_, def)| matches!(def.kind, DefKind::Variant(..)) && def.parent == Some(of.index));
        own.filter_map(|(index, def)| Some((def.name?, DefId { krate: of.krate, index: number(index) })))
            .collect()
    }
}

/// The name an import takes in its module.
fn name_of(task: &ImportTask) -> Option<Name> {
    match task.alias {
        ImportAlias::Same => task.segments.last().copied(),
        ImportAlias::Named(name) => Some(name),
        ImportAlias::Underscore | ImportAlias::Glob => None,
    }
}

pub(super) fn root_meaning(root: ExternRoot) -> Meaning {
    match root {
        ExternRoot::Crate(krate) => Meaning::Def(Defs::root(krate)),
        ExternRoot::Foreign(path) => Meaning::Foreign(path),
    }
}
