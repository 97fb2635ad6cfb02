//! Look-ups through the whole catalog and through small ones.

use super::super::schema::*;
use super::*;

/// The path by which the rows know `path`.
fn canonical(catalog: &Catalog, path: &str) -> String {
    joined(&catalog.canonical(&names(path)))
}

#[test]
fn facades_preludes_and_type_aliases_are_followed() {
    let catalog = everything();
    let expect = |path: &str, to: &str| assert_eq!(canonical(&catalog, path), to);
    expect("actix_web::rt::time::sleep", "tokio::time::sleep");
    expect("actix_web::rt::spawn", "actix_rt::spawn");
    expect("futures_util::future::join_all", "futures::future::join_all");
    expect("futures_util::stream::StreamExt::buffered", "futures::StreamExt::buffered");
    expect("rumqttc::tokio_rustls::rustls::Stream", "rustls::Stream");
    expect("smol::fs::File::open", "async_fs::File::open");
    expect("smol::Timer::after", "async_io::Timer::after");
    expect("async_std::sync::Mutex::lock", "async_lock::Mutex::lock");
    expect("core::hint::spin_loop", "std::hint::spin_loop");
    expect("alloc::boxed::Box", "std::boxed::Box");
    expect("tokio::time::sleep", "tokio::time::sleep");
    expect("serde::Serialize", "serde::Serialize");
}

#[test]
fn known_facts_are_found_by_every_name() {
    let catalog = everything();
    let blocking = |path: &str| facts(&catalog, path).blocking.as_deref().map(|row| (row.kind, row.severity));
    assert_eq!(blocking("std::thread::sleep"), Some((BlockingKind::Sleep, Severity::Certain)));
    assert_eq!(blocking("std::fs::metadata"), Some((BlockingKind::FileIo, Severity::Brief)));
    assert_eq!(blocking("redis::Commands::get"), Some((BlockingKind::Db, Severity::Certain)));
    assert_eq!(blocking("mongodb::action::InsertOne::run"), Some((BlockingKind::Db, Severity::Certain)));
    assert_eq!(blocking("tokio::fs::read"), None);
    assert_eq!(blocking("std::fs"), None);
    assert_eq!(blocking("std"), None);
    assert_eq!(catalog.lookup(&[]), None);

    let sleep = facts(&catalog, "std::thread::sleep").blocking.as_ref().expect("it blocks");
    assert_eq!(sleep.instead.on(Some(Runtime::Tokio)), Some("tokio::time::sleep"));
    assert_eq!(sleep.instead.on(Some(Runtime::Smol)), Some("smol::Timer::after"));
    assert_eq!(sleep.instead.on(Some(Runtime::Glommio)), None);
    assert_eq!(sleep.instead.on(None), Some("tokio::time::sleep"));

    let [spawn] = &facts(&catalog, "tokio::task::spawn_blocking").exec[..] else { panic!("one argument") };
    assert_eq!((spawn.role, spawn.takes, spawn.arg), (Role::Offload, Takes::Closure, Some(0)));
    assert_eq!((spawn.runs, spawn.may_block), (Runs::BlockingPool, true));
    let handle = catalog.lookup_text(spawn.handle.expect("a handle")).expect("a known type");
    assert_eq!(catalog.facts(handle).handle.as_ref().map(|row| row.on_drop), Some(OnDrop::Detach));

    for path in ["futures::future::join_all", "futures_util::future::join_all"] {
        assert_eq!(
            facts(&catalog, path).fan_out.as_ref().map(|row| row.bounded),
            Some(Bounded::No),
            "{path}"
        );
    }
    for path in ["smol::fs::read", "async_fs::read"] {
        assert_eq!(
            facts(&catalog, path).future.as_ref().map(|row| row.returns),
            Some(Returns::Future),
            "{path}"
        );
    }
}

#[test]
fn macros_and_attributes_are_found_like_functions() {
    let catalog = everything();
    let form = |path: &str| facts(&catalog, path).exec.first().map(|row| (row.form, row.role));
    assert_eq!(form("tokio::select"), Some((Form::Macro, Role::Select)));
    assert_eq!(form("tokio::main"), Some((Form::Attr, Role::Entry)));
    assert_eq!(form("tokio::test"), Some((Form::Attr, Role::Entry)));
    assert_eq!(form("futures_util::join"), form("futures::join"));
    assert_eq!(form("futures::join"), Some((Form::Macro, Role::Join)));
}

