//! The places of the regency: kecamatan, and the desa and kelurahan in them.

use serde::{Deserialize, Serialize};

/// The code of a place as the Ministry of Home Affairs writes it, e.g. `73.12.01.2003`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegionCode(pub String);

/// The places one can live in here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regions {
    /// In the order shown.
    pub districts: Vec<District>,
}

/// A kecamatan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// e.g. `73.12.01`.
    pub code: RegionCode,
    /// e.g. `Marioriwawo`.
    pub name: String,
    /// Its desa and kelurahan, in the order shown.
    pub villages: Vec<Village>,
}

/// A desa (`2xxx`) or a kelurahan (`1xxx`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Village {
    /// e.g. `73.12.01.2003`.
    pub code: RegionCode,
    /// e.g. `Gattareng`.
    pub name: String,
}

impl Regions {
    /// A village and its district by the village's code.
    pub fn find(&self, code: &RegionCode) -> Option<(&District, &Village)> {
        self.districts.iter().find_map(|district| {
            let village = district.villages.iter().find(|village| &village.code == code)?;
            Some((district, village))
        })
    }

    /// The villages a typed name may mean, the best first; within one district if given.
    /// Also a name with its district ("Gattareng Marioriwawo").
    pub fn find_villages(&self, typed: &str, within: Option<&RegionCode>) -> Vec<(&District, &Village)> {
        let wanted = key(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let candidates = self
            .districts
            .iter()
            .filter(|district| within.is_none_or(|code| code == &district.code))
            .flat_map(|district| district.villages.iter().map(move |village| (district, village)));
        let scored = candidates.map(|(district, village)| {
            let name = key(&village.name);
            let with_district = format!("{name}{}", key(&district.name));
            let score = likeness(&wanted, &name).max(likeness(&wanted, &with_district));
            (score, (district, village))
        });
        best(scored)
    }

    /// The districts a typed name may mean, the best first.
    pub fn find_districts(&self, typed: &str) -> Vec<&District> {
        let wanted = key(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        best(self.districts.iter().map(|district| (likeness(&wanted, &key(&district.name)), district)))
    }
}

/// An exact match stands alone; otherwise everything alike enough, the most alike first.
fn best<T>(scored: impl Iterator<Item = (f64, T)>) -> Vec<T> {
    let mut alike: Vec<(f64, T)> = scored.filter(|(score, _)| *score >= 0.82).collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0));
    if alike.first().is_some_and(|(score, _)| *score >= 1.0) {
        alike.retain(|(score, _)| *score >= 1.0);
    }
    alike.into_iter().map(|(_, place)| place).collect()
}

fn likeness(wanted: &str, name: &str) -> f64 {
    if wanted == name { 1.0 } else { strsim::normalized_damerau_levenshtein(wanted, name).min(0.99) }
}

/// Lower-case letters and digits only, without the words that stand before a name.
fn key(name: &str) -> String {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !matches!(*word, "" | "desa" | "kelurahan" | "kel" | "kecamatan" | "kec" | "ds"))
        .collect()
}
