//! Values as bytes and back: small, without places for padding, the same on every machine.
//!
//! Reading never fails loudly: bytes that make no sense give `None`. Names are numbers into a table of the
//! text's own names, so each is interned once.

use rustc_hash::FxHashMap;

use crate::base::arena::{Arena, Idx};
use crate::base::names::Name;
use crate::base::text::TextRange;

/// What can be stored.
pub trait Stored: Sized {
    /// Adds its bytes to `out`.
    fn write(&self, out: &mut Writer);

    /// Reads what [`Stored::write`] wrote.
    fn read(from: &mut Reader<'_>) -> Option<Self>;
}

/// The bytes of `value`; `None` if something in it has no stored form.
#[must_use]
pub fn store<T: Stored>(value: &T) -> Option<Vec<u8>> {
    let mut body = Writer::default();
    value.write(&mut body);
    let mut out = Writer::default();
    body.names.len().write(&mut out);
    body.names.iter().for_each(|name| Box::<str>::from(name.as_str()).write(&mut out));
    out.bytes.extend(body.bytes);
    (!body.refused).then_some(out.bytes)
}

/// The value that [`store`] made `bytes` of.
#[must_use]
pub fn load<T: Stored>(bytes: &[u8]) -> Option<T> {
    let mut from = Reader { bytes, names: Vec::new() };
    let count = from.count()?;
    from.names.reserve_exact(count);
    for _ in 0..count {
        let name = Name::new(from.text()?);
        from.names.push(name);
    }
    let value = T::read(&mut from)?;
    from.bytes.is_empty().then_some(value)
}

/// Bytes being written.
#[derive(Default, Debug)]
pub struct Writer {
    bytes: Vec<u8>,
    names: Vec<Name>,
    numbers: FxHashMap<Name, usize>,
    refused: bool,
}

impl Writer {
    /// Says that a value has no stored form.
    pub fn refuse(&mut self) {
        self.refused = true;
    }
}

/// Bytes being read.
#[derive(Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    names: Vec<Name>,
}

impl<'a> Reader<'a> {
    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(first)
    }

    /// How many things follow; each of them takes a byte at least.
    pub fn count(&mut self) -> Option<usize> {
        usize::read(self).filter(|count| *count <= self.bytes.len())
    }

    fn text(&mut self) -> Option<&'a str> {
        let len = self.count()?;
        let (text, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }
}

impl Stored for u8 {
    fn write(&self, out: &mut Writer) {
        out.bytes.push(*self);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        from.byte()
    }
}

impl Stored for bool {
    fn write(&self, out: &mut Writer) {
        u8::from(*self).write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(from.byte()? != 0)
    }
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
impl Stored for u64 {
    fn write(&self, out: &mut Writer) {
        let mut left = *self;
        while left >= 0x80 {
            out.bytes.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        out.bytes.push((left & 0x7f) as u8);
    }
    #[inline]
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = from.byte()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }
}

impl Stored for u32 {
    fn write(&self, out: &mut Writer) {
        u64::from(*self).write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Self::try_from(u64::read(from)?).ok()
    }
}

impl Stored for usize {
    fn write(&self, out: &mut Writer) {
        u64::try_from(*self).unwrap_or(u64::MAX).write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Self::try_from(u64::read(from)?).ok()
    }
}

impl Stored for Box<str> {
    fn write(&self, out: &mut Writer) {
        self.len().write(out);
        out.bytes.extend(self.bytes());
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        from.text().map(Self::from)
    }
}

impl Stored for Name {
    fn write(&self, out: &mut Writer) {
        let number = *out.numbers.entry(*self).or_insert_with(|| {
            out.names.push(*self);
            out.names.len() - 1
        });
        number.write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let number = usize::read(from)?;
        from.names.get(number).copied()
    }
}

impl Stored for TextRange {
    fn write(&self, out: &mut Writer) {
        self.start.write(out);
        self.len().write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let start = u32::read(from)?;
        Some(Self::new(start, start.checked_add(u32::read(from)?)?))
    }
}

impl<T> Stored for Idx<T> {
    fn write(&self, out: &mut Writer) {
        self.index().write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let index = u32::read(from).filter(|index| *index < u32::MAX - 1)?;
        Some(Self::new(index as usize))
    }
}

impl<T: Stored> Stored for Option<T> {
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Some(if bool::read(from)? { Some(T::read(from)?) } else { None })
    }
}

