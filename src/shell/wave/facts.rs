//! What the steps of a wave must be told, read for all of them at once: one statement for each table.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use loket_core::domain::file::Finding;
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::context::{Named, PrivateChat};
use loket_core::engine::{Facts, Wants};
use loket_store::rows::{DialogueKey, DialogueRow, FileKey};
use loket_store::{Result, Work};

use super::super::files;

/// The most applications of a person that a step is shown.
const MOST_OWN: u32 = 20;

/// The facts for each of these, in their order.
pub(super) async fn read(work: &mut impl Work, wanted: &[(DialogueKey, &Wants)]) -> Result<Vec<Facts>> {
    let applicants = unique(wanted.iter().filter_map(|(_, wants)| wants.applications_of));
    let ids = unique(wanted.iter().filter_map(|(_, wants)| wants.application));
    let references: Vec<ReferenceNumber> = unique(wanted.iter().filter_map(|(_, wants)| wants.reference.clone()));
    let own = match applicants.as_slice() {
        [] => Vec::new(),
        applicants => work.list_applications_of(applicants, MOST_OWN).await?,
    };
    let mut named: Vec<Named> = match ids.as_slice() {
        [] => Vec::new(),
        ids => work.list_applications(ids).await?,
    };
    if !references.is_empty() {
        named.extend(work.list_applications_by_reference(&references).await?);
    }
    let files: HashMap<FileKey, Option<Finding>> =
        match unique(wanted.iter().flat_map(|(key, wants)| files::wanted(*key, wants, find_named(&named, wants))))
            .as_slice()
        {
            [] => HashMap::new(),
            keys => work.list_findings(keys).await?.into_iter().collect(),
        };
    let chats = match unique(wanted.iter().filter_map(|(_, wants)| wants.private_chat_of.map(privately))).as_slice() {
        [] => Vec::new(),
        keys => work.list_dialogues(keys).await?,
    };
    let facts = |(key, wants): &(DialogueKey, &Wants)| Facts {
        own: own.iter().filter(|each| Some(each.applicant) == wants.applications_of).cloned().collect(),
        named: find_named(&named, wants).cloned(),
        files: files::wanted(*key, wants, find_named(&named, wants))
            .filter_map(|key| files.get(&key).map(|finding| (key.unique_id, *finding)))
            .collect(),
        private_chat: wants.private_chat_of.and_then(|user| find_chat(&chats, user)),
    };
    Ok(wanted.iter().map(facts).collect())
}

fn find_named<'n>(named: &'n [Named], wants: &Wants) -> Option<&'n Named> {
    named.iter().find(|each| {
        Some(each.application.id) == wants.application
            || (wants.application.is_none() && Some(&each.application.reference) == wants.reference.as_ref())
    })
}

fn find_chat(chats: &[DialogueRow], user: UserId) -> Option<PrivateChat> {
    let row = chats.iter().find(|row| row.key == privately(user))?;
    Some(PrivateChat { lang: row.lang, reachable: row.reachable })
}

/// With a person the private chat has the number of the account.
fn privately(user: UserId) -> DialogueKey {
    DialogueKey { chat: ChatId(user.0), user }
}

/// Each of these once, in the order of their first coming.
fn unique<T: Clone + Eq + Hash>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    items.filter(|item| seen.insert(item.clone())).collect()
}
