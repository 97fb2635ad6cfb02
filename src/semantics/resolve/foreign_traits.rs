//! Associated functions of well-known traits of crates whose source is not read.
//!
//! Without them `Cli::parse()` would be nobody's: that `Cli` derives `clap::Parser` is seen, but not what that
//! trait has. Only functions without a receiver are listed, those that code calls by a path.

use rustc_hash::FxHashMap;

use crate::base::names::Name;
use crate::semantics::resolve::ids::ForeignPath;

/// Library, trait, functions.
const TRAITS: &[(&str, &str, &[&str])] = &[
    ("arbitrary", "Arbitrary", &["arbitrary", "arbitrary_take_rest"]),
    ("clap", "Args", &["augment_args", "augment_args_for_update"]),
    ("clap", "CommandFactory", &["command", "command_for_update"]),
    ("clap", "FromArgMatches", &["from_arg_matches", "from_arg_matches_mut"]),
    ("clap", "Parser", &["parse", "try_parse", "parse_from", "try_parse_from"]),
    ("clap", "Subcommand", &["augment_subcommands", "has_subcommand"]),
    ("clap", "ValueEnum", &["value_variants"]),
    ("num_traits", "Bounded", &["max_value", "min_value"]),
    ("num_traits", "FromPrimitive", &["from_i32", "from_i64", "from_u32", "from_u64", "from_f64"]),
    ("num_traits", "Num", &["from_str_radix"]),
    ("num_traits", "One", &["one"]),
    ("num_traits", "Zero", &["zero"]),
    ("proptest", "Arbitrary", &["arbitrary", "arbitrary_with"]),
    ("prost", "Message", &["decode", "decode_length_delimited"]),
    ("prost", "Name", &["full_name", "type_url"]),
    ("quickcheck", "Arbitrary", &["arbitrary"]),
    ("rand", "SeedableRng", &["from_entropy", "from_os_rng", "from_rng", "from_seed", "seed_from_u64"]),
    ("schemars", "JsonSchema", &["json_schema", "schema_id", "schema_name"]),
    ("serde", "Deserialize", &["deserialize"]),
    ("serde", "Serialize", &["serialize"]),
    ("sqlx", "FromRow", &["from_row"]),
    ("structopt", "StructOpt", &["clap", "from_args", "from_args_safe", "from_iter_safe"]),
    ("strum", "EnumCount", &["COUNT"]),
    ("strum", "IntoEnumIterator", &["iter"]),
    ("strum", "VariantNames", &["VARIANTS"]),
    ("tower_service", "Service", &["call", "poll_ready"]),
    ("tower", "Service", &["call", "poll_ready"]),
    ("utoipa", "OpenApi", &["openapi"]),
    ("validator", "Validate", &["validate"]),
];

/// A trait of a crate without source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ForeignTrait {
    library: &'static str,
    pub name: Name,
}

impl ForeignTrait {
    /// Whether a path names it, maybe through a module of the library or of its facade.
    pub fn is(self, path: ForeignPath) -> bool {
        path.last() == self.name.as_str() && path.krate().starts_with(self.library)
    }
}

/// The table, by function.
#[derive(Clone, Default, Debug)]
pub struct ForeignTraits {
    by_function: FxHashMap<Name, Vec<ForeignTrait>>,
}

impl ForeignTraits {
    /// The table.
    pub(super) fn load() -> Self {
        let mut by_function: FxHashMap<Name, Vec<ForeignTrait>> = FxHashMap::default();
        for (library, name, functions) in TRAITS {
            for function in *functions {
                let found = ForeignTrait { library, name: Name::new(name) };
                by_function.entry(Name::new(function)).or_default().push(found);
            }
        }
        Self { by_function }
    }

    /// Traits that have this function.
    pub(super) fn with(&self, function: Name) -> &[ForeignTrait] {
        self.by_function.get(&function).map_or(&[], Vec::as_slice)
    }

    /// Whether the trait at `path` is known to have this function.
    pub(super) fn has(&self, path: ForeignPath, function: Name) -> bool {
        self.with(function).iter().any(|of| of.is(path))
    }
}

/// The trait that a trait without functions of its own stands for: `DeserializeOwned` is `Deserialize`.
pub(super) fn stands_for(of_trait: ForeignPath) -> ForeignPath {
    match of_trait.as_str() {
        "serde::de::DeserializeOwned" => ForeignPath::new("serde::Deserialize"),
        "serde_core::de::DeserializeOwned" => ForeignPath::new("serde_core::Deserialize"),
        _ => of_trait,
    }
}
