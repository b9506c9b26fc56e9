-- What was put aside can be given back: `waiting` for a person, `retrying` once the person gave it
-- back and until the counter has taken it up, `done` after that.

ALTER TABLE dead_letter ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting';
-- How often it was given back.
ALTER TABLE dead_letter ADD COLUMN retries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dead_letter ADD COLUMN retried_at INTEGER;

-- Looked at every few seconds; nearly always empty.
CREATE INDEX dead_letter_retrying ON dead_letter (id) WHERE state = 'retrying';
CREATE INDEX dead_letter_at ON dead_letter (at);

-- The letter that a message was before it was given back: should it fail again, it is that letter
-- again, and not a new one.
ALTER TABLE outbox ADD COLUMN letter INTEGER;