impl<T: Stored> Stored for Box<T> {
    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        T::read(from).map(Self::new)
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn write(&self, out: &mut Writer) {
        self.len().write(out);
        self.iter().for_each(|value| value.write(out));
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let len = from.count()?;
        let mut values = Self::with_capacity(len);
        for _ in 0..len {
            values.push(T::read(from)?);
        }
        Some(values)
    }
}

impl<T: Stored> Stored for Box<[T]> {
    fn write(&self, out: &mut Writer) {
        self.len().write(out);
        self.iter().for_each(|value| value.write(out));
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Vec::read(from).map(Vec::into_boxed_slice)
    }
}

impl<T: Stored> Stored for Arena<T> {
    fn write(&self, out: &mut Writer) {
        self.len().write(out);
        self.values().for_each(|value| value.write(out));
    }
    fn read(from: &mut Reader<'_>) -> Option<Self> {
        Vec::read(from).map(Self::from_values)
    }
}

/// How a struct or an enum is stored: its fields in the order given; fields after `;` are left out, and have their
/// default when it is read. Variants go by their number.
#[macro_export]
macro_rules! stored {
    (struct $of:ident { $($field:ident),* $(; $($left_out:ident),*)? }) => {
        impl $crate::base::stored::Stored for $of {
            fn write(&self, out: &mut $crate::base::stored::Writer) {
                let Self { $($field,)* $($($left_out: _,)*)? } = self;
                $($crate::base::stored::Stored::write($field, out);)*
            }
            fn read(from: &mut $crate::base::stored::Reader<'_>) -> Option<Self> {
                $(let $field = $crate::base::stored::Stored::read(from)?;)*
                Some(Self { $($field,)* $($($left_out: Default::default(),)*)? })
            }
        }
    };
    (enum $of:ident { $($number:literal => $variant:ident $(($($part:ident),*))? $({$($field:ident),*})?),* }) => {
        impl $crate::base::stored::Stored for $of {
            fn write(&self, out: &mut $crate::base::stored::Writer) {
                match self {
                    $(Self::$variant $(($($part),*))? $({$($field),*})? => {
                        <u8 as $crate::base::stored::Stored>::write(&$number, out);
                        $($($crate::base::stored::Stored::write($part, out);)*)?
                        $($($crate::base::stored::Stored::write($field, out);)*)?
                    })*
                }
            }
            fn read(from: &mut $crate::base::stored::Reader<'_>) -> Option<Self> {
                match from.byte()? {
                    $($number => {
                        $($(let $part = $crate::base::stored::Stored::read(from)?;)*)?
                        $($(let $field = $crate::base::stored::Stored::read(from)?;)*)?
                        Some(Self::$variant $(($($part),*))? $({$($field),*})?)
                    })*
                    _ => None,
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(PartialEq, Debug)]
    struct Thing {
        names: Vec<Name>,
        at: Option<Idx<u8>>,
        kind: Kind,
        place: TextRange,
    }

    #[derive(PartialEq, Debug)]
    enum Kind {
        Bare,
        Said(Box<str>),
        Sized { len: u64, deep: Box<Kind> },
    }

    stored!(struct Thing { names, at, kind; place });
    stored!(enum Kind { 0 => Bare, 1 => Said(text), 2 => Sized { len, deep } });

    #[test]
    fn what_is_stored_comes_back_without_what_is_left_out() {
        let names: Vec<Name> = ["a", "b", "a"].map(Name::new).to_vec();
        let deep = Box::new(Kind::Said("ä".into()));
        let kind = Kind::Sized { len: u64::MAX, deep };
        let thing = Thing { names, at: Some(Idx::new(300)), kind, place: TextRange::new(1, 2) };
        let bytes = store(&thing).unwrap_or_default();
        assert_eq!(load(&bytes), Some(Thing { place: TextRange::default(), ..thing }));
        assert_eq!(load(&store(&Kind::Bare).unwrap_or_default()), Some(Kind::Bare));
    }

    #[test]
    fn bytes_that_make_no_sense_are_nothing() {
        let kind = Kind::Sized { len: 7, deep: Box::new(Kind::Said("text".into())) };
        let bytes = store(&kind).unwrap_or_default();
        assert!((0..bytes.len()).all(|end| load::<Kind>(&bytes[..end]).is_none()));
        assert_eq!(load::<Kind>(&[&bytes[..], &[0]].concat()), None);
        let forged: [&[u8]; 4] = [&[0, 3], &[0, 1, 200], &[255; 20], &[0, 1, 1, 0xff]];
        assert!(forged.iter().all(|bytes| load::<Kind>(bytes).is_none()));
    }
}
