//! Mistakes in the words of questions.

use loket_core::domain::ids::ServiceId;
use loket_core::domain::lexicon::{Meant, Topic};

use super::kit::Mall;

#[test]
fn each_mistake_in_the_words_of_questions_is_told_with_its_place() {
    for (old, new, expected) in [
        (
            "asks = [\"berapa\"]\n",
            "",
            "words.toml:15:1: the words of questions lacks `asks`\n    help: add asks = [\"…\"]",
        ),
        ("[questions.cost]", "[questions.ongkos]", "words.toml:19:12: the words of questions has no key `ongkos`"),
        (
            "words = [\"biaya\"]",
            "word = [\"biaya\"]",
            "words.toml:19:1: nothing here can ever be recognised\n    \
             help: give it words, asked or phrases, or take the table out\n\
             words.toml:20:1: a topic has no key `word`\n    help: did you mean \"words\"?",
        ),
        (
            "words = [\"biaya\"]",
            "words = [\"biaya\", \"jam kerja\"]",
            "words.toml:20:19: `jam kerja` is more than one word, and these are compared one by one\n    \
             help: write one word, or put it among the phrases of its topic",
        ),
        (
            "words = [\"biaya\"]",
            "words = [\"Biaya?\"]",
            "words.toml:20:10: `Biaya?` can never be found in what is typed\n    \
             help: write small letters and digits, with single spaces between words",
        ),
        ("words = [\"biaya\"]", "words = \"biaya\"", "words.toml:19:1: nothing here can ever be recognised"),
        (
            "[questions.cost]",
            "[questions.days]\nyesterday = [\"kemarin\"]\n[questions.cost]",
            "words.toml:20:1: the days has no key `yesterday`",
        ),
        ("[questions]\n", "[question]\n", "words.toml:15:2: the file of words has no key `question`"),
    ] {
        let mall = Mall::open();
        mall.change("words.toml", old, new);
        let told = mall.tells();
        assert!(told.contains(expected), "after {new:?}:\n{told}");
        assert!(mall.check().problems.is_fatal(), "{told}");
    }
}

#[test]
fn a_file_without_questions_is_told() {
    let mall = Mall::open();
    mall.change("words.toml", "[questions.cost]\nwords = [\"biaya\"]\n", "");
    mall.change("words.toml", "[questions]\nasks = [\"berapa\"]\ntags = [\"ga\"]\nfillers = [\"ya\"]\n", "");
    mall.assert_tells(
        "words.toml:1:1: the file of words lacks `questions`\n    help: add questions = a table: [questions]",
    );
}

#[test]
fn a_topic_may_be_taken_out() {
    let mall = Mall::open();
    let topics = mall.check().catalogue.lexicon.questions.topics;
    assert_eq!(topics.iter().map(|(topic, _)| *topic).collect::<Vec<_>>(), [Topic::Cost]);
    mall.change("words.toml", "[questions.cost]\nwords = [\"biaya\"]\n", "");
    mall.assert_tells("");
    assert!(mall.check().catalogue.lexicon.questions.topics.is_empty());
}

#[test]
fn mistakes_in_the_names_of_letters_are_told_with_their_place() {
    for (letters, expected) in [
        ("ka = [\"ka\"]", "`ka` is no small letter\n    help: give each letter its own names: k = [\"ka\"]"),
        ("K = [\"ka\"]", "`K` is no small letter"),
        ("k = [\"ka\"]\nh = [\"ka\"]", "`ka` is the name of two letters"),
        ("k = \"ka\"", "words.toml"),
    ] {
        let mall = Mall::open();
        mall.change("words.toml", "[questions]\n", &format!("[letters]\n{letters}\n[questions]\n"));
        let told = mall.tells();
        assert!(told.contains(expected), "after {letters:?}:\n{told}");
        assert!(mall.check().problems.is_fatal(), "{told}");
    }
}

