//! Mistakes in the words of questions.

use loket_core::domain::lexicon::Topic;

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
