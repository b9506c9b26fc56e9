//! Days on which the office is closed: `holidays = [{ date, name }]`.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use super::problem::Problems;
use super::source::Source;
use super::table::{Table, parse};

/// Reads the days.
pub(super) fn read(path: &Path, problems: &mut Problems) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    let advice = "it holds holidays and joint leave days; `holidays` in bot.toml says where it lies";
    let Some(source) = Source::read(path, advice, problems) else { return days };
    let document = parse(&source, problems);
    let mut table = Table::root(&source, &document, "the file of holidays");
    let tables = table.tables("holidays", "a holiday", problems);
    if !table.has("holidays") {
        problems.error(
            &source,
            &(0..0),
            "there is no `holidays`",
            "write holidays = [{ date = 2026-01-01, name = \"…\" }]",
        );
    }
    table.finish(problems);
    for mut each in tables {
        let date = each.date("date", problems);
        let date = each.need(date, "date", "2026-01-01", problems);
        let name = each.text("name", problems);
        // Nobody is shown the name, but whoever edits the file needs it.
        let _name = each.need(name, "name", "\"…\"", problems);
        each.finish(problems);
        let Some(date) = date else { continue };
        if !days.insert(date.value) {
            problems.error(&source, &date.span, format!("{} stands here twice", date.value), "remove one of them");
        }
    }
    days
}
