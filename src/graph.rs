//! The journey of a form as a drawing: its questions, its conditions as branches, and how it ends.
//!
//! Questions that follow one another under the same condition form a lane. Lanes that hang on
//! different answers to one choice stand side by side, since a citizen walks only one of them.

mod kinds;
mod mermaid;
mod svg;

use loket_core::domain::catalogue::{Agency, Decision, Service};
use loket_core::domain::condition::Condition;
use loket_core::domain::ids::QuestionId;
use loket_core::domain::lang::Lang;
use loket_core::domain::question::{AnswerType, Question};
use loket_core::engine::{Text, keys};

use crate::i18n::Renderer;

pub use mermaid::to_mermaid;
pub use svg::to_svg;

/// A journey, in the words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// Where it begins.
    pub start: String,
    /// What is asked, in order.
    pub blocks: Vec<Block>,
    /// What comes after the last question.
    pub closing: Vec<String>,
}

/// A part of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A question for everybody.
    Question(Node),
    /// Questions for some.
    Branch(Branch),
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its id in the service file.
    pub id: String,
    /// Its short name.
    pub label: String,
    /// What is given there, and whether it may be skipped or is asked by taps before the form.
    pub detail: String,
}

/// A fork: one lane is walked, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// What it is decided by.
    pub asks: String,
    /// At least one.
    pub lanes: Vec<Lane>,
    /// When no lane is walked; none when one always is.
    pub otherwise: Option<String>,
}

/// What is asked in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Which case.
    pub case: String,
    /// At least one.
    pub nodes: Vec<Node>,
}

/// The journey of a service's form.
pub fn journey(service: &Service, agency: Option<&Agency>, renderer: &Renderer, lang: Lang) -> Journey {
    let drawn = Drawn { service, renderer, lang };
    let closing = match &service.decision {
        Decision::Officer => {
            let to = agency.map_or_else(|| service.agency.as_str(), |agency| agency.name.get(lang));
            vec![drawn.say(&keys::graph_check()), drawn.say(&keys::graph_send(to))]
        }
        Decision::Elsewhere { channel, forward: None } => vec![drawn.say(&keys::graph_elsewhere(&channel.name))],
        Decision::Elsewhere { forward: Some(_), .. } => {
            let to = agency.map_or_else(|| service.agency.as_str(), |agency| agency.name.get(lang));
            vec![drawn.say(&keys::graph_check()), drawn.say(&keys::graph_forward(to))]
        }
    };
    Journey { start: drawn.say(&keys::graph_start(&service.name)), blocks: drawn.blocks(), closing }
}

/// What is drawn, and how it is said.
struct Drawn<'a> {
    service: &'a Service,
    renderer: &'a Renderer,
    lang: Lang,
}

/// Questions that follow one another and hang on the same condition.
type Group<'a> = (Option<&'a Condition>, Vec<&'a Question>);

