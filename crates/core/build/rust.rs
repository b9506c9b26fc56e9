//! From checked messages to Rust: one typed function each, and tables of them.

use std::fmt::Write as _;

use super::locales::Key;

/// The most parameters clippy lets pass without a word.
const FEW_PARAMETERS: usize = 7;

/// The source that `engine::keys` includes.
pub(crate) fn write(keys: &[Key]) -> String {
    let mut rust = String::new();
    for key in keys {
        function(&mut rust, key);
    }
    table(&mut rust, keys);
    labels(&mut rust, keys);
    rust
}

fn function(rust: &mut String, key: &Key) {
    let name = identifier(&key.id);
    let parameters: Vec<String> = key.variables.iter().map(|variable| identifier(variable)).collect();
    let list: Vec<String> = parameters.iter().map(|parameter| format!("{parameter}: impl Into<Arg>")).collect();
    document(rust, key);
    if parameters.len() > FEW_PARAMETERS {
        line(rust, "#[expect(clippy::too_many_arguments, reason = \"one for each variable of the text\")]");
    }
    line(rust, &format!("pub fn {name}({}) -> Text {{", list.join(", ")));
    let pairs: Vec<String> = key
        .variables
        .iter()
        .zip(&parameters)
        .map(|(variable, parameter)| format!("({variable:?}, {parameter}.into())"))
        .collect();
    let args = if pairs.is_empty() { "Vec::new()".to_owned() } else { format!("vec![{}]", pairs.join(", ")) };
    line(rust, &format!("    Text::Key {{ key: {:?}, args: {args} }}", key.id));
    line(rust, "}\n");
}

/// The message as it is written, in a fence longer than any run of backticks in it.
fn document(rust: &mut String, key: &Key) {
    let fence = "`".repeat(3.max(longest_run(&key.text) + 1));
    line(rust, &format!("/// From `{}`:\n///\n/// {fence}text", key.path));
    for written in key.text.lines() {
        let shown: String = written.chars().filter(|character| !is_hidden(*character)).collect();
        line(rust, format!("/// {shown}").trim_end());
    }
    line(rust, &format!("/// {fence}"));
}

fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

/// Characters that turn the direction of a line or break it: not in a comment.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn table(rust: &mut String, keys: &[Key]) {
    line(rust, "/// Every message with its variables, both in the order of the alphabet.");
    line(rust, "pub const ALL: &[(&str, &[&str])] = &[");
    for key in keys {
        line(rust, &format!("    ({:?}, &{:?}),", key.id, key.variables));
    }
    line(rust, "];\n");
}

fn labels(rust: &mut String, keys: &[Key]) {
    line(rust, "/// What the keys of the keyboard say in every language, as they come back: without tags.");
    line(rust, "pub const LABELS: &[(&str, Lang, &str)] = &[");
    for key in keys {
        for (language, plain) in &key.labels {
            line(rust, &format!("    ({:?}, Lang::{}, {plain:?}),", key.id, capitalised(language)));
        }
    }
    line(rust, "];");
}

fn line(rust: &mut String, text: &str) {
    writeln!(rust, "{text}").expect("writing to memory does not fail");
}

fn capitalised(language: &str) -> String {
    let mut letters = language.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// `application-type` as a name in Rust; words that Rust keeps for itself are marked.
fn identifier(id: &str) -> String {
    const KEPT: [&str; 46] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsized", "use", "virtual", "where", "while",
    ];
    /// Words that cannot even be marked.
    const NEVER: [&str; 3] = ["crate", "self", "super"];
    let name = id.replace('-', "_");
    if NEVER.contains(&name.as_str()) {
        format!("{name}_")
    } else if KEPT.contains(&name.as_str()) || name == "unsafe" || name == "yield" {
        format!("r#{name}")
    } else {
        name
    }
}
