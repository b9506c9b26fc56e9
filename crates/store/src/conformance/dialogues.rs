//! What is remembered of conversations.

use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;

use super::sample::{TRICKY, dialogue, key, moment};
use crate::rows::{DialogueKey, DialogueRow};
use crate::{Result, Store, Work};

async fn keep<S: Store>(store: &S, rows: &[DialogueRow]) -> Result<()> {
    let mut work = store.begin().await?;
    work.upsert_dialogues(rows, moment(0)).await?;
    work.commit().await
}

async fn read<S: Store>(store: &S, keys: &[DialogueKey]) -> Result<Vec<DialogueRow>> {
    let mut work = store.begin().await?;
    let mut found = work.list_dialogues(keys).await?;
    found.sort_by_key(|row| row.key);
    Ok(found)
}

/// A new conversation is absent, not an error and not an empty row.
pub async fn nothing_is_remembered_of_strangers<S: Store>(store: &S) -> Result<()> {
    keep(store, &[dialogue(1)]).await?;
    assert_eq!(read(store, &[key(1), key(2)]).await?, vec![dialogue(1)]);
    assert_eq!(read(store, &[key(2)]).await?, Vec::new());
    Ok(())
}

/// Every field, and the last one kept.
pub async fn a_conversation_comes_back_as_it_was_kept<S: Store>(store: &S) -> Result<()> {
    let mut row = dialogue(1);
    keep(store, &[row.clone(), dialogue(2)]).await?;
    assert_eq!(read(store, &[key(1), key(2)]).await?, vec![row.clone(), dialogue(2)]);
    row.state = format!("[\"{}\"]", "😀".repeat(2000));
    row.lang = Lang::En;
    row.reachable = false;
    keep(store, std::slice::from_ref(&row)).await?;
    assert_eq!(read(store, &[key(1), key(2)]).await?, vec![row.clone(), dialogue(2)]);
    TRICKY.clone_into(&mut row.state);
    row.reachable = true;
    keep(store, std::slice::from_ref(&row)).await?;
    assert_eq!(read(store, &[key(1)]).await?, vec![row]);
    Ok(())
}

/// Chat and person together are the key.
pub async fn a_person_has_a_conversation_in_each_chat<S: Store>(store: &S) -> Result<()> {
    let at = |chat: i64, user: i64| DialogueKey { chat: ChatId(chat), user: UserId(user) };
    let keys = [at(-100, 1), at(-100, 2), at(1, 1), at(1, 2)];
    let rows = keys.map(|key| DialogueRow { state: format!("{key:?}"), key, ..dialogue(0) });
    keep(store, &rows).await?;
    assert_eq!(read(store, &keys).await?, rows.to_vec());
    assert_eq!(read(store, &[at(-100, 2), at(1, 1)]).await?, rows[1..3].to_vec());
    Ok(())
}

/// Two updates of one chat stand in many a batch.
pub async fn a_conversation_asked_for_twice_comes_once<S: Store>(store: &S) -> Result<()> {
    keep(store, &[dialogue(1)]).await?;
    assert_eq!(read(store, &[key(1), key(1)]).await?.len(), 1);
    Ok(())
}

/// New ones and changed ones in one set.
pub async fn two_hundred_conversations_are_kept_at_once<S: Store>(store: &S) -> Result<()> {
    let old: Vec<DialogueRow> = (1..=100).map(dialogue).collect();
    keep(store, &old).await?;
    let mut rows: Vec<DialogueRow> = (1..=200).map(dialogue).collect();
    for row in &mut rows {
        row.state.push('!');
    }
    keep(store, &rows).await?;
    let keys: Vec<DialogueKey> = (1..=200).map(key).collect();
    assert_eq!(read(store, &keys).await?, rows);
    Ok(())
}
