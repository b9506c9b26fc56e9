//! The agencies of the mall, in the order shown: `services/agencies.toml` and `agencies.ftl`.

use std::path::Path;

use loket_core::domain::catalogue::Agency;
use loket_core::domain::ids::AgencyId;

use super::problem::Problems;
use super::service::unique_ids;
use super::source::Source;
use super::table::{Table, parse};
use super::texts::Texts;
use super::wording::{NAME, Wording};

/// The stem of the agencies' files.
pub(super) const STEM: &str = "agencies";

/// Reads the agencies with their names.
pub(super) fn read(services: &Path, texts: &mut Texts, problems: &mut Problems) -> Vec<Agency> {
    let path = services.join("agencies.toml");
    let advice = "it lists the agencies in the order shown: agencies = [\"disdukcapil\", …]";
    let Some(source) = Source::read(&path, advice, problems) else { return Vec::new() };
    let document = parse(&source, problems);
    let mut table = Table::root(&source, &document, "the list of agencies");
    let ids = table.texts("agencies", problems);
    let ids = table.need(ids, "agencies", "[\"…\"]", problems);
    table.finish(problems);
    let Some(ids) = ids else { return Vec::new() };
    if ids.value.is_empty() {
        problems.error(&source, &ids.span, "there is no agency", "write at least one id");
    }
    Wording { texts, stem: STEM, source: &source }.check_files(problems);
    let mut agencies = Vec::new();
    for id in unique_ids(ids.value, "agency", &source, problems) {
        super::check_button(&id.value, "agency", &source, &id.span, problems);
        let name =
            Wording { texts, stem: "agency", source: &source }.need_in(STEM, &id.value, NAME, &id.span, problems);
        if !services.join(&id.value).is_dir() {
            let what = format!("the agency \"{}\" has no folder and so no services", id.value);
            problems.warning(&source, &id.span, what, format!("make {}", services.join(&id.value).display()));
        }
        agencies.push(Agency { id: AgencyId::new(id.value), name });
    }
    agencies
}
