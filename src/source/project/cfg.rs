//! Does code under a `cfg` predicate count? Three-valued: what is not known is [`Truth::Unknown`], and then
//! the code stays.
//!
//! Features of the package are known. Platforms are not decided, since code for all of them is read; which
//! side of two alternatives is the one for the user's platform is told beside it.

mod parse;

pub use parse::{dependency_condition, parse};

use std::collections::{BTreeMap, BTreeSet};

use super::platform::Platform;
use super::workspace::Package;
use crate::source::hir::cfg::CfgExpr;

/// The value of a predicate.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Truth {
    /// It holds in every build that this run is about.
    True,
    /// It holds in none.
    False,
    /// That depends.
    Unknown,
}

/// What is known about a predicate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Whether the code belongs to the program at all: drop it only on `False`.
    pub any: Truth,
    /// The same for the one platform of this run, with flags that nobody declared (`loom`, `docsrs`) off.
    /// Of two definitions that exclude each other, this picks one. `Unknown` only because of `test`.
    pub here: Truth,
    /// Whether it is in the builds for the platform of this run. Other flags that nobody declared are unknown.
    pub platform: Truth,
}

/// What predicates are evaluated against.
#[derive(Clone, Copy, Debug)]
pub struct CfgContext<'a> {
    declared: &'a BTreeMap<String, Vec<String>>,
    enabled: &'a BTreeSet<String>,
    platform: &'a Platform,
    test: Truth,
}

impl<'a> CfgContext<'a> {
    /// For code of `package`, whose features are resolved, on `platform`; `test` is unknown.
    #[must_use]
    pub fn new(package: &'a Package, platform: &'a Platform) -> Self {
        Self::of_features(&package.features, &package.enabled, platform)
    }

    /// For code of a package that declares features, of which some are on; `test` is unknown.
    #[must_use]
    pub fn of_features(
        declared: &'a BTreeMap<String, Vec<String>>,
        enabled: &'a BTreeSet<String>,
        platform: &'a Platform,
    ) -> Self {
        Self { declared, enabled, platform, test: Truth::Unknown }
    }

    /// The same with `test` taken to be `test`.
    #[must_use]
    pub fn with_test(self, test: Truth) -> Self {
        Self { test, ..self }
    }

    /// The value of `predicate`.
    #[must_use]
    pub fn evaluate(&self, predicate: &CfgExpr) -> Verdict {
        match predicate {
            CfgExpr::True => Verdict::both(Truth::True),
            CfgExpr::False => Verdict::both(Truth::False),
            CfgExpr::Invalid => Verdict::both(Truth::Unknown),
            CfgExpr::Flag(name) => self.flag(name.as_str()),
            CfgExpr::KeyValue(key, value) => self.key_value(key.as_str(), value),
            CfgExpr::Not(inner) => self.evaluate(inner).map(Truth::not),
            CfgExpr::All(list) => {
                let all = list.iter().map(|inner| self.evaluate(inner));
                all.fold(Verdict::both(Truth::True), |a, b| a.zip(b, Truth::and))
            }
            CfgExpr::Any(list) => {
                let all = list.iter().map(|inner| self.evaluate(inner));
                all.fold(Verdict::both(Truth::False), |a, b| a.zip(b, Truth::or))
            }
        }
    }

    fn flag(&self, name: &str) -> Verdict {
        match name {
            "test" => Verdict::both(self.test),
            "unix" | "windows" | "wasm" => Verdict::platform(self.platform.families.contains(&name)),
            "debug_assertions" | "overflow_checks" | "panic" => Verdict::here(true),
            _ => Verdict::here(false),
        }
    }

    fn key_value(&self, key: &str, value: &str) -> Verdict {
        let platform = self.platform;
        Verdict::platform(match key {
            "feature" => return self.feature(value),
            "target_os" => platform.os == value,
            "target_arch" => platform.arch == value,
            "target_env" => platform.env == value,
            "target_abi" => platform.abi == value,
            "target_vendor" => platform.vendor == value,
            "target_family" => platform.families.contains(&value),
            "target_pointer_width" => platform.pointer_width == value,
            "target_endian" => platform.endian == value,
            "target_has_atomic" => match value {
                "8" | "16" | "32" | "ptr" => true,
                "64" => platform.pointer_width == "64",
                _ => false,
            },
            "panic" => return Verdict::here(value == "unwind"),
            _ => return Verdict::here(false),
        })
    }

    /// A feature that the manifest does not declare may be set by other means, or be a mistake.
    fn feature(&self, name: &str) -> Verdict {
        if self.enabled.contains(name) {
            Verdict::both(Truth::True)
        } else if self.declared.contains_key(name) {
            Verdict::both(Truth::False)
        } else {
            Verdict::here(false)
        }
    }
}

impl Verdict {
    fn both(value: Truth) -> Self {
        Self { any: value, here: value, platform: value }
    }

    /// Not decided, but known for the platform of this run.
    fn here(value: bool) -> Self {
        let here = if value { Truth::True } else { Truth::False };
        Self { any: Truth::Unknown, here, platform: Truth::Unknown }
    }

