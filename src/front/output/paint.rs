//! The colour layer: where rendered text goes, with styles or without.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;

/// Whether text carries escape sequences.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paint {
    /// None.
    Plain,
    /// Colours and bold.
    Ansi,
}

/// The arrow before a place, as rustc draws it and editors match it.
pub const ARROW: &str = "-->";

const BOLD: Style = Style::new().bold();
const GUTTER: Style = AnsiColor::BrightBlue.on_default().bold();

/// Collects rendered text.
pub struct Canvas {
    out: Vec<u8>,
    paint: Paint,
    /// The style of what is written next.
    style: Option<Style>,
    /// Whether `style` has been switched on in `out`.
    is_on: bool,
}

impl Canvas {
    /// An empty one.
    #[must_use]
    pub fn new(paint: Paint) -> Self {
        Self { out: Vec::new(), paint, style: None, is_on: false }
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        String::from_utf8(self.out)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }

    /// Writes `text` without style.
    pub fn plain(&mut self, text: &str) {
        self.stop();
        self.push(text.as_bytes());
    }

    /// Writes `text` in bold.
    pub fn bold(&mut self, text: &str) {
        self.styled(BOLD, text);
    }

    /// Writes `text` in the style of line numbers and borders.
    pub fn gutter(&mut self, text: &str) {
        self.styled(GUTTER, text);
    }

    /// Writes `text` in the colour of `severity`.
    pub fn severity(&mut self, severity: Severity, text: &str) {
        self.styled(header(severity), text);
    }

    /// Writes `text` in the colour of what a change takes away.
    pub fn removed(&mut self, text: &str) {
        self.styled(AnsiColor::Red.on_default(), text);
    }

    /// Writes `text` in the colour of what a change brings.
    pub fn added(&mut self, text: &str) {
        self.styled(AnsiColor::Green.on_default(), text);
    }

    /// Takes back an empty last line.
    pub fn drop_empty_line(&mut self) {
        if self.out.ends_with(b"\n\n") {
            self.out.pop();
        }
    }

    fn styled(&mut self, style: Style, text: &str) {
        self.start(style);
        self.push(text.as_bytes());
        self.stop();
    }

    fn push(&mut self, bytes: &[u8]) {
        if let Some(style) = self.style.filter(|_| !self.is_on && self.paint == Paint::Ansi) {
            self.out.extend_from_slice(style.render().to_string().as_bytes());
            self.is_on = true;
        }
        self.out.extend_from_slice(bytes);
        if bytes.ends_with(b"\n") {
            self.trim_line_end();
        }
    }

    /// Takes away spaces before the line feed just written.
    fn trim_line_end(&mut self) {
        self.out.pop();
        while self.out.ends_with(b" ") {
            self.out.pop();
        }
        self.out.push(b'\n');
    }

    fn start(&mut self, style: Style) {
        self.stop();
        self.style = Some(style);
    }

    fn stop(&mut self) {
        let style = self.style.take();
        if let Some(style) = style.filter(|_| std::mem::take(&mut self.is_on)) {
            self.out.extend_from_slice(style.render_reset().to_string().as_bytes());
        }
    }
}

fn header(severity: Severity) -> Style {
    let color = match severity {
        Severity::Bug | Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::BrightYellow,
        Severity::Note => AnsiColor::BrightGreen,
        Severity::Help => AnsiColor::BrightCyan,
    };
    color.on_default().bold()
}

impl Write for Canvas {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // The renderer leaves two spaces before the arrow where rustc leaves one.
        if bytes == ARROW.as_bytes() && self.style == Some(GUTTER) && self.out.ends_with(b"  ") {
            self.out.pop();
        }
        self.push(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Canvas {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.start(header(severity));
        Ok(())
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.start(BOLD);
        Ok(())
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.start(GUTTER);
        Ok(())
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.start(GUTTER);
        Ok(())
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.start(GUTTER);
        Ok(())
    }

    fn set_label(&mut self, severity: Severity, label: LabelStyle) -> io::Result<()> {
        self.start(match label {
            LabelStyle::Primary => header(severity),
            LabelStyle::Secondary => GUTTER,
        });
        Ok(())
    }

    fn reset(&mut self) -> io::Result<()> {
        self.stop();
        Ok(())
    }
}
