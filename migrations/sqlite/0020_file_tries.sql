-- How often in a row the process died in the middle of a look into a file, perhaps of it. Counted at
-- the next start; whatever ends in order sets it back.
ALTER TABLE file ADD COLUMN tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0);
