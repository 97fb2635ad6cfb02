//! Keeping the answer for another run: when it may be kept, under which key, and how ids and names become text.
//! Whoever keeps it chooses where.

use std::fmt::{self, Write as _};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Choice, External, ExternalExternOf, ExternalId, Externals, Machine, Sources};
use crate::source::project::workspace::{PackageId, Workspace};
use crate::source::project::{Input, Loaded};

/// A number that differs when the answer of [`super::find`] may differ, as long as what cargo fetched is there and
/// unchanged. Everything that goes into the walk goes into it: the lock file, what the packages of the workspace
/// need and have on, what was selected, both platforms, and source replacement.
#[must_use]
pub fn key(input: &Input, loaded: &Loaded, machine: Machine<'_>) -> u64 {
    let workspace = &loaded.workspace;
    let mut sink = Sink(DefaultHasher::new());
    let config = super::config::SourceConfig::read(&input.cwd, input.cargo_home.as_deref());
    let rules = super::roots::rules(workspace);
    // Writing into a hasher cannot fail.
    _ = write!(
        sink,
        "{:?}{:?}{config:?}{rules:?}{machine:?}",
        input.cargo_home,
        input.selection.dev_dependencies()
    );
    _ = write!(sink, "{:?}{:?}{:?}", input.features, loaded.targets, workspace.patches);
    for package in workspace.packages.values() {
        let (features, enabled) = (&package.features, &package.enabled);
        _ = write!(sink, "{:?}{features:?}{enabled:?}{:?}", package.dir, package.dependencies);
    }
    for target in workspace.targets.values() {
        _ = write!(sink, "{:?}{:?}{}", target.package, target.kind, target.crate_name);
    }
    for entry in workspace.lock.values() {
        entry.name.hash(&mut sink.0);
        entry.version.hash(&mut sink.0);
        (&entry.source, &entry.checksum, &entry.dependencies).hash(&mut sink.0);
    }
    sink.0.finish()
}

/// Text on its way into a hash.
struct Sink(DefaultHasher);

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

impl Externals {
    /// Whether the answer may be kept: everything was found, by the lock file, in folders below `cargo_home`, where
    /// nothing ever changes. Paths and vendored packages may change, and what is missing may be fetched.
    #[must_use]
    pub fn lasts(&self, cargo_home: &Path) -> bool {
        self.problems.is_empty()
            && self.packages.values().all(|of| {
                of.choice == Choice::Certain && of.dir().is_some_and(|dir| dir.starts_with(cargo_home))
            })
    }

    /// Whether a kept answer can be one about `workspace`, and sources are still where it says.
    #[must_use]
    pub fn holds(&self, workspace: &Workspace) -> bool {
        let known = |id: ExternalId| self.packages.get(id).is_some();
        let seen = |of: ExternalExternOf| match of {
            ExternalExternOf::External(id) => known(id),
            ExternalExternOf::Local(target) => workspace.targets.get(target).is_some(),
        };
        let is_there = |of: &External| match (&of.library, &of.sources) {
            (Some(library), _) => library.root.is_file(),
            (None, Sources::In(dir)) => dir.is_dir(),
            (None, Sources::Missing | Sources::Unreadable) => false,
        };
        let locked = |of: &External| of.locked.is_none_or(|locked| workspace.lock.get(locked).is_some());
        self.direct.values().all(|&id| known(id))
            && self.packages.values().all(|package| {
                locked(package) && package.externs.iter().all(|of| seen(of.of)) && is_there(package)
            })
    }
}

/// Ids as their positions.
pub(super) mod id {
    use super::{Deserialize, Deserializer, Serialize, Serializer};
    use crate::base::arena::Idx;

    pub(in super::super) fn serialize<T, S: Serializer>(id: &Idx<T>, to: S) -> Result<S::Ok, S::Error> {
        id.index().serialize(to)
    }

    pub(in super::super) fn deserialize<'de, T, D: Deserializer<'de>>(from: D) -> Result<Idx<T>, D::Error> {
        // More than any arena holds would be a panic.
        let index = u32::deserialize(from)?.min(u32::MAX - 2);
        Ok(Idx::new(index as usize))
    }
}

/// Ids that may be missing.
pub(super) mod id_if_any {
    use super::{Deserialize, Deserializer, Serialize, Serializer};
    use crate::base::arena::Idx;

    pub(in super::super) fn serialize<T, S: Serializer>(
        id: &Option<Idx<T>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(Idx::index).serialize(to)
    }

    pub(in super::super) fn deserialize<'de, T, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Idx<T>>, D::Error> {
        let index = Option::<u32>::deserialize(from)?;
        Ok(index.map(|index| Idx::new(index.min(u32::MAX - 2) as usize)))
    }
}

/// The values of an arena, in their order.
pub(super) mod arena {
    use super::{Deserialize, Deserializer, Serialize, Serializer};
    use crate::base::arena::Arena;

    pub(in super::super) fn serialize<T: Serialize, S: Serializer>(
        arena: &Arena<T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(arena.values())
    }

    pub(in super::super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Arena<T>, D::Error> {
        let mut arena = Arena::new();
        for value in Vec::deserialize(from)? {
            arena.alloc(value);
        }
        Ok(arena)
    }
}

/// Names as they are spelled.
pub(super) mod name {
    use std::borrow::Cow;

    use super::{Deserialize, Deserializer, Serializer};
    use crate::base::names::Name;

    pub(in super::super) fn serialize<S: Serializer>(name: &Name, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(name.as_str())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Name, D::Error> {
        Cow::<'de, str>::deserialize(from).map(|text| Name::new(&text))
    }
}

/// Editions as manifests write them.
pub(super) mod edition {
    use std::borrow::Cow;

    use super::{Deserialize, Deserializer, Serializer};
    use crate::source::project::workspace::Edition;

    pub(in super::super) fn serialize<S: Serializer>(edition: &Edition, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(edition.as_str())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Edition, D::Error> {
        let text = Cow::<'de, str>::deserialize(from)?;
        Edition::parse(&text).ok_or_else(|| serde::de::Error::custom("no edition"))
    }
}

/// What dependencies of the workspace lead to, as rows.
pub(super) mod direct {
    use rustc_hash::FxHashMap;

    use super::{Deserialize, Deserializer, ExternalId, PackageId, Serializer};

    type Direct = FxHashMap<(PackageId, usize), ExternalId>;

    pub(in super::super) fn serialize<S: Serializer>(direct: &Direct, to: S) -> Result<S::Ok, S::Error> {
        let rows = direct.iter().map(|(&(package, at), id)| (package.index(), at, id.index()));
        let mut rows: Vec<_> = rows.collect();
        rows.sort_unstable();
        to.collect_seq(rows)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Direct, D::Error> {
        let rows = Vec::<(u16, usize, u16)>::deserialize(from)?.into_iter();
        let row = |(package, at, id): (u16, usize, u16)| {
            ((PackageId::new(package.into()), at), ExternalId::new(id.into()))
        };
        Ok(rows.map(row).collect())
    }
}
