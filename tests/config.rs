//! Mistakes in `bot.toml`: each is told with file, line, column and the nearest right word; and the
//! repository's `bot.toml` documents exactly the settings there are.

use std::collections::BTreeMap;
use std::path::Path;

use loket::config::{Config, Environment, Secret, Token};
use loket_core::domain::ids::AgencyId;

fn parse(text: &str) -> Result<Config, String> {
    Config::parse("bot.toml", text, Path::new(""), &Environment::default()).map_err(|problems| problems.to_string())
}

fn refused(text: &str) -> String {
    parse(text).expect_err("this must be refused")
}

#[test]
fn an_empty_file_means_the_defaults() {
    let config = parse("").unwrap();
    assert_eq!(config.office.reference_prefix, "SPG");
    assert_eq!(config.catalogue.office, Path::new("data/office.toml"));
    assert_eq!(config.sending.per_second, 30);
    assert_eq!(config.telegram.api_url.as_str(), "https://api.telegram.org/");
    assert_eq!(config.database.path, Path::new("data/loket.db"));
    assert_eq!(config.staff.chat, None);
}

#[test]
fn mistakes_are_told_with_their_place() {
    let table = [
        ("[ofice]\nname = \"x\"\n", "bot.toml:1:2: unknown section \"ofice\", did you mean \"office\"?"),
        (
            "[sending]\nper_second = 5\nper_secnd = 3\n",
            "bot.toml:3:1: unknown key \"per_secnd\", did you mean \"per_second\"?",
        ),
        ("[log]\nxyz = 1\n", "bot.toml:2:1: unknown key \"xyz\"; [log] has level, format"),
        ("[sending]\nin_flight = 0\n", "bot.toml:2:13: \"in_flight\" must be a whole number from 1 to 1000, e.g. 32"),
        (
            "[sending]\nper_second = \"30\"\n",
            "bot.toml:2:14: \"per_second\" must be a whole number from 0 to 10000, e.g. 30",
        ),
        ("[office]\nname = 7\n", "bot.toml:2:8: \"name\" must be a text in quotes, e.g. \"MPP Kabupaten Soppeng\""),
        ("[office]\nname = \" \"\n", "bot.toml:2:8: \"name\" must not be empty"),
        (
            "[office]\nreference_prefix = \"spg\"\n",
            "bot.toml:2:20: \"reference_prefix\" must be 2 to 5 capital letters, e.g. \"SPG\"",
        ),
        (
            "[office]\nzone = \"Makassar\"\n",
            "bot.toml:2:8: \"zone\" is no zone known here; Indonesia has \"Asia/Jakarta\" (WIB), \"Asia/Makassar\" (WITA) and \"Asia/Jayapura\" (WIT)",
        ),
        (
            "[database]\nurl = \"postgres://loket@db/loket\"\n",
            "bot.toml:2:7: \"url\" names a postgres database, but only SQLite is supported so far: \"sqlite:data/loket.db\"",
        ),
        (
            "[telegram]\napi_url = \"api.telegram.org\"\n",
            "bot.toml:2:11: \"api_url\" must be an address that begins with https:// or http://, e.g. \"https://api.telegram.org\"",
        ),
        ("[telegram]\nmode = \"push\"\n", "bot.toml:2:8: \"mode\" must be polling or webhook"),
        (
            "[webhook]\nlisten = \"8082\"\n",
            "bot.toml:2:10: \"listen\" must be an address and a port, e.g. \"127.0.0.1:8082\"",
        ),
        (
            "[webhook]\nurl = \"https://mpp.example/x?secret=1\"\n",
            "bot.toml:2:7: \"url\" must be a plain address without ? and #, e.g. \"https://mpp.example.go.id/telegram\"",
        ),
        (
            "[webhook]\nbody_limit = 1\n",
            "bot.toml:2:14: \"body_limit\" must be a whole number from 64 to 65536, e.g. 4096",
        ),
        (
            "[staff]\nchat = 100\n",
            "bot.toml:2:8: \"chat\" must be a group's id: those are negative, e.g. -1001234567890",
        ),
        (
            "[[staff.officer]]\nid = 7\nagencies = [\"dinsos\"]\n",
            "bot.toml:1:1: an officer needs \"id\", \"name\" and \"agencies\"",
        ),
        ("[staff.officer]\nid = 7\n", "bot.toml:1:1: write [[staff.officer]] once for each"),
        ("log = \"debug\"\n", "bot.toml:1:7: \"log\" is a section: write [log] on a line of its own"),
        (
            "[health]\nlisten = \"0.0.0.0:8090\"\n",
            "bot.toml:2:10: \"listen\" must be an address of this machine with a port, e.g. \"127.0.0.1:8090\", or empty to switch it off",
        ),
        ("[log]\nformat = \"xml\"\n", "bot.toml:2:10: \"format\" must be one of text, json"),
        ("[log]\nlevel = \"loud\"\n", "bot.toml:2:9: \"level\" must be one of error, warn, info, debug, trace"),
    ];
    for (text, told) in table {
        assert_eq!(refused(text), told, "{text}");
    }
}

