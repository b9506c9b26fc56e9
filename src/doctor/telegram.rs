//! What stands at Telegram: the token, the clock by its answers, the webhook, the staff group.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::Finding;
use crate::clock::Clock;
use crate::config::{Config, Mode, Token};
use crate::telegram::api::PATIENCE;
use crate::telegram::{Api, ApiError};

/// A clock may differ by so many seconds.
const CLOCK: i64 = 60;
/// More updates than this that wait are a queue.
const QUEUE: u64 = 100;

#[derive(Deserialize)]
struct Bot {
    id: i64,
    username: String,
    #[serde(default)]
    supports_inline_queries: bool,
}

#[derive(Deserialize)]
struct Webhook {
    url: String,
    #[serde(default)]
    pending_update_count: u64,
    last_error_message: Option<String>,
}

#[derive(Deserialize)]
struct Member {
    status: String,
}

pub(super) async fn examine(config: &Config, token: &Token, clock: &Clock) -> Vec<Finding> {
    let host = config.telegram.api_url.host_str().unwrap_or_default();
    let unreachable = |error: &ApiError| {
        let remedy = "check the network, the firewall and [telegram] api_url";
        Finding::bad("token", format!("Telegram cannot be asked at {host}: {error}"), remedy)
    };
    let api = match Api::new(token, &config.telegram.api_url) {
        Ok(api) => api,
        Err(error) => return vec![unreachable(&error)],
    };
    let (answer, date) = api.call_dated("getMe", &json!({}), PATIENCE).await;
    let bot: Option<Bot> = match answer {
        Ok(raw) => serde_json::from_str(raw.get()).ok(),
        Err(ApiError::Telegram { code: 401 | 404, description, .. }) => {
            let told = format!("Telegram refuses the token ({description})");
            return vec![Finding::bad("token", told, "get a new one from @BotFather and put it into TELOXIDE_TOKEN")];
        }
        Err(error) => return vec![unreachable(&error)],
    };
    let Some(bot) = bot else {
        let told = format!("what answers at {host} is no Bot API");
        return vec![Finding::bad("token", told, "check [telegram] api_url")];
    };
    vec![
        Finding::good("token", format!("it is @{}'s", bot.username)),
        compare(clock.now(), date),
        webhook(&api, config).await,
        inline(&bot),
        group(&api, config.staff.chat, bot.id).await,
    ]
}

fn compare(ours: Timestamp, theirs: Option<Timestamp>) -> Finding {
    let Some(theirs) = theirs else {
        return Finding::doubtful("clock", "Telegram's answer has no date", "compare the clock by hand");
    };
    let ahead = ours.as_second() - theirs.as_second();
    if ahead.abs() <= CLOCK {
        return Finding::good("clock", format!("it differs from Telegram's by {} seconds", ahead.abs()));
    }
    let way = if ahead > 0 { "fast" } else { "slow" };
    let told = format!("it is {} seconds {way} by Telegram's", ahead.abs());
    Finding::doubtful("clock", told, "let it be set over the network (timedatectl set-ntp true): deadlines count on it")
}

async fn webhook(api: &Api, config: &Config) -> Finding {
    let asked = api.call("getWebhookInfo", &json!({}), PATIENCE).await;
    let info: Webhook = match asked.map(|raw| serde_json::from_str(raw.get())) {
        Ok(Ok(info)) => info,
        Ok(Err(_shape)) => return Finding::doubtful("updates", "the webhook cannot be read", "try again"),
        Err(error) => {
            return Finding::doubtful("updates", format!("the webhook cannot be asked: {error}"), "try again");
        }
    };
    let waiting = info.pending_update_count;
    let why = info.last_error_message.map(|why| format!("; its last failure: {why}")).unwrap_or_default();
    if config.telegram.mode == Mode::Webhook {
        return delivered(config, &info.url, waiting, &why);
    }
    if !info.url.is_empty() {
        let told = format!("a webhook is set, so that polling gets nothing ({waiting} updates wait){why}");
        return Finding::doubtful(
            "updates",
            told,
            "`loket run` takes it off without losing any; is another program its owner?",
        );
    }
    if waiting > QUEUE {
        let remedy = "is the counter running? its log and /readyz say why it does not keep up";
        return Finding::doubtful("updates", format!("{waiting} updates wait"), remedy);
    }
    Finding::good("updates", format!("by polling, {waiting} wait"))
}

fn delivered(config: &Config, set: &str, waiting: u64, why: &str) -> Finding {
    let is_ours = config.webhook.url.as_ref().is_none_or(|url| url.as_str() == set);
    if set.is_empty() || !is_ours {
        let remedy = "`loket run` sets its own without losing any; is another program at work with this token?";
        return Finding::doubtful("updates", format!("the webhook is not set to [webhook] url{why}"), remedy);
    }
    if waiting > QUEUE {
        let remedy = "is the counter running, and does the proxy pass deliveries on to [webhook] listen?";
        return Finding::doubtful("updates", format!("{waiting} updates wait{why}"), remedy);
    }
    Finding::good("updates", format!("by webhook, {waiting} wait{why}"))
}

/// Telegram sends no inline query before its switch at @`BotFather` is on.
fn inline(bot: &Bot) -> Finding {
    if bot.supports_inline_queries {
        return Finding::good("inline mode", format!("cards can be shared in any chat with @{} ktp", bot.username));
    }
    let told = "it is off at @BotFather: nobody can share cards of services in other chats";
    Finding::doubtful("inline mode", told, "write /setinline to @BotFather, choose the bot, and give a hint")
}

async fn group(api: &Api, chat: Option<i64>, bot: i64) -> Finding {
    let Some(chat) = chat else {
        let remedy =
            "add the bot to the officers' group, write /id there, and put the id into bot.toml as [staff] chat";
        return Finding::doubtful("staff group", "none is set: applications wait unseen", remedy);
    };
    let add = "add the bot to the group; /id there tells its id for [staff] chat";
    let asked = api.call("getChatMember", &json!({ "chat_id": chat, "user_id": bot }), PATIENCE).await;
    match asked.map(|raw| serde_json::from_str::<Member>(raw.get())) {
        Ok(Ok(member)) if member.status == "administrator" => {
            Finding::good("staff group", "the bot is an administrator and hears everything")
        }
        Ok(Ok(member)) if member.status == "member" => {
            Finding::good("staff group", "the bot is a member; reasons are typed as replies")
        }
        Ok(Ok(member)) => Finding::bad("staff group", format!("the bot is not in it ({})", member.status), add),
        Ok(Err(_shape)) => Finding::doubtful("staff group", "the answer cannot be read", "try again"),
        Err(ApiError::Telegram { migrate_to: Some(new), .. }) => Finding::bad(
            "staff group",
            "it has become a supergroup with another id",
            format!("set [staff] chat = {} in bot.toml", new.0),
        ),
        Err(ApiError::Telegram { code: 400 | 403, description, .. }) => {
            Finding::bad("staff group", format!("the bot is not in it ({description})"), add)
        }
        Err(error) => Finding::doubtful("staff group", format!("it cannot be asked: {error}"), "try again"),
    }
}