#[test]
fn trait_methods_block_on_the_types_that_say_so() {
    let catalog = loaded(&[]);
    let kind = |ty: &str, of: &str, method: &str| {
        catalog.blocking_impl(&names(ty), &names(of), Name::new(method)).map(|row| row.kind)
    };
    assert_eq!(kind("std::fs::File", "std::io::Read", "read_to_string"), Some(BlockingKind::FileIo));
    assert_eq!(kind("std::net::TcpStream", "std::io::Write", "write_all"), Some(BlockingKind::NetIo));
    assert_eq!(kind("std::sync::mpsc::Iter", "core::iter::Iterator", "next"), Some(BlockingKind::Channel));
    assert_eq!(kind("std::fs::File", "std::io::Read", "by_ref"), None);
    assert_eq!(kind("std::fs::File", "std::io::Write", "read_to_string"), None);
    assert_eq!(kind("std::io::Cursor", "std::io::Read", "read"), None);
    let params = |ty: &str| facts(&catalog, ty).wrappers.iter().map(|row| row.param).collect::<Vec<_>>();
    assert_eq!(params("std::io::BufReader"), [0]);
    assert_eq!(params("std::io::Chain"), [0, 1]);
}

#[test]
fn functions_know_what_they_make_and_end() {
    let catalog = everything();
    let subjects = |path: &str, relation| {
        let linked = facts(&catalog, path).linked(relation);
        linked.map(|id| catalog.path_text(id)).collect::<Vec<_>>()
    };
    assert_eq!(subjects("std::sync::Mutex::lock", Relation::MakesGuard), ["std::sync::MutexGuard"]);
    assert_eq!(subjects("async_std::sync::Mutex::lock", Relation::MakesGuard), ["async_lock::MutexGuard"]);
    let set_default = "tracing_subscriber::util::SubscriberInitExt::set_default";
    assert_eq!(subjects(set_default, Relation::MakesGuard), ["tracing::subscriber::DefaultGuard"]);
    assert_eq!(subjects("reqwest::Client::new", Relation::MakesClient), ["reqwest::Client"]);
    assert_eq!(subjects("reqwest::Client::builder", Relation::StartsClient), ["reqwest::Client"]);
    assert_eq!(subjects("tokio::task::JoinHandle::abort", Relation::Aborts), ["tokio::task::JoinHandle"]);
    assert_eq!(subjects("tokio::task::JoinSet::detach_all", Relation::Detaches), ["tokio::task::JoinSet"]);
    assert_eq!(subjects("std::sync::Mutex::lock", Relation::Aborts), Vec::<String>::new());
}

#[test]
fn all_public_names_of_an_item_are_told() {
    let catalog = everything();
    let all = catalog.public_paths(&names("actix_web::rt::time::sleep"));
    assert_eq!(
        all,
        ["tokio::time::sleep", "actix::clock::sleep", "actix_rt::time::sleep", "actix_web::rt::time::sleep"]
    );
    assert_eq!(catalog.public_paths(&names("serde::Serialize")), ["serde::Serialize"]);
    let of_std = catalog.public_paths(&names("core::cell::RefCell::borrow"));
    assert_eq!(
        of_std,
        ["std::cell::RefCell::borrow", "alloc::cell::RefCell::borrow", "core::cell::RefCell::borrow"]
    );
}

