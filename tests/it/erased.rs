//! Files whose functions lost their bodies say the same in their signatures, at the same places.

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::source::hir::file::FileHir;
use pollcat::source::syntax::parse::{lower_signatures, lower_without_bodies};

/// The tests of this module.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("erased::our_sources_have_the_same_signatures", || same_in(&["src", "lints", "tests"])),
        Trial::test("erased::fixtures_have_the_same_signatures", || same_in(&["fixtures"])),
        Trial::test("erased::what_is_hard_to_tell_from_a_body", hard_headers),
    ]
}

fn same_in(dirs: &[&str]) -> Result<(), Failed> {
    let mut seen = 0;
    for_each_source(dirs, |text| same(text).map(|is_compared| seen += usize::from(is_compared)))?;
    assert!(seen > 20, "only {seen} files were compared");
    Ok(())
}

/// Runs `check` on the text of every source file in these folders of the package; its error gets the path.
pub fn for_each_source(
    dirs: &[&str],
    mut check: impl FnMut(&str) -> Result<(), String>,
) -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in dirs.iter().flat_map(|dir| walkdir::WalkDir::new(root.join(dir))) {
        let entry = entry?;
        if entry.path().extension().is_some_and(|ext| ext == "rs") {
            let Ok(text) = fs::read_to_string(entry.path()) else { continue };
            check(&text).map_err(|why| format!("{}: {why}", entry.path().display()))?;
        }
    }
    Ok(())
}

/// Whether the text is one that can be compared: all of it is read.
fn same(text: &str) -> Result<bool, String> {
    let whole = lower_signatures(text).hir;
    if !whole.problems.is_empty() {
        return Ok(false);
    }
    let erased = lower_without_bodies(text).hir;
    if whole == erased {
        return Ok(true);
    }
    Err(difference(&whole, &erased))
}

/// The first lines in which two files differ.
fn difference(whole: &FileHir, erased: &FileHir) -> String {
    let (whole, erased) = (format!("{whole:#?}"), format!("{erased:#?}"));
    let differs = whole.lines().zip(erased.lines()).find(|(whole, erased)| whole != erased);
    differs.map_or("one has more".into(), |(whole, erased)| format!("{whole}\n{erased}"))
}

fn hard_headers() -> Result<(), Failed> {
    let text = "#!/usr/bin/env {\n// é {\nmod é { pub(crate) const unsafe extern \"C\" fn a<'a, const N: usize>\
                (x: &'a [u8; { 1 }]) -> A<{ 2 }, 'a> where [(); { N }]: B, { fn c() {} '{' } fn d() -> ! { loop {} } }\n\
                impl !Send for S {} trait T { fn e(); fn f() { /* } */ } type G; }\n\
                macro_rules! h { ($i:ident) => { fn $i() {} } } h! { é } const I: fn() = { fn j() {} j }; fn k() {}";
    assert!(same(text)?, "it is valid");
    Ok(())
}
