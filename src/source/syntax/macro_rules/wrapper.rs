//! Macros that do nothing but put attributes on the items they are given: `cfg_net! { … }`.

use super::fragments::Fragment;
use super::rules::{Piece, Rule, Rules, Separated, Step};

impl Rules {
    /// The attributes that a macro of the form `($($item:item)*) => { $( #[…] $item )* }` puts on every item,
    /// as text with spaces between the tokens; `None` of any other macro.
    ///
    /// The items of a call of such a macro are its tokens as they stand, so it need not be expanded.
    #[must_use]
    pub fn wraps_items_in(&self) -> Option<&str> {
        let [Rule { matcher, body, .. }] = self.rules.as_slice() else { return None };
        let [
            Step::RepeatStart { .. },
            Step::Var { fragment: Fragment::Item, .. },
            Step::RepeatEnd { separated: Separated::No, .. },
        ] = matcher.as_slice()
        else {
            return None;
        };
        let [Piece::Repeat { content, separator: None, .. }] = body.as_slice() else { return None };
        match content.as_slice() {
            [Piece::Var(_)] => Some(""),
            [Piece::Text { text, .. }, Piece::Var(_)] => text.starts_with('#').then_some(text),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrappers_are_told_from_macros_that_do_more() {
        let wraps = |text: &str| {
            let rules = Rules::parse(text).expect("rules");
            rules.wraps_items_in().map(str::to_owned)
        };
        let plain = wraps("($($item:item)*) => { $( #[cfg(feature = \"net\")] #[inline] $item )* }");
        let plain = plain.map(|text| text.replace(' ', ""));
        assert_eq!(plain.as_deref(), Some("#[cfg(feature=\"net\")]#[inline]"));
        assert_eq!(wraps("($($item:item)*) => { $($item)* }").as_deref(), Some(""));
        for other in [
            "($($item:item)*) => { mod m { $($item)* } }",
            "($($item:item)*) => { $( pub $item )* }",
            "($($item:item)*) => { $( $item )* fn more() {} }",
            "($item:item) => { $item }",
            "($($e:expr)*) => { $( $e )* }",
            "($($item:item)*) => { $( $item )* }; () => {}",
        ] {
            assert_eq!(wraps(other), None, "{other}");
        }
    }
}
