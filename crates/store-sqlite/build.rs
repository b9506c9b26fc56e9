//! A migration that is new is compiled in: the macro that embeds them notices only changed ones.

use std::io::{Write as _, stdout};

fn main() -> std::io::Result<()> {
    writeln!(stdout(), "cargo::rerun-if-changed=../../migrations/sqlite")
}
