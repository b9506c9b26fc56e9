//! What a service costs, in words: one amount wherever only one is left, else the table of cases.

use super::card::Case;
use crate::domain::catalogue::{Fee, FeeCase, Service};
use crate::engine::keys;
use crate::engine::message::{Arg, Text};

/// What can be said of the amount.
enum Price {
    /// No rule in force here says it.
    Unclear,
    Free,
    Rupiah(i64),
    /// On the cases that are listed.
    Listed,
    /// On what the note says.
    Depends,
}

/// The fee for this case, or for everybody.
pub(super) fn fee_of(fee: &Fee, case: Option<&Case<'_>>) -> Text {
    let cases = cases_of(fee, case);
    let basis = fee.basis.as_str();
    let price = price_of(fee, &cases);
    let mut lines = vec![match price {
        Price::Unclear => keys::catalogue_fee_unclear(basis),
        Price::Free => keys::catalogue_free(basis),
        Price::Rupiah(rupiah) => keys::catalogue_fee(Arg::Rupiah(rupiah), basis),
        Price::Listed => keys::catalogue_fee_list(basis),
        Price::Depends => keys::catalogue_fee_depends(basis),
    }];
    if fee.rupiah.is_some() || matches!(price, Price::Listed) {
        lines.extend(cases.iter().map(|(each, _)| line(each)));
    }
    lines.extend(cases.iter().filter_map(|(each, _)| each.note.as_ref().map(Text::from)));
    lines.extend(fee.note.as_ref().map(Text::from));
    Text::Lines(lines)
}

/// The fee without what only makes sense in this chat.
pub(super) fn short_fee(fee: &Fee, case: &Case<'_>) -> Text {
    match price_of(fee, &cases_of(fee, Some(case))) {
        Price::Free => keys::catalogue_checklist_free(),
        Price::Unclear | Price::Rupiah(_) | Price::Listed | Price::Depends => fee_of(fee, Some(case)),
    }
}

/// The table of cases, if there is one, for somebody who cannot tap.
pub(in super::super) fn fee_table(service: &Service) -> Option<Text> {
    let fee = &service.fee;
    let head = keys::catalogue_fee_list(fee.basis.as_str());
    let lines = std::iter::once(head).chain(fee.cases.iter().map(line));
    (!fee.cases.is_empty()).then(|| Text::Lines(lines.collect()))
}

/// The cases that this may be, each with whether it is known to be.
fn cases_of<'a>(fee: &'a Fee, case: Option<&Case<'_>>) -> Vec<(&'a FeeCase, bool)> {
    let verdict = |each: &FeeCase| match (&each.when, case) {
        (None, _) => Some(true),
        (Some(_), None) => None,
        (Some(when), Some(case)) => case.verdict(when),
    };
    let known = |each: &'a FeeCase| match verdict(each) {
        Some(false) => None,
        Some(true) => Some((each, true)),
        None => Some((each, false)),
    };
    fee.cases.iter().filter_map(known).collect()
}

fn price_of(fee: &Fee, cases: &[(&FeeCase, bool)]) -> Price {
    let amount = |rupiah| if rupiah == 0 { Price::Free } else { Price::Rupiah(rupiah) };
    match (fee.rupiah, cases) {
        (Some(_), _) if !fee.certain => Price::Unclear,
        (Some(rupiah), _) => amount(rupiah),
        (None, [(only, true)]) => amount(only.rupiah),
        (None, []) => Price::Depends,
        (None, _) => Price::Listed,
    }
}

fn line(case: &FeeCase) -> Text {
    match case.rupiah {
        0 => keys::catalogue_fee_case_free(&case.text),
        rupiah => keys::catalogue_fee_case(Arg::Rupiah(rupiah), &case.text),
    }
}
