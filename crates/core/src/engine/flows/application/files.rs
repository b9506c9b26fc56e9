//! Photos and documents as answers, and albums, which come in pieces without an end.

use jiff::SignedDuration;

use super::super::turn::Turn;
use super::asking::{Desk, ask, refuse, take};
use super::{input, review};
use crate::domain::answer::{Answer, FileRef};
use crate::domain::question::{AnswerType, Question};
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::reading::{Reading, refuse_file};
use crate::engine::state::{Album, Partial};
use crate::engine::timer::TimerKey;

/// How long after the last piece an album counts as whole.
const ALBUM_PAUSE: SignedDuration = SignedDuration::from_secs(2);
/// Telegram's most pieces of an album (Bot API, `sendMediaGroup`).
const MOST_PIECES: usize = 10;

/// A photo or a document came.
pub(in super::super) fn on_file(turn: &mut Turn<'_>, file: &FileRef, album: Option<&str>) {
    let desk = Desk::find(turn);
    let question = desk.as_ref().and_then(|desk| desk.question).filter(|question| question.kind.is_file());
    match (desk, question, album) {
        (Some(desk), Some(question), Some(album)) => on_piece(turn, desk, question, file, album),
        (Some(desk), Some(question), None) => on_single(turn, desk, question, file),
        (desk, _, album) => {
            // An album that nobody asked for is answered once.
            if let Some(id) = album {
                if turn.state.album.as_ref().is_some_and(|known| known.id == id) {
                    return;
                }
                turn.state.album = Some(Album { id: id.to_owned(), closed: true });
            }
            match desk {
                Some(Desk { question: Some(question), .. }) => refuse(turn, question, keys::application_no_file_now()),
                Some(Desk { question: None, .. }) => {
                    turn.above(keys::application_no_file_now());
                    review::show_below(turn);
                }
                None => input::nothing_open(turn),
            }
        }
    }
}

fn on_single(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, file: &FileRef) {
    if let Some(why) = refuse_file(&question.kind, file) {
        return refuse(turn, question, why);
    }
    fetch(turn, file);
    let AnswerType::Files { max, .. } = question.kind else {
        return take(turn, desk, question, Reading::Answer(Answer::File(file.clone())));
    };
    let files = gather(&mut desk, question, file);
    if files.len() >= max {
        return take(turn, desk, question, Reading::Answer(Answer::Files(files)));
    }
    desk.draft.revision += 1;
    turn.state.misses = 0;
    turn.state.put_draft(desk.draft);
    ask(turn);
}

/// One piece of an album: kept at once, answered when the album is whole.
fn on_piece(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, file: &FileRef, id: &str) {
    let album = turn.state.album.as_ref().filter(|album| album.id == id);
    // A piece that comes when its album was answered already (deliveries may be late): one more file
    // where several are asked for, one more to choose from while that is asked, and never an answer
    // to the next question.
    let is_late = album.is_some_and(|album| album.closed);
    if is_late && matches!(question.kind, AnswerType::Files { .. }) {
        return on_single(turn, desk, question, file);
    }
    if is_late && !matches!(desk.draft.partial, Some(Partial::Files(_))) {
        return refuse(turn, question, keys::application_no_file_now());
    }
    if album.is_none() {
        turn.state.album = Some(Album { id: id.to_owned(), closed: false });
        if !matches!(question.kind, AnswerType::Files { .. }) {
            desk.draft.partial = None;
        }
    }
    if refuse_file(&question.kind, file).is_none() {
        let most = if let AnswerType::Files { max, .. } = question.kind { max } else { MOST_PIECES };
        let files = gather(&mut desk, question, file);
        if files.len() > most {
            desk.draft.partial = Some(Partial::Files(files.into_iter().take(most).collect()));
        } else {
            fetch(turn, file);
        }
        turn.state.put_draft(desk.draft);
    }
    if let Some(due) = (!is_late).then(|| turn.context.now.saturating_add(ALBUM_PAUSE).ok()).flatten() {
        turn.set_timer(TimerKey::Album(id.to_owned()), due);
    }
}

/// The album is whole: one answer for all of it.
pub(in super::super) fn on_album_whole(turn: &mut Turn<'_>, id: &str) {
    match &mut turn.state.album {
        Some(album) if album.id == id && !album.closed => album.closed = true,
        _ => return,
    }
    let Some(mut desk) = Desk::find(turn) else { return };
    let Some(question) = desk.question.filter(|question| question.kind.is_file()) else { return };
    let files = match &desk.draft.partial {
        Some(Partial::Files(files)) => files.clone(),
        _ => Vec::new(),
    };
    match (&question.kind, files.as_slice()) {
        // Each piece was looked into already and refused with its own words.
        (_, []) if desk.draft.partial.take().is_some() => {
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            ask(turn);
        }
        (_, []) => refuse(turn, question, keys::application_file_wrong_type()),
        (AnswerType::Files { max, .. }, files) if files.len() >= *max => {
            let answer = Answer::Files(files.to_vec());
            take(turn, desk, question, Reading::Answer(answer));
        }
        (AnswerType::Files { .. }, _) => {
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            ask(turn);
        }
        (_, [only]) => {
            let answer = Answer::File(only.clone());
            take(turn, desk, question, Reading::Answer(answer));
        }
        (_, _) => {
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            ask(turn);
        }
    }
}

fn fetch(turn: &mut Turn<'_>, file: &FileRef) {
    let (chat, user) = (turn.chat, turn.user);
    turn.push(Effect::FetchFile { chat, user, file: file.clone() });
}

/// Adds a file to those gathered; an answer that has too few, after one was refused, is gathered on.
fn gather(desk: &mut Desk<'_>, question: &Question, file: &FileRef) -> Vec<FileRef> {
    let kept = match desk.draft.answers.get(&question.id) {
        Some(Answer::Files(files)) if desk.path.live.get(&question.id).is_none() => files.clone(),
        _ => Vec::new(),
    };
    let mut files = match desk.draft.partial.take() {
        Some(Partial::Files(files)) => files,
        _ => kept,
    };
    if !files.iter().any(|known| known.unique_id == file.unique_id) {
        files.push(file.clone());
    }
    desk.draft.partial = Some(Partial::Files(files.clone()));
    files
}
