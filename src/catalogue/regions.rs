//! The places of the regency: `[[district]]` with `code`, `name` and `villages`.

use std::collections::BTreeSet;
use std::path::Path;

use loket_core::domain::region::{District, RegionCode, Regions, Village};

use super::problem::Problems;
use super::source::Source;
use super::table::{Table, Word, parse};

/// Reads the places.
pub(super) fn read(path: &Path, problems: &mut Problems) -> Regions {
    let advice = "it holds the kecamatan with their desa and kelurahan; `regions` in bot.toml says where it lies";
    let Some(source) = Source::read(path, advice, problems) else { return Regions::default() };
    let document = parse(&source, problems);
    let mut table = Table::root(&source, &document, "the file of regions");
    let tables = table.tables("district", "a district", problems);
    table.finish(problems);
    if tables.is_empty() {
        problems.error(&source, &(0..0), "there is no district", "write [[district]] with code, name and villages");
    }
    let mut seen = BTreeSet::new();
    let districts = tables.into_iter().filter_map(|each| read_district(each, &mut seen, problems)).collect();
    Regions { districts }
}

fn read_district(mut table: Table<'_>, seen: &mut BTreeSet<String>, problems: &mut Problems) -> Option<District> {
    let (code, name) = read_place(&mut table, "\"73.12.01\"", problems);
    let villages = table.tables("villages", "a village", problems);
    if villages.is_empty() {
        let help = "add villages = [{ code = \"73.12.01.2003\", name = \"…\" }]";
        problems.error(table.source, &table.span, "a district without villages", help);
    }
    let source = table.source;
    table.finish(problems);
    let code = code.filter(|code| check_code(code, &[2, 2, 2], "73.12.01", seen, source, problems));
    let prefix = code.as_ref().map(|code| format!("{}.", code.value));
    let mut names = BTreeSet::new();
    let villages = villages
        .into_iter()
        .filter_map(|each| read_village(each, prefix.as_deref(), seen, &mut names, problems))
        .collect();
    Some(District { code: RegionCode(code?.value), name: name?.value, villages })
}

fn read_village(
    mut table: Table<'_>,
    prefix: Option<&str>,
    seen: &mut BTreeSet<String>,
    names: &mut BTreeSet<String>,
    problems: &mut Problems,
) -> Option<Village> {
    let (code, name) = read_place(&mut table, "\"73.12.01.2003\"", problems);
    let source = table.source;
    table.finish(problems);
    let (code, name) = (code?, name?);
    if !check_code(&code, &[2, 2, 2, 4], "73.12.01.2003", seen, source, problems) {
        return None;
    }
    if let Some(prefix) = prefix.filter(|prefix| !code.value.starts_with(prefix)) {
        let what = format!("\"{}\" does not belong to this district", code.value);
        problems.error(source, &code.span, what, format!("its code begins with {prefix}"));
    }
    if !names.insert(name.value.to_lowercase()) {
        let what = format!("the district has two villages \"{}\"", name.value);
        problems.error(source, &name.span, what, "nobody could tell them apart");
    }
    Some(Village { code: RegionCode(code.value), name: name.value })
}

fn read_place(table: &mut Table<'_>, example: &str, problems: &mut Problems) -> (Option<Word>, Option<Word>) {
    let code = table.text("code", problems);
    let code = table.need(code, "code", example, problems);
    let name = table.text("name", problems);
    let name = table.need(name, "name", "\"…\"", problems);
    (code, name)
}

fn check_code(
    code: &Word,
    shape: &[usize],
    example: &str,
    seen: &mut BTreeSet<String>,
    source: &Source,
    problems: &mut Problems,
) -> bool {
    let parts: Vec<&str> = code.value.split('.').collect();
    let is_digits = |part: &str, length: usize| part.len() == length && part.chars().all(|c| c.is_ascii_digit());
    let fits = parts.len() == shape.len() && parts.iter().zip(shape).all(|(part, length)| is_digits(part, *length));
    if !fits {
        let help = format!("codes are written as the Ministry of Home Affairs does, e.g. {example}");
        problems.error(source, &code.span, format!("\"{}\" is no code of this kind of place", code.value), help);
        return false;
    }
    let is_new = seen.insert(code.value.clone());
    if !is_new {
        problems.error(source, &code.span, format!("the code {} stands here twice", code.value), "correct one of them");
    }
    is_new
}
