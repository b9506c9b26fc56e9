-- How often in a row a file was begun with and the end of that was never seen: the process died
-- meanwhile, perhaps of the file. Counted before anything is asked of Telegram; whatever ends in
-- order sets it back.
ALTER TABLE file ADD COLUMN tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0);
