//! Byte ranges of a text, and lines and columns of it.

/// Bytes `start..end` of a text. Texts over 4 GiB are not read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl TextRange {
    /// Bytes `start..end`.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes of `text` it names; empty if `text` is another, shorter text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl std::fmt::Debug for TextRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A place for people: line and column, both from 1, the column in Unicode scalar values as rustc counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in Unicode scalar values.
    pub column: u32,
}

/// Where the lines of one text start. Lines end with `\n`; a `\r` before it belongs to the line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// Lines (from 0) that hold a byte above 127, ascending: columns there need the text.
    wide: Vec<u32>,
    len: u32,
}

impl LineIndex {
    /// The table of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut index = Self { starts: vec![0], wide: Vec::new(), len: offset(text.len()) };
        let mut start = 0;
        for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
            if !bytes[start..end].is_ascii() {
                index.wide.push(offset(index.starts.len() - 1));
            }
            if end < bytes.len() {
                index.starts.push(offset(end + 1));
            }
            start = end + 1;
        }
        index
    }

    /// How many lines there are; a text that ends with `\n` has an empty last one.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// Bytes of line `line` (from 1), its line end included; empty past the end.
    #[must_use]
    pub fn line_range(&self, line: u32) -> TextRange {
        let at = (line as usize).saturating_sub(1);
        let start = self.starts.get(at).copied().unwrap_or(self.len);
        TextRange::new(start, self.starts.get(at + 1).copied().unwrap_or(self.len))
    }

    /// The line (from 1) that holds byte `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        u32::try_from(self.starts.partition_point(|&start| start <= offset)).unwrap_or(u32::MAX)
    }

    /// Line and column of byte `offset` of `text`, the text this table was made of.
    #[must_use]
    pub fn line_column(&self, text: &str, offset: u32) -> LineColumn {
        let line = self.line(offset);
        let start = self.line_range(line).start;
        let before = TextRange::new(start, offset);
        let columns = match self.wide.binary_search(&(line - 1)) {
            Ok(_) => before.of(text).chars().count(),
            Err(_) => before.len() as usize,
        };
        LineColumn { line, column: self::offset(columns) + 1 }
    }

    /// The byte of `text` at `line` (from 1) and `column` (from **0**, in Unicode scalar values): the way
    /// proc-macro2 writes places. Past the end of the line: its end.
    #[must_use]
    pub fn offset(&self, text: &str, line: usize, column: usize) -> u32 {
        let line = offset(line.max(1));
        let range = self.line_range(line);
        if self.wide.is_empty() || self.wide.binary_search(&(line - 1)).is_err() {
            return range.start.saturating_add(offset(column)).min(range.end);
        }
        let rest = range.of(text);
        let bytes = rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
        range.start + offset(bytes)
    }
}

fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_and_columns_agree_on_wide_lines() {
        let text = "ab\né€x\r\n\nlast";
        let index = LineIndex::new(text);
        assert_eq!(index.lines(), 4);
        let mut expected = LineColumn { line: 1, column: 1 };
        for (at, char) in text.char_indices() {
            let at = offset(at);
            assert_eq!(index.line_column(text, at), expected);
            assert_eq!(index.offset(text, expected.line as usize, expected.column as usize - 1), at);
            expected.column += 1;
            if char == '\n' {
                expected = LineColumn { line: expected.line + 1, column: 1 };
            }
        }
    }
}
