-- Files that citizens sent as answers: to be fetched, looked into, and kept in the file store.
--
-- One row for each file of a person in a chat. `judged_at` is set with the answer to the citizen in
-- one transaction; a row without it waits, and a crash in between only fetches once more. `sha256`
-- names the object in the file store; only what could be kept has one. `found` is JSON of the code's
-- `Finding`, opaque to SQL.
CREATE TABLE file (
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    unique_id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    judged_at INTEGER,
    found TEXT,
    sha256 TEXT,
    size INTEGER,
    PRIMARY KEY (chat_id, user_id, unique_id)
) STRICT, WITHOUT ROWID;

-- What waits, the longest due first.
CREATE INDEX file_waiting ON file (due_at, unique_id) WHERE judged_at IS NULL;
-- Of one person the longest due: a person's files are fetched one after the other.
CREATE INDEX file_waiting_of ON file (chat_id, user_id, due_at, unique_id) WHERE judged_at IS NULL;
