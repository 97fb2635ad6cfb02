//! Where a piece of code was written.

use crate::base::text::TextRange;

/// A file of the run, by its place in the [`FileTable`](crate::source::project::files::FileTable), which is
/// sorted by path.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// Which macro expansion made a piece of code; numbered per file. [`ExpnId::WRITTEN`] = written by hand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct ExpnId(pub u32);

impl ExpnId {
    /// Code as it stands in the file.
    pub const WRITTEN: Self = Self(0);
}

/// A place inside a file that is known from elsewhere. Code that a macro made has the range of the call, or
/// of the argument it came from, in the calling file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LocalSpan {
    /// Bytes of the file.
    pub range: TextRange,
    /// The expansion that made the code.
    pub expn: ExpnId,
}

impl LocalSpan {
    /// A place in code written by hand.
    #[must_use]
    pub fn written(range: TextRange) -> Self {
        Self { range, expn: ExpnId::WRITTEN }
    }

    /// The same place, with its file.
    #[must_use]
    pub fn in_file(self, file: FileId) -> Span {
        Span { file, range: self.range, expn: self.expn }
    }
}

/// A place in the code of the run. Orders by file, then by position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Bytes of the file.
    pub range: TextRange,
    /// The expansion that made the code.
    pub expn: ExpnId,
}
