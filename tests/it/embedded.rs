//! Are all signature files built into the program, and can it read them?

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::semantics::deps::Signatures;

/// The trials of this file.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("embedded::every_signature_file_is_there_and_readable", every_file)]
}

fn every_file() -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/semantics/deps/signatures");
    let signatures = Signatures::load(|_| true);
    let mut count = 0;
    for entry in walkdir::WalkDir::new(&root) {
        let path = entry?.into_path();
        if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(&root)?;
            let found = signatures.find(&Path::new("/").join(name));
            assert!(found.is_some(), "{} is not embedded", name.display());
            count += 1;
        }
    }
    assert_eq!(signatures.files().len(), count);
    for file in signatures.files() {
        assert_eq!(file.hir.problems, [], "{}", file.text);
    }
    Ok(())
}
