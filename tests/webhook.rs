//! Deliveries against a counter's door: who is let in, what is answered when, what waits
//! together, and what is too long or broken. `loops/webhook.rs` has a whole counter behind the door.

#[path = "webhook/fakes.rs"]
mod fakes;

use fakes::{Door, Inbox, SECRET, text};
use loket::telegram::inbound::Reading;
use loket::telegram::webhook::gathering::{Waiting, gather};
use tokio::sync::{mpsc, oneshot};

#[tokio::test]
async fn whoever_does_not_know_the_secret_is_not_let_in() {
    let door = Door::open().await;
    let body = text(1, 7, "halo");
    assert_eq!(door.post("/telegram", None, body.clone()).await, 401);
    assert_eq!(door.post("/telegram", Some(""), body.clone()).await, 401);
    assert_eq!(door.post("/telegram", Some(&SECRET[1..]), body.clone()).await, 401);
    assert_eq!(door.post("/telegram", Some(&SECRET.to_uppercase()), body.clone()).await, 401);
    assert_eq!(door.post("/", Some(SECRET), body.clone()).await, 404);
    assert_eq!(door.post("/telegram/", Some(SECRET), body.clone()).await, 404);
    assert_eq!(door.get("/telegram").await, 405);
    assert!(door.inbox.batches().is_empty());
    assert_eq!(door.deliver(body).await, 200);
    assert_eq!(door.inbox.batches(), [vec![1]]);
    door.close().await;
}

#[tokio::test]
async fn nothing_is_read_of_a_request_that_is_refused() {
    let door = Door::open().await;
    // The whole length is promised and not a byte of it is sent: the answer comes all the same.
    for (path, secret, told) in [("/telegram", "wrong", "401"), ("/other", SECRET, "404")] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: {secret}\r\n\
             content-length: 9000000\r\n\r\n"
        );
        let answer = door.raw(head.as_bytes()).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {told}")), "{answer}");
    }
    door.close().await;
}

#[tokio::test]
async fn a_delivery_is_answered_only_after_it_was_worked() {
    let door = Door::open().await;
    door.inbox.hold();
    let delivery = door.begin(text(1, 7, "halo"));
    door.inbox.until(|inbox| inbox.begun() == 1).await;
    // Whoever answered by now could not know how it ends.
    door.inbox.fails(true);
    door.inbox.release();
    assert_eq!(delivery.await.unwrap(), 503);
    door.inbox.fails(false);
    assert_eq!(door.deliver(text(1, 7, "halo")).await, 200);
    door.close().await;
}

#[tokio::test]
async fn what_waits_while_a_batch_is_worked_is_the_next_batch_in_telegrams_order() {
    let inbox = Inbox::default();
    let (queue, waiting) = mpsc::channel(16);
    let mut told = Vec::new();
    let mut arrives = |id| {
        let (tell, hears) = oneshot::channel();
        told.push(hears);
        queue.try_send(Waiting { parsed: fakes::parsed(id), tell }).unwrap();
    };
    let working = inbox.clone();
    let gathering = tokio::spawn(async move { gather(&working, waiting, 6).await });
    inbox.hold();
    arrives(1);
    inbox.until(|inbox| inbox.begun() == 1).await;
    [9, 4, 7, 5, 2, 8, 3, 6].into_iter().for_each(arrives);
    inbox.release();
    drop(queue);
    gathering.await.unwrap();
    assert_eq!(inbox.batches(), [vec![1], vec![2, 4, 5, 7, 8, 9], vec![3, 6]]);
    for hears in told {
        assert_eq!(hears.await, Ok(true));
    }
}

#[tokio::test]
async fn while_the_database_fails_every_delivery_is_sent_back() {
    let door = Door::open().await;
    door.inbox.fails(true);
    assert_eq!(door.deliver(text(1, 7, "halo")).await, 503);
    assert_eq!(door.deliver(text(1, 7, "halo")).await, 503);
    door.inbox.fails(false);
    assert_eq!(door.deliver(text(1, 7, "halo")).await, 200);
    door.close().await;
}

#[tokio::test]
async fn what_is_no_update_is_put_aside_and_does_not_come_again() {
    let door = Door::open().await;
    let truncated = text(1, 7, "halo")[..40].to_owned();
    let bodies: [Vec<u8>; 6] = [
        truncated.into_bytes(),
        b"".to_vec(),
        b"[]".to_vec(),
        b"{\"update_id\":3,\"message\":{\"message_id\":\"?\"}}".to_vec(),
        b"{\"update_id\":4,\"message\":{\"text\":\"\xff\xfe\"}}".to_vec(),
        [b"[".repeat(100_000), b"]".repeat(100_000)].concat(),
    ];
    for body in &bodies {
        assert_eq!(door.deliver(body.clone()).await, 200, "{}", String::from_utf8_lossy(body));
    }
    let seen = door.inbox.parsed();
    assert_eq!(seen.len(), bodies.len());
    for (parsed, body) in seen.iter().zip(&bodies) {
        assert!(matches!(parsed.reading, Reading::Broken { .. }), "{parsed:?}");
        assert_eq!(parsed.raw, String::from_utf8_lossy(body));
    }
    // The same text has the same id, so that it is put aside once.
    assert_eq!(door.deliver(bodies[0].clone()).await, 200);
    assert_eq!(door.inbox.parsed()[6].update_id, seen[0].update_id);
    door.close().await;
}

#[tokio::test]
async fn a_text_of_a_megabyte_is_read_and_a_longer_one_than_the_limit_is_put_aside() {
    let door = Door::open().await;
    assert_eq!(door.deliver(text(1, 7, &"a".repeat(1_000_000))).await, 200);
    let longer = text(2, 7, &"b".repeat(5_000_000));
    assert_eq!(door.deliver(longer.clone()).await, 200);
    let seen = door.inbox.parsed();
    assert!(matches!(seen[0].reading, Reading::Event(_)));
    let Reading::Broken { error, .. } = &seen[1].reading else { panic!("{:?}", seen[1].reading) };
    assert_eq!(error, "the update is longer than 2048 KiB; only its beginning is kept");
    assert_eq!(seen[1].raw, longer[..2 * 1024 * 1024]);
    door.close().await;
}

#[tokio::test]
async fn a_delivery_that_breaks_off_is_not_worked() {
    let door = Door::open().await;
    let body = text(1, 7, "halo");
    let head = format!(
        "POST /telegram HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: {SECRET}\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    let answer = door.raw_and_close(&[head.as_bytes(), &body.as_bytes()[..20]].concat()).await;
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!(door.deliver(body).await, 200);
    assert_eq!(door.inbox.batches(), [vec![1]]);
    door.close().await;
}

#[tokio::test]
async fn a_stop_finishes_what_is_at_hand_and_takes_nothing_new() {
    let door = Door::open().await;
    door.inbox.hold();
    let delivery = door.begin(text(1, 7, "halo"));
    door.inbox.until(|inbox| inbox.begun() == 1).await;
    door.stop();
    door.until_refused().await;
    door.inbox.release();
    assert_eq!(delivery.await.unwrap(), 200);
    door.close().await;
}

#[tokio::test]
async fn a_delivery_that_never_arrives_keeps_no_stop_waiting() {
    let door = Door::open().await;
    let mut line = door.begins_to_send().await;
    door.stop();
    assert!(fakes::status(&mut line).await.starts_with("HTTP/1.1 503"));
    door.close().await;
}
