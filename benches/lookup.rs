//! How long a look-up takes, with the services there are and with two thousand: `cargo bench --bench lookup`.
//!
//! The two thousand are the real ones over and over, each copy with words of its own, so that the
//! common words are as common as they would be.

use std::time::{Duration, Instant};

use loket::app::load;
use loket::config::{Config, Environment};
use loket_core::domain::ids::ServiceId;
use loket_core::engine::lookup::Index;

const ROUNDS: usize = 5;

#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark reads the clock and prints")]
fn main() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::load(Some(&root.join("bot.toml")), &Environment::default()).expect("the settings are right");
    let catalogue = load(&config).expect("the catalogue is right").catalogue;
    let table = std::fs::read_to_string(root.join("tests/lookup/unseen.tsv")).expect("the questions are there");
    let queries: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    for most in [catalogue.services.len(), 2_000] {
        let services = (0..most).map(|number| {
            let service = &catalogue.services[number % catalogue.services.len()];
            let copy = number / catalogue.services.len();
            let own = |phrase: &String| if copy == 0 { phrase.clone() } else { format!("{phrase} khas{copy}x") };
            (ServiceId::new(format!("{}-{copy}", service.id)), service.synonyms.iter().map(own).collect())
        });
        let begun = Instant::now();
        let index = Index::of(&catalogue.lexicon, services);
        let built = begun.elapsed();
        let mut times: Vec<Duration> = Vec::new();
        for query in std::iter::repeat_n(&queries, ROUNDS).flatten() {
            let begun = Instant::now();
            std::hint::black_box(index.find(query));
            times.push(begun.elapsed());
        }
        times.sort();
        let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
        println!(
            "{most} services: built in {built:?}; a query: median {:?}, p99 {:?}, longest {:?}",
            at(50),
            at(99),
            at(100)
        );
    }
}
