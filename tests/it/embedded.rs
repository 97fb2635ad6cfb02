//! Are all signature files built into the program, can it read them, and are their stored forms up to date?

use std::fs;
use std::path::Path;

use libtest_mimic::{Failed, Trial};
use pollcat::semantics::deps::{Signatures, stored};

/// The trials of this file.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("embedded::every_signature_file_is_there_and_readable", every_file),
        Trial::test("embedded::stored_signatures_are_what_the_texts_say", stored_signatures),
    ]
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
        assert_eq!(file.hir.problems, [], "{}", &*file.text);
    }
    Ok(())
}

fn stored_signatures() -> Result<(), Failed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/semantics/deps/signatures/stored.bin");
    let wanted = stored::bytes();
    if fs::read(&path)? == wanted {
        return Ok(());
    }
    if std::env::var_os("POLLCAT_BLESS").is_none() {
        return Err(format!("{} is out of date; POLLCAT_BLESS=1 cargo test renews it", path.display()).into());
    }
    fs::write(&path, wanted)?;
    Ok(())
}
