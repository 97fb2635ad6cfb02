//! Laws that hold for every row.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::super::embedded::{FAMILIES, FILES};
use super::super::read::{Row, SECTIONS, read};
use super::super::schema::Form;
use super::*;

/// Every embedded row, with its file and line.
fn rows() -> Vec<(&'static str, u32, Row)> {
    let of = |&(file, text): &(&'static str, &'static str)| {
        read(file, text).rows.into_iter().map(move |(line, row)| (file, line, row))
    };
    FILES.iter().flat_map(of).collect()
}

#[test]
fn the_list_of_files_is_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/semantics/catalog/facts");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let on_disk: BTreeSet<String> =
        entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8")).collect();
    let listed: Vec<String> = FILES.iter().map(|(library, _)| format!("{library}.toml")).collect();
    assert_eq!(listed, on_disk.into_iter().collect::<Vec<_>>());
    assert!(FILES.is_sorted_by(|a, b| a.0 < b.0), "the loader searches by halves");
    assert!(FAMILIES.iter().all(|(_, file)| FILES.iter().any(|(library, _)| library == file)));
}

#[test]
fn every_line_is_read_as_toml_reads_it() {
    let mut total = 0;
    for &(library, text) in FILES {
        let facts = read(library, text);
        assert_eq!(facts.problems, []);
        let file: toml::Table = text.parse().expect("every file is TOML");
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        for (_, row) in &facts.rows {
            *counts.entry(row.section()).or_default() += 1;
        }
        for (key, value) in &file {
            if key == "read" {
                assert_eq!(value.as_table().map(toml::Table::len), Some(facts.read.len()), "{library}");
                continue;
            }
            assert!(SECTIONS.contains(&key.as_str()), "{library}: {key}");
            assert_eq!(value.as_array().map(Vec::len), counts.get(key.as_str()).copied(), "{library}: {key}");
        }
        total += facts.rows.len();
    }
    assert!(total > 5000, "{total}");
}

#[test]
fn sections_stand_in_one_order() {
    for &(library, text) in FILES {
        let found: Vec<usize> = text
            .lines()
            .filter_map(|line| line.strip_suffix(" = ["))
            .map(|section| SECTIONS.iter().position(|known| *known == section).expect("a known section"))
            .collect();
        assert!(found.is_sorted_by(|a, b| a < b), "{library}: {found:?}");
    }
}

fn is_path(path: &str) -> bool {
    let is_name = |part: &str| {
        part == "*"
            || part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    path.split("::").all(is_name)
}

/// The paths of other items that a row names.
fn other_paths(row: &Row) -> Vec<&'static str> {
    match row {
        Row::BlockingImpl(row) => vec![row.trait_path],
        Row::Wrapper(row) => row.traits.clone(),
        Row::Exec(row) => row.handle.into_iter().collect(),
        Row::Handle(row) => row.abort.into_iter().chain(row.detach).collect(),
        Row::FanOut(row) => row.instead.into_iter().collect(),
        Row::Future(row) => row.type_path.into_iter().collect(),
        Row::Cancel(row) => row.trait_path.into_iter().collect(),
        Row::Guard(row) => row.made_by.clone(),
        Row::Client(row) => row.made_by.iter().chain(&row.builder).copied().chain(row.instead).collect(),
        Row::OneShot(row) => row.instead.into_iter().collect(),
        Row::Timeout(row) => row.set_by.clone(),
        Row::Alias(row) => vec![row.to],
        Row::Blocking(_) | Row::Limiter(_) | Row::Input(_) | Row::Carrier(_) => Vec::new(),
    }
}

#[test]
fn paths_are_well_formed_and_stand_in_their_file() {
    for (file, line, row) in rows() {
        let path = row.path();
        assert!(is_path(path), "{file}.toml:{line}: {path}");
        assert_eq!(path.split("::").next(), Some(file), "{file}.toml:{line}");
        for other in other_paths(&row) {
            assert!(is_path(other) && !other.contains('*'), "{file}.toml:{line}: {other}");
        }
    }
}

#[test]
fn no_two_rows_say_the_same_thing() {
    let mut seen = BTreeMap::new();
    for (file, line, row) in rows() {
        let part = match &row {
            Row::Exec(row) => row.arg.map_or(String::new(), |arg| arg.to_string()),
            Row::Wrapper(row) => row.param.to_string(),
            Row::BlockingImpl(row) => format!("{} {:?}", row.trait_path, row.methods),
            _ => String::new(),
        };
        let versions = row.versions().map(ToString::to_string);
        let key = (row.section(), row.path(), part, versions, row.package());
        if let Some(first) = seen.insert(key, line) {
            panic!("{file}.toml: lines {first} and {line} are about the same");
        }
    }
}

