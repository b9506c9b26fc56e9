//! What is kept to be looked at later: forms, agreements.

use loket_core::domain::ids::{FormHash, UserId};
use loket_core::domain::question::Form;

use super::sample::{form, moment};
use crate::rows::Consent;
use crate::{Result, Store, Work};

fn hashed(version: u32) -> (FormHash, Form) {
    let form = form(version);
    (form.hash(), form)
}

/// Neither a restart nor a mistake changes what an old application was filled in on.
pub async fn a_form_never_changes_under_its_hash<S: Store>(store: &S) -> Result<()> {
    store.insert_forms(&[hashed(1)]).await?;
    store.insert_forms(&[hashed(1), (hashed(1).0, form(9)), hashed(2)]).await?;
    let mut kept = store.list_forms().await?;
    kept.sort_by_key(|(_, form)| form.version);
    assert_eq!(kept, vec![hashed(1), hashed(2)]);
    Ok(())
}

/// The hash of what comes back is the hash it was kept under.
pub async fn forms_are_kept_word_for_word<S: Store>(store: &S) -> Result<()> {
    assert_eq!(store.list_forms().await?, Vec::new());
    let forms: Vec<(FormHash, Form)> = (1..=200).map(hashed).collect();
    store.insert_forms(&forms).await?;
    let kept = store.list_forms().await?;
    assert_eq!(kept.len(), 200);
    for (hash, form) in kept {
        assert_eq!(form.hash(), hash);
    }
    Ok(())
}

/// The same agreement in a work that is done again, a later one, and one to another wording.
pub async fn agreements_can_be_repeated<S: Store>(store: &S) -> Result<()> {
    let agreed = |version, seconds| Consent { user: UserId(1), notice_version: version, at: moment(seconds) };
    for consents in [vec![agreed(1, 0)], vec![agreed(1, 0), agreed(1, 5), agreed(2, 5), agreed(2, 5)]] {
        let mut work = store.begin().await?;
        work.insert_consents(&consents).await?;
        work.commit().await?;
    }
    Ok(())
}
