//! `--message-format`: cargo's six names and what they mean.

use super::cargo_json::Rendered;
use super::paint::Paint;

/// The form of findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageFormat {
    /// Source with labels.
    Human,
    /// One line each.
    Short,
    /// Cargo's messages.
    Json(Rendered),
    /// Cargo's messages without findings, which go to standard error in the human form.
    JsonRenderDiagnostics,
}

const NAMES: &str = "human, short, json, json-diagnostic-short, json-diagnostic-rendered-ansi or \
                     json-render-diagnostics";

impl MessageFormat {
    /// What `list`, names separated by commas, asks for. As with cargo, those of JSON can be combined.
    ///
    /// # Errors
    /// When a name is not known or two do not go together.
    pub fn parse(list: &str) -> Result<Self, String> {
        let names: Vec<String> = list.split(',').map(|name| name.trim().to_ascii_lowercase()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let known =
            ["json", "json-diagnostic-short", "json-diagnostic-rendered-ansi", "json-render-diagnostics"];
        match names.as_slice() {
            ["human"] => return Ok(Self::Human),
            ["short"] => return Ok(Self::Short),
            [name] if !known.contains(name) => return Err(format!("`{name}` is not known; it is {NAMES}")),
            _ => {}
        }
        if let Some(name) = names.iter().find(|name| !known.contains(name)) {
            return Err(match *name {
                "human" | "short" => format!("`{name}` cannot be combined with others"),
                _ => format!("`{name}` is not known; it is {NAMES}"),
            });
        }
        let short = names.contains(&"json-diagnostic-short");
        let ansi = names.contains(&"json-diagnostic-rendered-ansi");
        if names.contains(&"json-render-diagnostics") {
            return match short || ansi {
                true => Err("`json-render-diagnostics` prints no JSON diagnostics to shape".to_owned()),
                false => Ok(Self::JsonRenderDiagnostics),
            };
        }
        let paint = if ansi { Paint::Ansi } else { Paint::Plain };
        Ok(Self::Json(if short { Rendered::Short(paint) } else { Rendered::Human(paint) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_names_and_their_combinations() {
        let json = |rendered| Ok(MessageFormat::Json(rendered));
        for (list, expected) in [
            ("human", Ok(MessageFormat::Human)),
            ("Short", Ok(MessageFormat::Short)),
            ("json", json(Rendered::Human(Paint::Plain))),
            ("json-diagnostic-rendered-ansi", json(Rendered::Human(Paint::Ansi))),
            ("json,json-diagnostic-short", json(Rendered::Short(Paint::Plain))),
            ("json-diagnostic-short,json-diagnostic-rendered-ansi", json(Rendered::Short(Paint::Ansi))),
            ("json-render-diagnostics", Ok(MessageFormat::JsonRenderDiagnostics)),
            ("json,json-render-diagnostics", Ok(MessageFormat::JsonRenderDiagnostics)),
        ] {
            assert_eq!(MessageFormat::parse(list), expected, "{list}");
        }
        for list in ["", "xml", "human,short", "json,human", "json-render-diagnostics,json-diagnostic-short"]
        {
            assert!(MessageFormat::parse(list).is_err(), "{list}");
        }
    }
}
