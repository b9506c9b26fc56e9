//! What every database has to keep, as checks that run on any [`Store`].
//!
//! A check gets an empty database of its own, returns the store's own error where a call fails that
//! must not, and panics where the store breaks a promise. A database's tests run each of them as a
//! test of its own with [`with_conformance_checks!`](crate::with_conformance_checks), or all of them
//! with [`run`]. A new check is a `pub async fn` in a file of this folder, and a line in the list.

#![expect(clippy::missing_panics_doc, reason = "a check panics when the store breaks the promise its name speaks of")]

pub mod applications;
pub mod audit;
pub mod decisions;
pub mod dialogues;
pub mod files;
pub mod forgetting;
pub mod keeping;
pub mod letters;
pub mod outbox;
pub mod reaching;
mod sample;
pub mod stock;
pub mod timers;
pub mod transactions;
pub mod unknown;
pub mod updates;
pub mod verdicts;

use crate::{Result, Store};

/// The one list of checks: hands every `module::check` to the macro of this name.
#[macro_export]
macro_rules! with_conformance_checks {
    ($then:ident) => {
        $then! {
            updates::an_update_is_claimed_once,
            updates::the_same_id_of_another_bot_is_another_update,
            updates::an_id_twice_in_a_batch_is_claimed_once,
            updates::ids_of_any_size_are_told_apart,
            updates::only_older_updates_are_forgotten,
            transactions::a_dropped_work_leaves_no_trace,
            transactions::a_refused_work_leaves_no_trace,
            transactions::a_work_sees_its_own_writes,
            transactions::nobody_sees_a_work_before_its_commit,
            transactions::empty_sets_are_no_work,
            transactions::the_database_says_that_it_can_be_written_to,
            dialogues::nothing_is_remembered_of_strangers,
            dialogues::a_conversation_comes_back_as_it_was_kept,
            dialogues::a_person_has_a_conversation_in_each_chat,
            dialogues::a_conversation_asked_for_twice_comes_once,
            dialogues::two_hundred_conversations_are_kept_at_once,
            applications::an_application_comes_back_as_it_was_kept,
            applications::every_status_and_act_comes_back,
            applications::unknown_applications_are_left_out,
            applications::applications_are_found_by_number,
            applications::an_application_asked_for_twice_comes_once,
            applications::the_applicants_language_and_reach_come_along,
            applications::a_persons_applications_come_newest_first,
            applications::each_person_has_a_limit_of_their_own,
            applications::two_hundred_applications_are_kept_at_once,
            decisions::one_draft_gives_one_application,
            decisions::one_draft_gives_one_application_in_one_batch,
            decisions::a_reference_number_is_given_once,
            decisions::a_refusal_names_no_values,
            decisions::the_first_decision_wins,
            decisions::a_conflict_leaves_the_others_unchanged,
            decisions::an_unknown_application_is_a_conflict,
            decisions::every_changed_field_is_kept,
            decisions::one_happening_is_added_a_change,
            decisions::two_hundred_applications_are_changed_at_once,
            audit::attempts_are_no_history,
            audit::the_trail_of_one_application_is_its_own,
            audit::every_actor_comes_back,
            outbox::a_delivery_comes_back_as_it_was_put,
            outbox::only_the_oldest_row_of_a_chat_is_deliverable,
            outbox::a_chat_is_sent_in_the_order_of_its_rows,
            outbox::urgent_chats_come_first,
            outbox::what_stands_before_a_reply_is_as_urgent,
            outbox::busy_chats_are_left_out,
            outbox::no_more_than_the_limit_is_listed,
            outbox::nothing_waits_in_an_empty_outbox,
            outbox::no_wait_is_longer_than_allowed,
            outbox::two_hundred_deliveries_keep_their_order,
            verdicts::a_retry_waits_for_its_moment_and_the_chat_with_it,
            verdicts::attempts_are_counted,
            verdicts::a_dead_delivery_is_put_aside_and_the_chat_goes_on,
            verdicts::verdicts_of_every_kind_are_one_call,
            verdicts::a_late_verdict_hits_nothing,
            verdicts::two_hundred_verdicts_are_one_call,
            reaching::a_refusal_takes_what_waits_for_its_chat,
            reaching::a_refusal_counts_once,
            reaching::a_reply_put_since_keeps_everything,
            reaching::two_hundred_refusals_are_claimed_at_once,
            reaching::what_waits_follows_a_group,
            reaching::what_comes_later_follows_a_group,
            reaching::changes_of_messages_stay_behind,
            reaching::a_chain_of_moves_is_closed,
            reaching::a_move_in_a_circle_ends_where_the_group_is,
            timers::due_timers_are_listed_oldest_first,
            timers::the_next_timer_is_found,
            timers::a_timer_set_again_replaces_the_first,
            timers::timers_of_other_people_and_keys_stay,
            timers::a_timer_is_claimed_once,
            timers::a_timer_set_anew_is_not_claimed,
            timers::a_timer_taken_away_does_not_ring,
            timers::fine_moments_equal_themselves,
            timers::two_hundred_timers_are_set_and_claimed_at_once,
            files::a_file_waits_as_it_was_asked_for,
            files::of_each_person_one_file_is_listed,
            files::busy_people_are_left_out,
            files::a_postponed_file_waits_for_its_moment,
            files::a_file_is_judged_once,
            files::findings_come_back,
            files::a_judged_file_asked_for_again_waits_again,
            files::a_waiting_file_asked_for_again_goes_on_waiting,
            files::a_death_counts_until_a_try_has_ended_in_order,
            files::two_hundred_files_are_asked_for_and_judged_at_once,
            forgetting::what_somebody_names_is_not_forgotten,
            forgetting::what_is_named_again_meanwhile_is_not_forgotten,
            forgetting::no_more_files_are_listed_than_asked_for,
            forgetting::an_object_is_a_stray_one_until_a_file_names_it,
            forgetting::an_object_is_a_stray_one_when_its_last_file_lets_go_of_it,
            keeping::a_form_never_changes_under_its_hash,
            keeping::forms_are_kept_word_for_word,
            keeping::agreements_can_be_repeated,
            letters::dead_letters_come_newest_first,
            letters::dead_letters_are_found_by_kind,
            letters::a_letter_is_given_back_and_taken_up_once,
            letters::a_letter_that_fails_again_waits_again,
            letters::all_are_given_back_but_conversations,
            letters::a_message_given_back_is_the_same_letter_when_it_fails,
            letters::old_letters_are_forgotten,
            unknown::the_same_question_is_counted_together,
            unknown::the_most_frequent_question_comes_first,
            unknown::old_questions_are_forgotten,
            unknown::a_dropped_work_counts_no_question,
            unknown::two_hundred_questions_are_counted_at_once,
            stock::an_empty_database_is_counted_as_nought,
            stock::everything_that_waits_is_counted,
        }
    };
}

/// Runs every check, each on a database that `open` has newly made.
///
/// # Errors
/// The first error of a call that must not fail.
pub async fn run<S: Store>(open: impl AsyncFn() -> S) -> Result<()> {
    macro_rules! run_each {
        ($($module:ident::$check:ident,)+) => {
            $( $module::$check(&open().await).await?; )+
        };
    }
    with_conformance_checks!(run_each);
    Ok(())
}
