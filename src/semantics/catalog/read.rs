//! Text of a facts file → rows. One row per line, so that every row can be read, and blamed, by itself.
//!
//! The files are TOML, of which this reads what they use: `read.<package> = ["1.2.3"]` at the head, then
//! sections `name = [`, one inline table per line, `]`.

use semver::{Version, VersionReq};
use serde::Deserialize;
use toml::de::ValueDeserializer;

use super::Problem;
use super::schema::{
    Alias, Blocking, BlockingImpl, Cancel, Carrier, Client, Exec, FanOut, Future, Guard, Handle, Input,
    Limiter, OneShot, Timeout, Wrapper, version,
};

/// What one file says.
#[derive(Default)]
pub(super) struct FileFacts {
    /// Packages that were read for it, each with the versions.
    pub read: Vec<(&'static str, Vec<Version>)>,
    /// Line numbers (from 1) and rows, in order.
    pub rows: Vec<(u32, Row)>,
    /// Lines that could not be read.
    pub problems: Vec<Problem>,
}

macro_rules! sections {
    ($($section:literal => $Kind:ident { $($with:ident)* },)*) => {
        /// A row of any section.
        #[derive(Debug)]
        pub(super) enum Row { $($Kind($Kind),)* }

        /// The sections there are.
        #[cfg(test)]
        pub(super) const SECTIONS: &[&str] = &[$($section),*];

        impl Row {
            fn parse(section: &str, text: &'static str) -> Result<Self, String> {
                match section {
                    $($section => table(text).map(Self::$Kind),)*
                    _ => Err(format!("there is no section `{section}`")),
                }
            }

            /// The section it stands in.
            #[cfg(test)]
            pub(super) fn section(&self) -> &'static str {
                match self { $(Self::$Kind(_) => $section,)* }
            }

            /// The path the fact is about.
            pub(super) fn path(&self) -> &'static str {
                match self { $(Self::$Kind(row) => row.path(),)* }
            }

            /// Versions of the crate for which it holds; `None` = all.
            pub(super) fn versions(&self) -> Option<&VersionReq> {
                match self { $(Self::$Kind(row) => row.versions(),)* }
            }
        }

        trait Keyed {
            fn path(&self) -> &'static str;
            fn versions(&self) -> Option<&VersionReq> { None }
        }
        $(impl Keyed for $Kind { $(sections!(@ $with);)* })*
    };
    (@ path) => { fn path(&self) -> &'static str { self.path } };
    (@ from) => { fn path(&self) -> &'static str { self.from } };
    (@ versions) => { fn versions(&self) -> Option<&VersionReq> { self.versions.as_ref() } };
}

sections! {
    "blocking" => Blocking { path versions },
    "blocking_impl" => BlockingImpl { path },
    "wrapper" => Wrapper { path },
    "exec" => Exec { path versions },
    "handle" => Handle { path },
    "fan_out" => FanOut { path versions },
    "limiter" => Limiter { path },
    "input" => Input { path },
    "future" => Future { path versions },
    "cancel" => Cancel { path versions },
    "guard" => Guard { path versions },
    "carrier" => Carrier { path },
    "client" => Client { path versions },
    "one_shot" => OneShot { path },
    "timeout" => Timeout { path versions },
    "alias" => Alias { from },
}

impl Row {
    /// The package it holds for, where its name is not the library's.
    pub(super) fn package(&self) -> Option<&'static str> {
        match self {
            Self::Blocking(row) => row.package,
            _ => None,
        }
    }
}

/// Reads the file of library `library`. A line that cannot be read is a problem; the others count.
pub(super) fn read(library: &str, text: &'static str) -> FileFacts {
    let mut facts = FileFacts::default();
    let mut section = None;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let outcome = match (section, line) {
            (Some(_), "]") => {
                section = None;
                Ok(())
            }
            (Some(section), row) => row_of(section, row).map(|row| facts.rows.push((number, row))),
            (None, line) => head(line, &mut section, &mut facts.read),
        };
        if let Err(message) = outcome {
            facts.problems.push(Problem { file: format!("{library}.toml"), line: number, message });
        }
    }
    facts
}

fn row_of(section: &str, line: &'static str) -> Result<Row, String> {
    Row::parse(section, line.strip_suffix(',').unwrap_or(line))
}

/// A line outside of sections: opens one, or says which versions were read.
fn head(
    line: &'static str,
    section: &mut Option<&'static str>,
    read: &mut Vec<(&'static str, Vec<Version>)>,
) -> Result<(), String> {
    let (key, value) = line.split_once('=').ok_or("neither a section nor a row of one")?;
    let (key, value) = (key.trim(), value.trim());
    if value == "[" {
        *section = Some(key);
        return Ok(());
    }
    let package = key.strip_prefix("read.").ok_or_else(|| format!("unknown key `{key}`"))?;
    let texts: Vec<&'static str> = table(value)?;
    let versions = texts.iter().map(|text| version(text)).collect::<Result<_, _>>();
    read.push((package, versions.map_err(|error| error.to_string())?));
    Ok(())
}

/// The TOML value `text`. Strings are borrowed, so none may hold an escape.
fn table<T: Deserialize<'static>>(text: &'static str) -> Result<T, String> {
    let value = ValueDeserializer::parse(text).and_then(T::deserialize);
    value.map_err(|error| error.message().to_owned())
}
