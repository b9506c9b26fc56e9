//! Helpers: a renderer for an office in Makassar, and a strict reader of Telegram's HTML.

use jiff::tz::TimeZone;
use loket::i18n::Renderer;

pub(crate) fn renderer() -> Renderer {
    let zone = TimeZone::get("Asia/Makassar").expect("the zones are compiled in");
    Renderer::new(zone, "WITA".to_owned())
}

/// Every character that is read, with the names of the tags around it; a fault for HTML that
/// Telegram would refuse.
pub(crate) fn read(html: &str) -> Result<Vec<(char, Vec<String>)>, String> {
    let mut read = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some(character) = rest.chars().next() {
        let mut length = character.len_utf8();
        match character {
            '<' => {
                length = rest.find('>').ok_or_else(|| format!("a bare < in {html}"))? + 1;
                let tag = &rest[1..length - 1];
                match tag.strip_prefix('/') {
                    Some(name) if open.last().is_some_and(|last| last == name) => drop(open.pop()),
                    Some(name) => return Err(format!("</{name}> closes nothing in {html}")),
                    None => open.push(tag.split(' ').next().unwrap_or_default().to_owned()),
                }
            }
            '>' | '"' => return Err(format!("a bare {character} in {html}")),
            '&' => {
                const KNOWN: [(&str, char); 4] = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];
                let (entity, shown) = KNOWN
                    .into_iter()
                    .find(|(entity, _)| rest.starts_with(entity))
                    .ok_or_else(|| format!("a bare & in {html}"))?;
                length = entity.len();
                read.push((shown, open.clone()));
            }
            shown => read.push((shown, open.clone())),
        }
        rest = &rest[length..];
    }
    if open.is_empty() { Ok(read) } else { Err(format!("{open:?} stay open in {html}")) }
}