/// Words that mean several things, and their text.
const AMBIGUOUS: &str = "[elsewhere]
polisi = [\"cuaca\"]
[[ambiguous]]
words = [\"skp\", \"surat skp\"]
means = [{ service = \"kartu\", beside = [\"hilang\"] }, { elsewhere = \"polisi\" }]
[other]";
const SENTENCE: &str = "words-polisi = Di kantor polisi.\n";

fn with_ambiguous() -> Mall {
    let mall = Mall::open();
    mall.change("words.toml", "[other]", AMBIGUOUS);
    for lang in ["id", "en"] {
        mall.write(&format!("locales/{lang}/services/words.ftl"), SENTENCE);
    }
    mall
}

#[test]
fn words_that_mean_several_things_are_read() {
    let mall = with_ambiguous();
    mall.assert_tells("");
    let lexicon = mall.check().catalogue.lexicon;
    let [ambiguity] = lexicon.ambiguous.as_slice() else { panic!("one is read: {:?}", lexicon.ambiguous) };
    assert_eq!((ambiguity.words.len(), ambiguity.senses.len()), (2, 2));
    assert_eq!(ambiguity.senses[0].meant, Meant::Service(ServiceId::new("kartu")));
    assert_eq!(lexicon.elsewhere.len(), 1);
}

#[test]
fn each_mistake_in_words_that_mean_several_things_is_told_with_its_place() {
    let unused = "locales/en/services/words.ftl:1:1: warning: nothing uses";
    for (old, new, expected) in [
        (
            "service = \"kartu\"",
            "service = \"katu\"",
            "words.toml:25:22: there is no service \"katu\"\n    help: did you mean \"kartu\"?",
        ),
        (
            "beside = [\"hilang\"]",
            "beside = [\"mau\"]",
            "words.toml:25:41: \"mau\" says nothing to the look-up: it stands among the `fillers`\n    \
             help: write a word that decides, or take it out of the fillers",
        ),
        (
            "\"surat skp\"",
            "\"skp\"",
            "words.toml:24:17: \"skp\" stands among the words that mean several things twice\n    \
             help: write all it may mean into one of the two, and remove the other",
        ),
        (
            "[other]\n",
            "[[ambiguous]]\nwords = [\"surat skp\"]\nmeans = [{ elsewhere = \"polisi\" }]\n[other]\n",
            "words.toml:27:10: \"surat skp\" stands among the words that mean several things twice",
        ),
        ("\"surat skp\"", "\"Surat SKP\"", "words.toml:24:17: `Surat SKP` can never be found in what is typed"),
        (
            ", { elsewhere = \"polisi\" }]",
            "]",
            "words.toml:25:9: this means one thing only, and there is nothing to ask\n    \
             help: add what else it may mean, or write it among the `synonyms` of the service instead",
        ),
        (
            "{ elsewhere = \"polisi\" }]",
            "{ service = \"kartu\" }]",
            "words.toml:25:54: this meaning stands here twice\n    help: join the two, with all their words in `beside`",
        ),
        (
            "{ elsewhere = \"polisi\" }]",
            "{ beside = [\"polisi\"] }]",
            "words.toml:25:54: a meaning is either a `service` or a text that says where to go, `elsewhere`\n    \
             help: write { service = \"nib\" }, or { elsewhere = \"polisi\" } with the text words-polisi in words.ftl",
        ),
        (
            "{ elsewhere = \"polisi\" }]",
            "{ elsewhere = \"polsek\" }]",
            "words.toml:25:68: the text \"words-polsek\" is missing in locales/id/services/words.ftl\n    \
             help: add words-polsek = …",
        ),
        (
            "polisi = [\"cuaca\"]",
            "polisi = [\"cuca\"]",
            "words.toml:22:11: there is no topic \"cuca\" in [other]\n    help: did you mean \"cuaca\"?",
        ),
        ("means = [{ service", "mean = [{ service", "words.toml:23:1: a word that means several things lacks `means`"),
    ] {
        let mall = with_ambiguous();
        mall.change("words.toml", old, new);
        let told = mall.tells();
        assert!(told.contains(expected), "after {new:?}:\n{told}");
        assert!(mall.check().problems.is_fatal(), "{told}");
        assert!(!told.contains(unused), "{told}");
    }
}

#[test]
fn a_sentence_that_a_language_lacks_is_told() {
    let mall = with_ambiguous();
    mall.write("locales/en/services/words.ftl", "# none\n");
    let told = mall.tells();
    let expected = "words.toml:22:11: the text \"words-polisi\" is missing in locales/en/services/words.ftl\n    \
                    help: add words-polisi = …";
    assert!(told.contains(expected), "{told}");
    mall.remove("locales/en/services/words.ftl");
    assert!(mall.tells().contains("the file locales/en/services/words.ftl is missing"), "{}", mall.tells());
}
