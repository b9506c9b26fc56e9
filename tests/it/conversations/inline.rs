//! Cards shared in other chats, and the links that they and posters carry.

use anyhow::{Context as _, Result, ensure};
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_emulator::{ButtonKind, InlineQueryId, InlineResult, Person};
use loket_store::rows::DialogueKey;
use loket_store::{Store, Work};

use crate::mall::{Mall, SHIPPED};

const AT: &str = "2026-03-02T09:00:00+08:00";

async fn results(mall: &Mall, person: &Person, query: &InlineQueryId) -> Result<Vec<InlineResult>> {
    let shown = mall.emulator().until(|_| person.inline_results(query));
    tokio::time::timeout(std::time::Duration::from_secs(20), shown).await.context("no answer came")
}

fn url(result: &InlineResult) -> Option<&str> {
    match &result.buttons.first()?.first()?.kind {
        ButtonKind::Url(url) => Some(url),
        ButtonKind::Callback(_) | ButtonKind::Copy(_) | ButtonKind::WebApp(_) | ButtonKind::Other(_) => None,
    }
}

#[tokio::test]
async fn a_card_is_found_in_the_phones_language_shared_in_a_group_and_opens_the_service() {
    Mall::open(AT, async |mall| {
        let (siti, james) = (mall.citizen("Siti", "id"), mall.citizen("James", "en-GB"));
        let group = mall.emulator().group("Warga RT 05", &[siti.person(), james.person()]);
        let query = siti.person().asks_inline(group.id, "ktp hilang");
        let found = results(&mall, siti.person(), &query).await?;
        ensure!(found[0].id == "ktp-el-ganti" && found[0].title.starts_with("Ganti KTP-el"), "{found:?}");
        ensure!(found[0].description == "GRATIS · 1 hari kerja", "{found:?}");
        let bot = mall.emulator().bot_username();
        ensure!(url(&found[0]) == Some(&format!("https://t.me/{bot}?start=layanan_ktp-el-ganti")), "{found:?}");

        let query_of_james = james.person().asks_inline(group.id, "lost id card");
        let english = results(&mall, james.person(), &query_of_james).await?;
        ensure!(english[0].id == "ktp-el-ganti" && english[0].description == "FREE · 1 working day", "{english:?}");

        // The card says nothing to the counter, in a group or in private.
        mall.emulator().forget_calls();
        for chat in [group.id, siti.person().private()] {
            siti.person().picks_inline(chat, &query, "ktp-el-ganti").context("it is there")?;
        }
        mall.settle().await?;
        let said = mall.emulator().calls().into_iter().filter(|call| call.method == "sendMessage").count();
        ensure!(said == 0, "{said} messages were sent");

        // Who has chosen a language in the chat gets cards in it, whatever the phone speaks.
        siti.sends("/language").await?;
        siti.taps("English").await?;
        siti.reads().await?;
        let query = siti.person().asks_inline(group.id, "ktp hilang");
        ensure!(results(&mall, siti.person(), &query).await?[0].description == "FREE · 1 working day");

        james.person().starts(Some("layanan_ktp-el-ganti"));
        mall.settle().await?;
        james.reads_of("Replace an ID card").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn who_only_looks_leaves_nothing_behind_and_finds_a_way_in() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let person = siti.person();
        let query = person.asks_inline(person.private(), "");
        let all = results(&mall, person, &query).await?;
        ensure!(all.len() == 20, "{} cards without a word", all.len());
        ensure!(person.inline_button(&query).context("a way in")?.0 == "Buka loket");
        let next = person.inline_next(&query).context("there are more")?;
        let query = person.asks_inline_from(person.private(), "", &next);
        let rest = results(&mall, person, &query).await?;
        ensure!(all.len() + rest.len() == SHIPPED.catalogue.services.len(), "{} more", rest.len());
        ensure!(rest.iter().all(|one| all.iter().all(|other| one.id != other.id)), "each stands once");
        let query = person.asks_inline(person.private(), "resep ayam bakar");
        ensure!(results(&mall, person, &query).await?.is_empty());
        let (words, start) = person.inline_button(&query).context("a way in")?;
        ensure!(words == "Tidak ketemu. Buka loket");
        mall.settle().await?;
        let key = DialogueKey { chat: ChatId(person.id()), user: UserId(person.id()) };
        let mut work = mall.shell()?.store().begin().await?;
        ensure!(work.list_dialogues(&[key]).await?.is_empty(), "nobody has begun a conversation");
        work.commit().await?;
        person.starts(Some(&start));
        mall.settle().await?;
        siti.reads_of("selamat datang").await?;
        Ok(())
    })
    .await;
}

/// A payload holds 1 to 64 letters, digits, `_` and `-` (Bot API: "Deep linking").
#[tokio::test]
async fn the_link_of_every_service_fits_and_opens_it() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        for service in &SHIPPED.catalogue.services {
            let link = loket_core::engine::link::to_service("LoketSoppengBot", &service.id);
            let payload = link.split("?start=").nth(1).context("it has a payload")?;
            let fits = payload.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-');
            ensure!(fits && (1..=64).contains(&payload.len()), "{payload}");
            siti.person().starts(Some(payload));
            mall.settle().await?;
            siti.reads_of(service.name.get(Lang::Id)).await?;
        }
        Ok(())
    })
    .await;
}
