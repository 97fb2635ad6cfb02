//! Which files are loaded, and which of their rows hold for the versions in use.

use std::sync::atomic::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};
use semver::Version;

use super::embedded::FAMILIES;
use super::facts::{Facts, Fit, Link, Relation};
use super::read::{Row, read};
use super::tree::Tree;
use super::{CATALOGS, Catalog, GraphCrate, Problem, names};
use crate::base::names::Name;

/// Loaded always: every crate can name them.
const ALWAYS: [&str; 3] = ["std", "core", "alloc"];

/// The facts of `files` about [`ALWAYS`], `crates`, and whatever the aliases of those lead to.
pub(super) fn load(files: &[(&str, &'static str)], crates: &[GraphCrate<'_>]) -> (Catalog, Vec<Problem>) {
    let mut graph = Graph::default();
    for used in crates {
        graph.entry(used.library).or_default().push(used);
    }
    let mut libraries: Vec<&str> = graph.keys().copied().collect();
    libraries.sort_unstable();
    let mut wanted: Vec<&str> = ALWAYS.into_iter().chain(libraries).collect();
    let mut seen = FxHashSet::default();
    let mut problems = Vec::new();
    let mut loader = Loader::default();
    let mut next = 0;
    while let Some(&library) = wanted.get(next) {
        next += 1;
        if !seen.insert(library) {
            continue;
        }
        let Some(&(file, text)) = file_of(files, library) else { continue };
        let mut facts = read(file, text);
        problems.append(&mut facts.problems);
        let used = Used::new(library, &facts.read, &graph);
        loader.fits.insert(Name::new(library), used.fit);
        let family = (file != library).then(|| (Name::new(file), Name::new(library)));
        for (_, row) in facts.rows {
            if !used.has(&row) {
                continue;
            }
            if let Row::Alias(alias) = &row {
                wanted.push(alias.to.split("::").next().unwrap_or(alias.to));
            }
            loader.add(row, used.fit, family);
        }
    }
    (loader.finish(), problems)
}

/// The file with the facts about `library`: its own, or that of its family.
fn file_of<'a>(files: &'a [(&str, &'static str)], library: &str) -> Option<&'a (&'a str, &'static str)> {
    let find = |name: &str| files.binary_search_by_key(&name, |file| file.0).ok().map(|at| &files[at]);
    let family = || FAMILIES.iter().find(|(start, _)| library.starts_with(start));
    find(library).or_else(|| find(family()?.1))
}

#[derive(Default)]
struct Loader {
    tree: Tree,
    fits: FxHashMap<Name, Fit>,
    rows: usize,
    /// Functions that rows about something else name; made once all aliases are known.
    links: Vec<(Vec<Name>, Link)>,
}

impl Loader {
    fn add(&mut self, row: Row, fit: Fit, family: Option<(Name, Name)>) {
        self.rows += 1;
        let path = |text: &str| {
            let mut path = names(text);
            if let Some((file, library)) = family
                && path[0] == file
            {
                path[0] = library;
            }
            path
        };
        if let Row::Alias(alias) = &row {
            return self.tree.add_alias(&path(alias.from), path(alias.to).into());
        }
        let Some((of, facts)) = self.tree.facts_mut(&path(row.path())) else { return };
        let mut linked = |relation, functions: &[&str]| {
            self.links.extend(functions.iter().map(|text| (path(text), Link { relation, of })));
        };
        match &row {
            Row::Guard(row) => linked(Relation::MakesGuard, &row.made_by),
            Row::Client(row) => {
                linked(Relation::MakesClient, &row.made_by);
                linked(Relation::StartsClient, &row.builder);
            }
            Row::Timeout(row) => linked(Relation::SetsTimeout, &row.set_by),
            Row::Handle(row) => {
                linked(Relation::Aborts, row.abort.as_slice());
                linked(Relation::Detaches, row.detach.as_slice());
            }
            _ => {}
        }
        facts.fit = fit;
        facts.add(row);
    }

    fn finish(mut self) -> Catalog {
        for (path, link) in self.links {
            let path = self.tree.canonical(&path).into_owned();
            let fit = self.tree.facts(link.of).map_or(Fit::Assumed, |facts| facts.fit);
            let Some((_, facts)) = self.tree.facts_mut(&path) else { continue };
            if *facts == Facts::default() {
                facts.fit = fit;
            }
            facts.links.push(link);
        }
        self.tree.apply_patterns();
        // From 1: threads have asked catalog 0 before they ask any.
        let number = CATALOGS.fetch_add(1, Ordering::Relaxed) + 1;
        Catalog { tree: self.tree, fits: self.fits, rows: self.rows, none: Facts::default(), number }
    }
}

/// The crates of the graph, by library.
type Graph<'a> = FxHashMap<&'a str, Vec<&'a GraphCrate<'a>>>;

/// Packages that were read for a file, with the versions.
type Read = [(&'static str, Vec<Version>)];

/// Which packages and versions of one library the build uses, and what was read of it.
struct Used<'a> {
    library: &'a str,
    /// None at all: not known, or reached through an alias only.
    crates: &'a [&'a GraphCrate<'a>],
    read: &'a Read,
    fit: Fit,
}

impl<'a> Used<'a> {
    fn new(library: &'a str, read: &'a Read, graph: &'a Graph<'a>) -> Self {
        let crates = crates_of(graph, library);
        let own = crates.iter().filter_map(|used| fit_of(used, read)).max();
        // A facade holds no code of its own: the packages behind it count.
        let behind = || {
            let others = read.iter().flat_map(|(package, _)| crates_of(graph, &package.replace('-', "_")));
            others.filter_map(|used| fit_of(used, read)).max()
        };
        let fit = own.or_else(behind).unwrap_or(Fit::Assumed);
        Self { library, crates, read, fit }
    }

    /// Whether `row` holds for a version in use; of a version that is not known, for the newest that was read.
    ///
    /// LIMIT: of a library that is there in several versions, a row that holds for one holds for all; see the
    /// test `of_two_versions_in_use_a_row_needs_one`.
    fn has(&self, row: &Row) -> bool {
        let package = row.package().unwrap_or(self.library);
        let newest = self.read.iter().find(|read| same(read.0, package)).and_then(|read| read.1.last());
        let holds = |version: Option<&Version>| match (row.versions(), version.or(newest)) {
            (Some(range), Some(version)) => range.matches(version),
            _ => true,
        };
        let is_of = |used: &GraphCrate<'_>| {
            row.package().is_none() || used.package.is_none_or(|name| same(name, package))
        };
        self.crates.is_empty() && holds(None)
            || self.crates.iter().any(|used| is_of(used) && holds(used.version.as_ref()))
    }
}

fn crates_of<'a>(graph: &'a Graph<'a>, library: &str) -> &'a [&'a GraphCrate<'a>] {
    graph.get(library).map_or(&[], Vec::as_slice)
}

/// How the version in use stands to those that were read of its package; `None` = nothing to compare.
fn fit_of(used: &GraphCrate<'_>, read: &Read) -> Option<Fit> {
    let package = used.package.unwrap_or(used.library);
    let Some((_, versions)) = read.iter().find(|read| same(read.0, package)) else {
        // Another package under the library's name, a fork maybe.
        return (!same(package, used.library)).then_some(Fit::Unread);
    };
    let Some(version) = &used.version else { return Some(Fit::Assumed) };
    let fits = versions.iter().any(|read| line(read) == line(version));
    Some(if fits { Fit::Read } else { Fit::Unread })
}

/// Whether two names differ in nothing but `-` and `_`.
fn same(a: &str, b: &str) -> bool {
    let flat = |byte| if byte == b'-' { b'_' } else { byte };
    a.bytes().map(flat).eq(b.bytes().map(flat))
}

/// What versions that are compatible by semver have in common.
fn line(version: &Version) -> (u64, u64, u64) {
    match (version.major, version.minor) {
        (0, 0) => (0, 0, version.patch),
        (0, minor) => (0, minor, 0),
        (major, _) => (major, 0, 0),
    }
}