#[test]
fn only_libraries_of_the_graph_are_loaded_with_those_behind_them() {
    let libraries = |crates: &[GraphCrate<'_>]| loaded(crates).size().0;
    assert_eq!(libraries(&[]), 3);
    assert_eq!(libraries(&[used("no_such_library")]), 3);
    assert_eq!(libraries(&[used("walkdir"), used("walkdir")]), 4);
    let catalog = loaded(&[used("actix_web")]);
    assert!(catalog.lookup_text("actix_web::rt::time::sleep").is_some());
    assert_eq!(catalog.fit(Name::new("tokio")), Some(Fit::Assumed));
    assert_eq!(catalog.fit(Name::new("walkdir")), None);
    assert_eq!(catalog.lookup_text("walkdir::IntoIter"), None);
}

#[test]
fn a_family_shares_the_facts_of_one_library() {
    let catalog = loaded(&[used("aws_sdk_dynamodb")]);
    let path = "aws_sdk_dynamodb::operation::get_item::builders::GetItemFluentBuilder::send";
    assert!(facts(&catalog, path).future.is_some());
    assert_eq!(catalog.lookup_text(&path.replace("dynamodb", "s3")), None);
    let made: Vec<_> =
        facts(&catalog, "aws_sdk_dynamodb::Client::new").linked(Relation::MakesClient).collect();
    assert_eq!(made, [catalog.lookup_text("aws_sdk_dynamodb::Client").expect("a client")]);
}

const A: (&str, &str) = (
    "a",
    r#"
read.a = ["1.4.2", "2.0"]
read.other-a = ["0.3.1"]

blocking = [
  # a group
  { path = "a::old", form = "fn", kind = "cpu", severity = "brief", versions = "<2", source = "s" },
  { path = "a::new", form = "fn", kind = "cpu", severity = "brief", versions = ">=2", source = "s" },
  { path = "a::both", form = "fn", kind = "cpu", severity = "brief", versions = "<2", note = "old", source = "s" },
  { path = "a::both", form = "fn", kind = "cpu", severity = "brief", versions = ">=2", note = "new", source = "s" },
  { path = "a::other", form = "fn", package = "other-a", kind = "cpu", severity = "brief", source = "s" },
  { path = "a::T::*", form = "method", kind = "db", severity = "certain", source = "s" },
  { path = "a::T::quick", form = "method", kind = "db", severity = "brief", source = "s" },
]

cancel = [
  { path = "a::T::*", form = "method", safe = "no", loses = "data", basis = "code", source = "s" },
]

alias = [
  { from = "a::round", to = "a::about", kind = "item" },
  { from = "a::about", to = "a::round", kind = "item" },
]
"#,
);

/// What of `names` is known to block when `a` is used so.
fn blocking<'a>(crates: &[GraphCrate<'_>], names: &[&'a str]) -> Vec<&'a str> {
    let (catalog, problems) = load::load(&[A], crates);
    assert_eq!(problems, []);
    names.iter().copied().filter(|name| facts(&catalog, &format!("a::{name}")).blocking.is_some()).collect()
}

#[test]
fn rows_hold_for_the_versions_and_packages_they_name() {
    let all = ["old", "new", "both", "other"];
    let of_a = |version| GraphCrate { package: Some("a"), ..at("a", version) };
    assert_eq!(blocking(&[of_a("1.9.0")], &all), ["old", "both"]);
    assert_eq!(blocking(&[of_a("2.0.0")], &all), ["new", "both"]);
    assert_eq!(blocking(&[at("a", "2.0.0")], &all), ["new", "both", "other"], "the package is not known");
    let other = GraphCrate { package: Some("other_a"), ..at("a", "0.3.7") };
    assert_eq!(blocking(std::slice::from_ref(&other), &all), ["old", "both", "other"]);
    let named = GraphCrate { package: Some("a"), ..used("a") };
    assert_eq!(blocking(&[named], &all), ["new", "both"], "a version that is not known is the newest");
    let (catalog, _) = load::load(&[A], &[at("a", "2.3.0")]);
    assert_eq!(facts(&catalog, "a::both").blocking.as_ref().and_then(|row| row.note), Some("new"));
}

#[test]
fn of_two_versions_in_use_a_row_needs_one() {
    let two = [at("a", "1.0.0"), at("a", "2.0.0")];
    assert_eq!(blocking(&two, &["old", "new"]), ["old", "new"]);
}

#[test]
fn a_version_outside_what_was_read_is_marked() {
    let fit = |crates: &[GraphCrate<'_>]| {
        let (catalog, _) = load::load(&[A], crates);
        assert_eq!(facts(&catalog, "a::T::quick").fit, catalog.fit(Name::new("a")).expect("loaded"));
        catalog.fit(Name::new("a"))
    };
    assert_eq!(fit(&[at("a", "1.99.0")]), Some(Fit::Read));
    assert_eq!(fit(&[at("a", "3.0.0")]), Some(Fit::Unread));
    assert_eq!(fit(&[at("a", "0.3.1")]), Some(Fit::Unread));
    assert_eq!(fit(&[at("a", "2.0.0"), at("a", "3.0.0")]), Some(Fit::Unread));
    assert_eq!(fit(&[used("a")]), Some(Fit::Assumed));
    assert_eq!(fit(&[GraphCrate { package: Some("other-a"), ..at("a", "0.3.9") }]), Some(Fit::Read));
    assert_eq!(fit(&[GraphCrate { package: Some("other-a"), ..at("a", "0.4.0") }]), Some(Fit::Unread));
    assert_eq!(fit(&[GraphCrate { package: Some("fork-of-a"), ..at("a", "2.0.0") }]), Some(Fit::Unread));
    // kube is a facade: what counts is kube-client.
    let kube = |version| loaded(&[at("kube", "0.1.0"), at("kube_client", version)]).fit(Name::new("kube"));
    assert_eq!(kube("5.1.0"), Some(Fit::Read));
    assert_eq!(kube("0.98.0"), Some(Fit::Unread));
}

#[test]
fn a_path_takes_from_a_pattern_what_it_does_not_say_itself() {
    let (catalog, _) = load::load(&[A], &[used("a")]);
    let of = |path: &str| {
        let facts = facts(&catalog, path);
        (facts.blocking.as_ref().map(|row| row.severity), facts.cancel.as_ref().map(|row| row.safe))
    };
    assert_eq!(of("a::T::any"), (Some(Severity::Certain), Some(CancelSafe::No)));
    assert_eq!(of("a::T::quick"), (Some(Severity::Brief), Some(CancelSafe::No)));
    assert_eq!(of("a::T"), (None, None));
    assert_eq!(of("a::T::any::further"), (None, None));
}

#[test]
fn aliases_that_go_round_end() {
    let (catalog, _) = load::load(&[A], &[used("a")]);
    assert_eq!(catalog.lookup_text("a::round::f"), None);
    assert_eq!(catalog.public_paths(&names("a::about")), ["a::about"]);
}

#[test]
fn a_line_that_cannot_be_read_is_named_and_the_others_count() {
    const BAD: &str = r#"
read.bad = ["one"]
colour = "red"
{ path = "bad::lost" }
blocking = [
  { path = "bad::good", form = "fn", kind = "cpu", severity = "brief", source = "s" },
  { path = "bad::key", form = "fn", kind = "cpu", severity = "brief", source = "s", colour = "red" },
  { path = "bad::value", form = "fn", kind = "nap", severity = "brief", source = "s" },
  { path = "bad::missing", form = "fn", kind = "cpu", source = "s" },
  { path = "bad::range", form = "fn", kind = "cpu", severity = "brief", versions = "new", source = "s" },
  { path = "bad::where", form = "fn", kind = "cpu", severity = "brief", instead = { mars = "x" }, source = "s" },
  { path = "bad::open", form = "fn"
]
naps = [
  { path = "bad::nap" },
]
guard = [
  { path = "bad::G", class = "lock", risk = "none", send = "maybe", made_by = [], source = "s" },
  { path = "bad::H", class = "lock", risk = "none", send = "feature:f", made_by = [], source = "s" },
]
"#;
    let (catalog, problems) = load::load(&[("bad", BAD)], &[used("bad")]);
    let lines: Vec<u32> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [2, 3, 4, 7, 8, 9, 10, 11, 12, 15, 18]);
    let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(texts[3].starts_with("bad.toml:7: ") && texts[3].contains("colour"), "{}", texts[3]);
    assert!(texts[4].contains("nap"), "{}", texts[4]);
    assert!(texts.iter().all(|text| !text.contains('\n')), "{texts:?}");
    assert_eq!(catalog.size(), (1, 2));
    assert!(facts(&catalog, "bad::good").blocking.is_some());
    let guard = facts(&catalog, "bad::H").guard.as_ref().expect("a guard");
    assert_eq!(guard.send, SendGuard::Feature("f"));
}
