-- What citizens asked for in vain, so that an operator can add the words to a service: without numbers,
-- names and addresses of persons, and without who asked.
CREATE TABLE unknown_query (
    text TEXT NOT NULL PRIMARY KEY,
    -- How often it was asked.
    count INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX unknown_query_last ON unknown_query (last_at);
