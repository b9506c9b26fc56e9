-- The counter: conversations, applications and their audit trail, the outbox, timers.
--
-- Conventions of every table here:
-- * Moments are INTEGER milliseconds since 1970-01-01T00:00:00Z; finer parts are cut off on writing.
-- * Days are TEXT, ISO 8601 (`2026-03-02`).
-- * JSON is TEXT and opaque to SQL: answers, flags, forms and states are read by the code alone.
-- * Words such as `status` or `act` are those of `Status::as_str` and `Act::as_str`; they are not held
--   to a CHECK list, because SQLite can only change such a list by building the table anew.

-- Updates of Telegram that were worked already. A `bot` is part of the key, since each bot counts
-- its own updates.
CREATE TABLE update_seen (
    bot INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (bot, update_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX update_seen_at ON update_seen (seen_at);

-- What is remembered of one person in one chat.
CREATE TABLE dialogue (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    lang TEXT NOT NULL,
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, user_id)
) STRICT;

-- Forms as they were when somebody began to fill them in; a form never changes under its hash.
CREATE TABLE form (
    hash TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Applications handed in. `form` holds no foreign key: a form kept late must not lose an application.
CREATE TABLE application (
    id INTEGER NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    draft INTEGER NOT NULL UNIQUE,
    service TEXT NOT NULL,
    form TEXT NOT NULL,
    applicant INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    officer INTEGER,
    submitted_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    days_left INTEGER CHECK (days_left >= 0),
    answers TEXT NOT NULL,
    flags TEXT NOT NULL,
    reason TEXT
) STRICT;

-- The newest applications of one person.
CREATE INDEX application_of ON application (applicant, submitted_at);

-- The audit trail. An attempt that changed nothing is written down too (`attempt = 1`), and is no
-- part of an application's history. The foreign key waits for the commit, so that the order of
-- writing within one transaction is free.
CREATE TABLE happening (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    application INTEGER NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (actor IN ('citizen', 'officer', 'system')),
    actor_id INTEGER CHECK ((actor_id IS NULL) = (actor = 'system')),
    actor_name TEXT CHECK ((actor_name IS NULL) = (actor <> 'officer')),
    act TEXT NOT NULL,
    note TEXT,
    attempt INTEGER NOT NULL CHECK (attempt IN (0, 1))
) STRICT;

CREATE INDEX happening_of ON happening (application, seq);

-- Who agreed to which wording of the data notice; every agreement is kept, also a repeated one.
CREATE TABLE consent (
    user_id INTEGER NOT NULL,
    notice_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (user_id, notice_version, at)
) STRICT, WITHOUT ROWID;

-- Messages on their way to Telegram. Within a chat the order of `id` counts, and AUTOINCREMENT
-- keeps an id from being given twice, so that a late verdict cannot meet another message.
CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    method TEXT NOT NULL,
    payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- "Is there an older row of this chat?", and every row of a chat.
CREATE INDEX outbox_chat ON outbox (chat_id, id);
-- The sender's order; it covers all that is asked of a row before it is read.
CREATE INDEX outbox_order ON outbox (priority, id, chat_id, due_at);
-- When to wake up next.
CREATE INDEX outbox_due ON outbox (due_at, chat_id);

-- One timer of each key for a person in a chat.
CREATE TABLE timer (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (chat_id, user_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX timer_due ON timer (due_at);

-- What could not be worked or sent, with its raw content, for a person to look at.
CREATE TABLE dead_letter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    error TEXT NOT NULL,
    raw TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- One row that is written to find out whether the database can be written to.
CREATE TABLE heartbeat (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    beats INTEGER NOT NULL
) STRICT;

INSERT INTO heartbeat (id, beats) VALUES (1, 0);