fn form(row: &Row) -> Option<Form> {
    match row {
        Row::Blocking(row) => Some(row.form),
        Row::Exec(row) => Some(row.form),
        Row::FanOut(row) => Some(row.form),
        Row::Limiter(row) => Some(row.form),
        Row::Input(row) => Some(row.form),
        Row::Future(row) => Some(row.form),
        Row::Cancel(row) => Some(row.form),
        Row::OneShot(row) => Some(row.form),
        Row::Timeout(row) => Some(row.form),
        _ => None,
    }
}

#[test]
fn a_path_is_one_kind_of_thing_in_all_rows() {
    let mut forms: BTreeMap<&str, Form> = BTreeMap::new();
    for (file, line, row) in rows() {
        let Some(form) = form(&row) else { continue };
        let first = *forms.entry(row.path()).or_insert(form);
        assert_eq!(first, form, "{file}.toml:{line}: {}", row.path());
    }
}

#[test]
fn rows_are_cited_from_versions_that_the_head_lists() {
    for &(library, text) in FILES {
        let head: BTreeSet<String> = read(library, text)
            .read
            .iter()
            .flat_map(|(package, versions)| {
                versions.iter().map(move |version| format!("{package}-{version}"))
            })
            .collect();
        for line in text.lines() {
            let Some((_, source)) = line.split_once("source = \"") else { continue };
            let cited = source.split(' ').next().unwrap_or(source);
            let numbered =
                cited.rsplit_once('-').is_some_and(|(_, version)| version.parse::<Version>().is_ok());
            assert!(!numbered || head.contains(cited), "{library}.toml: `{cited}` is not in the head");
        }
    }
}

#[test]
fn aliases_lead_to_rows_without_going_round() {
    let catalog = everything();
    let mut known = BTreeSet::new();
    let mut from = BTreeSet::new();
    for (file, line, row) in rows() {
        if let Row::Alias(alias) = &row {
            assert!(from.insert(alias.from), "{file}.toml:{line}: a second alias of {}", alias.from);
            continue;
        }
        let path = row.path();
        assert_eq!(
            *catalog.canonical(&names(path)),
            *names(path),
            "{file}.toml:{line}: a row under an alias"
        );
        for path in [path].into_iter().chain(other_paths(&row)) {
            let path = catalog.canonical(&names(path)).into_owned();
            known.extend((1..=path.len()).map(|length| joined(&path[..length])));
        }
    }
    for (file, line, row) in rows() {
        let Row::Alias(alias) = row else { continue };
        let to = catalog.canonical(&names(alias.to)).into_owned();
        assert_eq!(*catalog.canonical(&to), *to, "{file}.toml:{line}: {} goes round", alias.from);
        assert!(known.contains(&joined(&to)), "{file}.toml:{line}: nothing is known of {}", joined(&to));
        assert_eq!(
            *catalog.canonical(&names(alias.from)),
            *to,
            "{file}.toml:{line}: another alias comes first"
        );
    }
}

#[test]
fn every_row_can_be_looked_up() {
    let mut catalogs = FxHashMap::default();
    for (file, line, row) in rows().into_iter().filter(|(.., row)| row.versions().is_none()) {
        let package = row.package();
        let load = || loaded(&[GraphCrate { package, ..used(file) }]);
        let catalog = catalogs.entry((file, package)).or_insert_with(load);
        let facts = facts(catalog, &row.path().replace('*', "any"));
        let found = match &row {
            Row::Blocking(row) => facts.blocking.as_deref() == Some(row),
            Row::BlockingImpl(row) => facts.blocking_impls.contains(row),
            Row::Wrapper(row) => facts.wrappers.contains(row),
            Row::Exec(row) => facts.exec.contains(row),
            Row::Handle(row) => facts.handle.as_deref() == Some(row),
            Row::FanOut(row) => facts.fan_out.as_deref() == Some(row),
            Row::Limiter(row) => facts.limiter.as_deref() == Some(row),
            Row::Input(row) => facts.input.as_deref() == Some(row),
            Row::Future(row) => facts.future.as_deref() == Some(row),
            Row::Cancel(row) => facts.cancel.as_deref() == Some(row),
            Row::Guard(row) => facts.guard.as_deref() == Some(row),
            Row::Carrier(row) => facts.carrier.as_deref() == Some(row),
            Row::Client(row) => facts.client.as_deref() == Some(row),
            Row::OneShot(row) => facts.one_shot.as_deref() == Some(row),
            Row::Timeout(row) => facts.timeout.as_deref() == Some(row),
            Row::Alias(_) => continue,
        };
        assert!(found, "{file}.toml:{line}: {}", row.path());
    }
}

#[test]
fn what_says_that_a_call_is_ready_is_of_the_same_library() {
    let mut seen = 0;
    for (file, line, row) in rows() {
        let Row::Blocking(row) = row else { continue };
        let Some(check) = row.ready_after else { continue };
        assert!(is_path(check) && check.split("::").next() == Some(file), "{file}.toml:{line}: {check}");
        seen += 1;
    }
    assert!(seen > 0);
}
