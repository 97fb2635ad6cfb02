//! Tests of the catalog, and what they share.

mod lookups;
mod rows;

use super::*;

fn used(library: &str) -> GraphCrate<'_> {
    GraphCrate { library, package: None, version: None }
}

fn at<'a>(library: &'a str, version: &str) -> GraphCrate<'a> {
    GraphCrate { version: Some(version.parse().expect("a version")), ..used(library) }
}

fn loaded(crates: &[GraphCrate<'_>]) -> Catalog {
    let (catalog, problems) = Catalog::load(crates);
    assert_eq!(problems, []);
    catalog
}

fn everything() -> Catalog {
    loaded(&embedded::FILES.iter().map(|&(library, _)| used(library)).collect::<Vec<_>>())
}

fn facts<'a>(catalog: &'a Catalog, path: &str) -> &'a Facts {
    catalog.facts_of(&names(path))
}
