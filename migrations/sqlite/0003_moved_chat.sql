-- Groups that Telegram has given another id. What is written to the old id goes to the new one;
-- a chain of moves is kept closed, so that one look finds where a group is today.
CREATE TABLE moved_chat (
    old_chat INTEGER NOT NULL PRIMARY KEY,
    new_chat INTEGER NOT NULL CHECK (new_chat <> old_chat),
    moved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