    /// Not decided, but known for the platform of this run because of the platform.
    fn platform(value: bool) -> Self {
        let verdict = Self::here(value);
        Self { platform: verdict.here, ..verdict }
    }

    fn map(self, f: impl Fn(Truth) -> Truth) -> Self {
        Self { any: f(self.any), here: f(self.here), platform: f(self.platform) }
    }

    fn zip(self, other: Self, f: impl Fn(Truth, Truth) -> Truth) -> Self {
        let [any, here, platform] =
            [(self.any, other.any), (self.here, other.here), (self.platform, other.platform)]
                .map(|(a, b)| f(a, b));
        Self { any, here, platform }
    }
}

impl Truth {
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, any: Truth, here: Truth) {
        let declared = ["default", "on", "off"].map(|name| (name.to_owned(), Vec::new())).into();
        let enabled = ["default".to_owned(), "on".to_owned()].into();
        let platform = Platform::from_triple("x86_64-unknown-linux-gnu");
        let cx =
            CfgContext { declared: &declared, enabled: &enabled, platform: &platform, test: Truth::Unknown };
        let verdict = cx.evaluate(&parse(text));
        assert_eq!((verdict.any, verdict.here), (any, here), "{text}");
    }

    #[test]
    fn what_only_other_flags_decide_is_open_on_every_platform() {
        use Truth::{False, True, Unknown};
        let platform = Platform::from_triple("x86_64-unknown-linux-gnu");
        let (declared, enabled) = (BTreeMap::new(), BTreeSet::new());
        let cx = CfgContext { declared: &declared, enabled: &enabled, platform: &platform, test: Unknown };
        for (text, expected) in [
            ("windows", False),
            ("not(windows)", True),
            ("target_os = \"macos\"", False),
            ("all(windows, loom)", False),
            ("all(unix, loom)", Unknown),
            ("not(debug_assertions)", Unknown),
            ("feature = \"undeclared\"", Unknown),
            ("test", Unknown),
        ] {
            assert_eq!(cx.evaluate(&parse(text)).platform, expected, "{text}");
        }
    }

    #[test]
    fn features_are_decided_and_platforms_only_lean() {
        use Truth::{False, True, Unknown};
        check("feature = \"on\"", True, True);
        check("feature = \"off\"", False, False);
        check("feature = \"undeclared\"", Unknown, False);
        check("unix", Unknown, True);
        check("not(unix)", Unknown, False);
        check("all(windows, feature = \"off\")", False, False);
        check("all(windows, feature = \"on\")", Unknown, False);
        check("any(windows, feature = \"on\")", True, True);
        check("any(windows, target_os = \"linux\")", Unknown, True);
        check("not(any(feature = \"on\", loom))", False, False);
        check("all(not(loom), target_pointer_width = \"64\")", Unknown, True);
        check("all()", True, True);
        check("any()", False, False);
        check("true", True, True);
        check("not(false)", True, True);
    }

    #[test]
    fn test_is_unknown_until_somebody_assumes_it() {
        use Truth::{False, True, Unknown};
        check("test", Unknown, Unknown);
        check("all(test, unix)", Unknown, Unknown);
        check("all(test, feature = \"off\")", False, False);
        check("any(test, feature = \"on\")", True, True);
        let platform = Platform::from_triple("wasm32-unknown-unknown");
        let (declared, enabled) = (BTreeMap::new(), BTreeSet::new());
        let cx = CfgContext { declared: &declared, enabled: &enabled, platform: &platform, test: Unknown };
        let not_test = parse("not(test)");
        assert_eq!(cx.with_test(True).evaluate(&not_test), Verdict::both(False));
        assert_eq!(cx.with_test(False).evaluate(&not_test), Verdict::both(True));
    }

    #[test]
    fn triples_are_taken_apart() {
        for (triple, os, arch, env, width, families) in [
            ("x86_64-unknown-linux-gnu", "linux", "x86_64", "gnu", "64", vec!["unix"]),
            ("i686-pc-windows-msvc", "windows", "x86", "msvc", "32", vec!["windows"]),
            ("aarch64-apple-darwin", "macos", "aarch64", "", "64", vec!["unix"]),
            ("aarch64-linux-android", "android", "aarch64", "", "64", vec!["unix"]),
            ("armv7-unknown-linux-gnueabihf", "linux", "arm", "gnu", "32", vec!["unix"]),
            ("thumbv7em-none-eabihf", "none", "arm", "", "32", vec![]),
            ("wasm32-unknown-unknown", "unknown", "wasm32", "", "32", vec!["wasm"]),
            ("wasm32-wasip1", "wasi", "wasm32", "p1", "32", vec!["wasm"]),
            ("riscv64gc-unknown-linux-musl", "linux", "riscv64", "musl", "64", vec!["unix"]),
        ] {
            let is = Platform::from_triple(triple);
            assert_eq!((is.os.as_str(), is.arch.as_str(), is.env.as_str()), (os, arch, env), "{triple}");
            assert_eq!((is.pointer_width, is.families), (width, families), "{triple}");
        }
    }
}
