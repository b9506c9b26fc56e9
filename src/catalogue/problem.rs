//! Mistakes in the files of the catalogue: where, what, and how to mend it. All of them, not the first.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity as MietteSeverity,
    SourceCode,
};

use super::source::Source;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The catalogue cannot be used.
    Error,
    /// It should be looked at, but keeps nothing from starting.
    Warning,
}

/// A place in a file, both counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// One mistake.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The file, as it was named.
    pub file: String,
    /// Where in it; nothing when the file as a whole is meant.
    pub place: Option<Place>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub help: Option<String>,
    span: Range<usize>,
    text: Arc<str>,
}

/// Every mistake found, in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Is there none at all?
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Does one of them keep the catalogue from being used?
    pub fn is_fatal(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Those that keep the catalogue from being used.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// Those that do not.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter().filter(|problem| problem.severity == Severity::Warning)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// All of them with the lines they stand in, for a terminal. `Display` is for everything else.
    pub fn pretty(&self, colours: bool) -> String {
        let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme).with_links(false);
        let mut out = String::new();
        for problem in &self.list {
            let report = Report { problem, source: NamedSource::new(&problem.file, problem.text.to_string()) };
            // Writing to a String cannot fail, and a report that cannot be drawn is still told plainly.
            if handler.render_report(&mut out, &report).is_err() {
                out.push_str(&problem.to_string());
                out.push('\n');
            }
        }
        out
    }

    pub(super) fn error(
        &mut self,
        source: &Source,
        span: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(source, Some(span), Severity::Error, what.into(), help.into());
    }

    pub(super) fn warning(
        &mut self,
        source: &Source,
        span: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(source, Some(span), Severity::Warning, what.into(), help.into());
    }

    /// A mistake of a file as a whole.
    pub(super) fn file(&mut self, file: &str, what: impl Into<String>, help: impl Into<String>) {
        self.push(&Source::unread(file), None, Severity::Error, what.into(), help.into());
    }

    fn push(&mut self, source: &Source, span: Option<&Range<usize>>, severity: Severity, what: String, help: String) {
        self.list.push(Problem {
            file: source.file.clone(),
            place: span.map(|span| source.place(span.start)),
            severity,
            what,
            help: (!help.is_empty()).then_some(help),
            span: span.cloned().unwrap_or_default(),
            text: Arc::clone(&source.text),
        });
    }

    /// In the order of files and lines.
    pub(super) fn sort(&mut self) {
        self.list.sort_by(|one, other| (&one.file, one.place).cmp(&(&other.file, other.place)));
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Place { line, column }) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        f.write_str(match self.severity {
            Severity::Error => ": ",
            Severity::Warning => ": warning: ",
        })?;
        f.write_str(&self.what)?;
        match &self.help {
            Some(help) => write!(f, "\n    help: {help}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.list.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// A problem as miette draws it.
#[derive(Debug)]
struct Report<'a> {
    problem: &'a Problem,
    source: NamedSource<String>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.problem.place.is_none() {
            write!(f, "{}: ", self.problem.file)?;
        }
        f.write_str(&self.problem.what)
    }
}

impl std::error::Error for Report<'_> {}

impl Diagnostic for Report<'_> {
    fn severity(&self) -> Option<MietteSeverity> {
        Some(match self.problem.severity {
            Severity::Error => MietteSeverity::Error,
            Severity::Warning => MietteSeverity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.problem.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.problem.place.map(|_| &self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.problem.place.map(|_| {
            let label = LabeledSpan::new_with_span(None, self.problem.span.clone());
            Box::new(std::iter::once(label)) as Box<dyn Iterator<Item = LabeledSpan>>
        })
    }
}
