//! Keeps text from a linted project from steering the terminal or misleading its reader.

use std::borrow::Cow;

/// `text` with control characters (but tab and line feed) and characters that reorder or break lines
/// replaced by harmless ones of the same length in UTF-8, so that offsets stay true.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().all(|char| replacement(char).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|char| replacement(char).unwrap_or(char)).collect())
}

/// The same for text that must stay on one line: line feeds and tabs become spaces.
#[must_use]
pub fn harmless_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\t', '\r']) {
        return harmless(text);
    }
    let flat = text.replace("\r\n", " ").replace(['\n', '\t', '\r'], " ");
    Cow::Owned(harmless(&flat).into_owned())
}

/// What to show in place of `char`, or `None` if it is harmless.
fn replacement(char: char) -> Option<char> {
    match char {
        '\t' | '\n' => None,
        '\0'..='\u{1f}' | '\u{7f}' => Some('?'),
        // C1 controls (U+009B opens an escape sequence) and the Arabic letter mark: two bytes.
        '\u{80}'..='\u{9f}' | '\u{61c}' => Some('\u{bf}'),
        // Direction marks, embeddings, overrides and isolates; line and paragraph separators: three bytes.
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some('\u{fffd}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_or_bidi_character_is_left_and_offsets_stay() {
        for char in (0..0x3000).filter_map(char::from_u32) {
            let text = format!("a{char}b");
            let shown = harmless(&text);
            assert_eq!(shown.len(), text.len(), "{char:?}");
            assert!(shown.chars().all(|char| !char.is_control() || matches!(char, '\t' | '\n')), "{char:?}");
        }
        assert_eq!(
            harmless("\u{1b}[31m \u{202e}x\u{2066} \u{9b}m \r é全\t"),
            "?[31m \u{fffd}x\u{fffd} ¿m ? é全\t"
        );
        assert_eq!(harmless_line("a\r\nb\tc\nd"), "a b c d");
    }
}