#[test]
fn what_is_no_toml_is_told_with_its_place() {
    let told = refused("[office]\nname = \"x\n");
    assert!(told.starts_with("bot.toml:2:"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn every_mistake_is_told_at_once_in_the_order_of_the_file() {
    let told = refused("[sending]\nin_flight = 0\n\n[log]\nlevel = \"x\"\nlevl = 1\n");
    let places: Vec<&str> = told.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["bot.toml:2:13", "bot.toml:5:9", "bot.toml:6:1"]);
}

#[test]
fn a_token_in_the_file_is_refused_without_being_repeated() {
    let told = refused("[telegram]\ntoken = \"123456:secret\"\n");
    assert_eq!(
        told,
        "bot.toml:2:1: the token does not belong into bot.toml: put it into the environment as TELOXIDE_TOKEN, or \
         into a file named in TELOXIDE_TOKEN_FILE"
    );
    assert!(!format!("{:?}", Token::new("123456:secret".to_owned())).contains("secret"));
}

#[test]
fn the_environment_overrides_the_file() {
    let environment = Environment {
        api_url: Some("http://127.0.0.1:9/".to_owned()),
        database_url: Some("sqlite:///var/lib/loket/loket.db".to_owned()),
        ..Environment::default()
    };
    let config = Config::parse("bot.toml", "[database]\nurl = \"sqlite:a.db\"", Path::new("/etc/loket"), &environment);
    let config = config.unwrap();
    assert_eq!(config.telegram.api_url.as_str(), "http://127.0.0.1:9/");
    assert_eq!(config.database.path, Path::new("/var/lib/loket/loket.db"));
    assert_eq!(config.catalogue.services, Path::new("/etc/loket/services"));

    let environment = Environment { database_url: Some("mysql://x".to_owned()), ..Environment::default() };
    let told = Config::parse("bot.toml", "", Path::new(""), &environment).unwrap_err().to_string();
    assert_eq!(
        told,
        "DATABASE_URL names a mysql database, but only SQLite is supported so far: \"sqlite:data/loket.db\""
    );
}

#[test]
fn an_address_that_telegram_cannot_deliver_to_is_refused() {
    let with = |api_url: Option<&str>, webhook: &str| {
        let text = format!("[telegram]\nmode = \"webhook\"\n[webhook]\n{webhook}\n");
        let environment = Environment { api_url: api_url.map(str::to_owned), ..Environment::default() };
        Config::parse("bot.toml", &text, Path::new(""), &environment).map_err(|problems| problems.to_string())
    };
    let local = Some("http://127.0.0.1:8081");
    for (api_url, webhook) in [
        (None, "url = \"https://mpp.example.go.id/telegram\""),
        (None, "url = \"https://mpp.example.go.id:8443/telegram\""),
        (local, ""),
        (local, "url = \"http://10.0.0.7:9000/telegram\""),
    ] {
        assert!(with(api_url, webhook).is_ok(), "{webhook}");
    }
    for (api_url, webhook, told) in [
        (None, "", "needs [webhook] \"url\""),
        (local, "listen = \"0.0.0.0:8082\"", "needs [webhook] \"url\""),
        (Some("http://10.0.0.8:8081"), "", "needs [webhook] \"url\""),
        (None, "url = \"http://mpp.example.go.id/telegram\"", "must begin with https://"),
        (None, "url = \"https://mpp.example.go.id:9000/telegram\"", "443, 80, 88 and 8443"),
    ] {
        let problem = with(api_url, webhook).expect_err("this must be refused");
        assert!(problem.starts_with("bot.toml:3:1: ") && problem.contains(told), "{problem}");
    }
    // Without the mode, the address does not matter yet.
    assert!(parse("[webhook]\nurl = \"http://mpp.example.go.id/telegram\"").is_ok());
}

#[test]
fn a_webhooks_secret_comes_from_the_environment_and_is_never_shown() {
    let with = |secret: &str| {
        let environment =
            Environment { webhook_secret: Some(Secret::new(secret.to_owned())), ..Environment::default() };
        Config::parse("bot.toml", "", Path::new(""), &environment).map_err(|problems| problems.to_string())
    };
    let config = with("rahasia-0123456789_").unwrap();
    assert_eq!(config.webhook.secret.as_ref().unwrap().reveal(), "rahasia-0123456789_");
    assert!(!format!("{config:?}").contains("rahasia"));
    for secret in ["short", "with blanks in between", &"x".repeat(257)] {
        let told = with(secret).expect_err("this must be refused");
        assert!(told.contains("LOKET_WEBHOOK_SECRET") && !told.contains(secret), "{told}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret");
    std::fs::write(&file, "rahasia-dari-berkas-1\n").unwrap();
    let environment = Environment { webhook_secret_file: Some(file), ..Environment::default() };
    let found = environment.find_webhook_secret().unwrap();
    assert_eq!(found.unwrap().reveal(), "rahasia-dari-berkas-1");
    let told = refused("[webhook]\nsecret = \"rahasia-0123456789_\"\n");
    assert!(told.contains("LOKET_WEBHOOK_SECRET") && !told.contains("rahasia"), "{told}");
}

#[test]
fn an_agency_of_an_officer_must_be_in_the_catalogue() {
    let text = "[[staff.officer]]\nid = 7\nname = \"Daeng Situju\"\nagencies = [\"disdukcapil\", \"dinsoss\"]\n";
    let config = parse(text).unwrap();
    let known = [AgencyId::new("disdukcapil"), AgencyId::new("dinsos")];
    let told = config.check_agencies(&known).unwrap_err().to_string();
    assert_eq!(told, "bot.toml:4:28: unknown agency \"dinsoss\", did you mean \"dinsos\"?");
    assert!(config.check_agencies(&[AgencyId::new("disdukcapil"), AgencyId::new("dinsoss")]).is_ok());
}

#[test]
fn a_missing_token_names_the_variable_and_the_demo() {
    let told = Environment::default().find_token().unwrap_err();
    assert!(told.contains("TELOXIDE_TOKEN") && told.contains("loket demo"), "{told}");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    std::fs::write(&file, "123456:secret\n").unwrap();
    let environment = Environment { token_file: Some(file), ..Environment::default() };
    assert_eq!(environment.find_token().unwrap().reveal(), "123456:secret");

    let environment = Environment { token_file: Some(folder.path().join("none")), ..Environment::default() };
    let told = environment.find_token().unwrap_err();
    assert!(told.contains("TELOXIDE_TOKEN_FILE"), "{told}");
}

/// Every `key = value` of the repository's file, also those in comments, each with what it stands
/// at and whether a comment stands above it.
fn documented(text: &str) -> BTreeMap<String, (String, bool)> {
    let mut section = String::new();
    let mut above = "";
    let mut found = BTreeMap::new();
    for line in text.lines() {
        let bare = line.trim_start_matches("# ").trim();
        if bare.starts_with('[') && bare.ends_with(']') && !bare.contains(' ') {
            bare.trim_matches(['[', ']']).clone_into(&mut section);
        } else if let Some((key, value)) = bare.split_once(" = ")
            && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        {
            let value = if line.starts_with('#') { "-" } else { value };
            found.insert(format!("{section}.{key}"), (value.to_owned(), above.starts_with('#')));
        }
        above = line;
    }
    found
}

#[test]
fn the_repositorys_file_documents_every_setting_with_its_default() {
    let text = include_str!("../bot.toml");
    parse(text).unwrap();
    let documented = documented(text);
    let settings: BTreeMap<String, String> = Config::settings()
        .into_iter()
        .map(|setting| (setting.path, setting.default.unwrap_or_else(|| "-".to_owned())))
        .collect();
    let written: BTreeMap<String, String> =
        documented.iter().map(|(path, (value, _))| (path.clone(), value.clone())).collect();
    assert_eq!(written, settings);
    for (path, (_, has_comment)) in documented {
        assert!(has_comment, "{path} needs a comment on the line above it");
    }
}