impl Drawn<'_> {
    fn say(&self, text: &Text) -> String {
        self.renderer.render_plain(text, self.lang)
    }

    fn blocks(&self) -> Vec<Block> {
        let groups = self.groups();
        let mut rest = groups.as_slice();
        let mut blocks = Vec::new();
        while let [(when, questions), tail @ ..] = rest {
            rest = tail;
            match when {
                None => blocks.extend(questions.iter().map(|question| Block::Question(self.node(question)))),
                Some(condition) => {
                    let beside = self.beside(condition, rest);
                    let branch = match self.fork(condition, questions, &rest[..beside]) {
                        Some(fork) => fork,
                        None => self.detour(condition, questions),
                    };
                    rest = &rest[beside..];
                    blocks.push(Block::Branch(branch));
                }
            }
        }
        blocks
    }

    /// The questions in the order asked: those that narrow the requirements come before the form.
    fn groups(&self) -> Vec<Group<'_>> {
        let form = &self.service.form;
        let first = self.service.fit.iter().filter_map(|id| form.find(id));
        let others = form.questions.iter().filter(|question| !self.service.fit.contains(&question.id));
        let mut groups: Vec<Group<'_>> = Vec::new();
        for question in first.chain(others) {
            match groups.last_mut() {
                Some((when, questions)) if *when == question.when.as_ref() => questions.push(question),
                Some(_) | None => groups.push((question.when.as_ref(), vec![question])),
            }
        }
        groups
    }

    /// How many of the next groups hang on other answers to the choice that this condition looks at.
    fn beside(&self, condition: &Condition, next: &[Group<'_>]) -> usize {
        let Some((question, value)) = self.one_choice(condition) else { return 0 };
        let mut seen = vec![value];
        let others = next.iter().take_while(|(when, _)| {
            let Some((other, value)) = when.and_then(|condition| self.one_choice(condition)) else { return false };
            let is_new = other.id == question.id && !seen.contains(&value);
            seen.push(value);
            is_new
        });
        others.count()
    }

    /// A condition on one answer of a question that has only one answer.
    fn one_choice<'c>(&'c self, condition: &'c Condition) -> Option<(&'c Question, &'c str)> {
        let Condition::Is { question, value } = condition else { return None };
        let question = self.service.form.find(question)?;
        matches!(question.kind, AnswerType::Choice { .. } | AnswerType::YesNo).then_some((question, value.as_str()))
    }

    /// Lanes side by side.
    fn fork(&self, condition: &Condition, questions: &[&Question], beside: &[Group<'_>]) -> Option<Branch> {
        let (asked, _) = self.one_choice(condition)?;
        let own = (Some(condition), questions.to_vec());
        let groups: Vec<&Group<'_>> = std::iter::once(&own).chain(beside).collect();
        let mut lanes = Vec::new();
        for (when, questions) in groups {
            let (_, value) = self.one_choice((*when)?)?;
            lanes.push(self.lane(self.answer(asked, value), questions));
        }
        let answers = if asked.kind == AnswerType::YesNo { 2 } else { asked.kind.choices().len() };
        let always_asked = asked.when.is_none() && !asked.optional;
        let is_complete = always_asked && lanes.len() == answers;
        let otherwise = (!is_complete).then(|| {
            let rest = keys::graph_other();
            // Of two answers the other one has a name.
            let left = [("yes", keys::graph_yes()), ("no", keys::graph_no())];
            let named = left.into_iter().find(|(value, _)| {
                asked.kind == AnswerType::YesNo && always_asked && self.answer(asked, value) != lanes[0].case
            });
            self.say(&named.map_or(rest, |(_, text)| text))
        });
        Some(Branch { asks: format!("{}?", asked.label.get(self.lang)), lanes, otherwise })
    }

    /// One lane beside the way.
    fn detour(&self, condition: &Condition, questions: &[&Question]) -> Branch {
        let lane = self.lane(self.say(&keys::graph_yes()), questions);
        let asks = format!("{}?", self.say(&self.sentence(condition)));
        Branch { asks, lanes: vec![lane], otherwise: Some(self.say(&keys::graph_no())) }
    }

    fn lane(&self, case: String, questions: &[&Question]) -> Lane {
        Lane { case, nodes: questions.iter().map(|question| self.node(question)).collect() }
    }

    fn node(&self, question: &Question) -> Node {
        let mut detail = self.say(&kinds::words_for(&question.kind));
        let notes =
            [(self.service.fit.contains(&question.id), keys::graph_fit()), (question.optional, keys::graph_optional())];
        for (_, note) in notes.iter().filter(|(applies, _)| *applies) {
            detail = format!("{detail} · {}", self.say(note));
        }
        Node { id: question.id.to_string(), label: question.label.get(self.lang).to_owned(), detail }
    }

    /// A condition in words.
    fn sentence(&self, condition: &Condition) -> Text {
        match condition {
            Condition::Is { question, value } => keys::graph_is(self.value(question, value), self.label(question)),
            Condition::IsNot { question, value } => {
                keys::graph_is_not(self.value(question, value), self.label(question))
            }
            Condition::AtLeast { question, number } => keys::graph_at_least(*number, self.label(question)),
            Condition::OlderThan { question, years } => keys::graph_older_than(self.label(question), i32::from(*years)),
            Condition::YoungerThan { question, years } => {
                keys::graph_younger_than(self.label(question), i32::from(*years))
            }
            Condition::OlderThanDays { question, days } => keys::graph_older_than_days(*days, self.label(question)),
            Condition::YoungerThanDays { question, days } => keys::graph_younger_than_days(*days, self.label(question)),
            Condition::Any(several) => self.join(several, keys::graph_any),
            Condition::All(several) => self.join(several, keys::graph_all),
        }
    }

    fn join(&self, several: &[Condition], with: impl Fn(Text, Text) -> Text) -> Text {
        let mut joined = several.iter().map(|condition| match condition {
            Condition::Any(_) | Condition::All(_) => keys::graph_group(self.sentence(condition)),
            Condition::Is { .. }
            | Condition::IsNot { .. }
            | Condition::AtLeast { .. }
            | Condition::OlderThan { .. }
            | Condition::YoungerThan { .. }
            | Condition::OlderThanDays { .. }
            | Condition::YoungerThanDays { .. } => self.sentence(condition),
        });
        let first = joined.next().unwrap_or(Text::Lines(Vec::new()));
        joined.fold(first, with)
    }

    fn label(&self, id: &QuestionId) -> String {
        let question = self.service.form.find(id);
        question.map_or_else(|| id.to_string(), |question| question.label.get(self.lang).to_owned())
    }

    fn value(&self, id: &QuestionId, value: &str) -> String {
        self.service.form.find(id).map_or_else(|| value.to_owned(), |question| self.answer(question, value))
    }

    fn answer(&self, question: &Question, value: &str) -> String {
        match (&question.kind, value) {
            (AnswerType::YesNo, "yes") => self.say(&keys::graph_yes()),
            (AnswerType::YesNo, "no") => self.say(&keys::graph_no()),
            (kind, value) => {
                let choice = kind.choices().iter().find(|choice| choice.id.as_str() == value);
                choice.map_or_else(|| value.to_owned(), |choice| choice.label.get(self.lang).to_owned())
            }
        }
    }
}
