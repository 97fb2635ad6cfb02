//! Macros that make items and whose crates write them in a way of their own: what their calls come to, for a
//! reader of code. They are told by their names; a macro of the workspace that is called so is expanded
//! by its own rules later.

use std::sync::OnceLock;

use crate::source::syntax::macro_rules::Rules;

/// What an item macro called `name` makes, if it is a known one.
#[must_use]
pub fn item_rules(name: &str) -> Option<&'static Rules> {
    static RULES: [OnceLock<Option<Rules>>; KNOWN.len()] = [const { OnceLock::new() }; KNOWN.len()];
    let at = KNOWN.iter().position(|(known, _)| *known == name)?;
    RULES[at].get_or_init(|| Rules::parse(KNOWN[at].1).ok()).as_ref()
}

const KNOWN: [(&str, &str); 4] = [
    ("lazy_static", LAZY_STATIC),
    ("thread_local", THREAD_LOCAL),
    ("task_local", TASK_LOCAL),
    ("bitflags", BITFLAGS),
];

/// lazy_static 1.5. Its statics have types of their own, which deref like `LazyLock`.
const LAZY_STATIC: &str = "
    ($($(#[$attr:meta])* $vis:vis static ref $name:ident : $ty:ty = $init:expr;)*) => {
        $($(#[$attr])* $vis static $name: ::std::sync::LazyLock<$ty> = ::std::sync::LazyLock::new(|| $init);)*
    };";

/// std 1.95, `std::thread_local`.
const THREAD_LOCAL: &str = "
    ($($(#[$attr:meta])* $vis:vis static $name:ident : $ty:ty = $init:expr);* $(;)?) => {
        $($(#[$attr])* $vis static $name: ::std::thread::LocalKey<$ty> = ::std::thread::LocalKey::new(|| $init);)*
    };";

/// tokio 1.47, `tokio::task_local`.
const TASK_LOCAL: &str = "
    ($($(#[$attr:meta])* $vis:vis static $name:ident : $ty:ty);* $(;)?) => {
        $($(#[$attr])* $vis static $name: ::tokio::task::LocalKey<$ty> = ::core::unreachable!();)*
    };";

/// bitflags 1.3 and 2.9: the methods that both have, and the operators.
const BITFLAGS: &str = "
    ($($(#[$attr:meta])* $vis:vis struct $name:ident : $ty:ty {
        $($(#[$flag_attr:meta])* const $flag:ident = $value:expr;)*
    })*) => { $(
        $(#[$attr])* $vis struct $name($ty);
        impl $name {
            $($(#[$flag_attr])* pub const $flag: Self = Self($value);)*
            pub const fn empty() -> Self { Self(0) }
            pub const fn all() -> Self { Self(!0) }
            pub const fn bits(&self) -> $ty { self.0 }
            pub const fn from_bits(bits: $ty) -> ::core::option::Option<Self> { ::core::option::Option::Some(Self(bits)) }
            pub const fn from_bits_truncate(bits: $ty) -> Self { Self(bits) }
            pub const fn from_bits_retain(bits: $ty) -> Self { Self(bits) }
            pub const fn is_empty(&self) -> bool { self.0 == 0 }
            pub const fn is_all(&self) -> bool { self.0 == !0 }
            pub const fn intersects(&self, other: Self) -> bool { self.0 & other.0 != 0 }
            pub const fn contains(&self, other: Self) -> bool { self.0 & other.0 == other.0 }
            pub fn insert(&mut self, other: Self) { self.0 |= other.0; }
            pub fn remove(&mut self, other: Self) { self.0 &= !other.0; }
            pub fn toggle(&mut self, other: Self) { self.0 ^= other.0; }
            pub fn set(&mut self, other: Self, value: bool) { if value { self.insert(other) } else { self.remove(other) } }
            pub const fn union(self, other: Self) -> Self { Self(self.0 | other.0) }
            pub const fn intersection(self, other: Self) -> Self { Self(self.0 & other.0) }
            pub const fn difference(self, other: Self) -> Self { Self(self.0 & !other.0) }
            pub const fn symmetric_difference(self, other: Self) -> Self { Self(self.0 ^ other.0) }
            pub const fn complement(self) -> Self { Self(!self.0) }
        }
        impl ::core::ops::BitOr for $name { type Output = Self; fn bitor(self, other: Self) -> Self { Self(self.0 | other.0) } }
        impl ::core::ops::BitAnd for $name { type Output = Self; fn bitand(self, other: Self) -> Self { Self(self.0 & other.0) } }
        impl ::core::ops::BitXor for $name { type Output = Self; fn bitxor(self, other: Self) -> Self { Self(self.0 ^ other.0) } }
        impl ::core::ops::Sub for $name { type Output = Self; fn sub(self, other: Self) -> Self { Self(self.0 & !other.0) } }
        impl ::core::ops::Not for $name { type Output = Self; fn not(self) -> Self { Self(!self.0) } }
        impl ::core::ops::BitOrAssign for $name { fn bitor_assign(&mut self, other: Self) { self.0 |= other.0; } }
        impl ::core::ops::BitAndAssign for $name { fn bitand_assign(&mut self, other: Self) { self.0 &= other.0; } }
    )* };";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_rules_are_rules() {
        for (name, _) in KNOWN {
            assert_eq!(item_rules(name).map(Rules::len), Some(1), "{name}");
        }
        assert_eq!(item_rules("vec"), None);
    }
}
