-- Files that nobody names any more are deleted: first the row, then the object in the file store.
--
-- Every object that lies in the file store is named by a row of `file`, or stands here: from before
-- it is written there until a row names it, and from the moment its last row lets go of it until it
-- is gone. So none is forgotten by a crash, and none is deleted that this database never had.
CREATE TABLE stray_object (
    sha256 TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- "Does a row name this object?"
CREATE INDEX file_object ON file (sha256) WHERE sha256 IS NOT NULL;

-- Whoever lets go of an object, also by hand: it is looked at in the same transaction.
CREATE TRIGGER file_deleted AFTER DELETE ON file WHEN old.sha256 IS NOT NULL
BEGIN
    INSERT INTO stray_object (sha256) VALUES (old.sha256) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER file_object_changed AFTER UPDATE OF sha256 ON file
WHEN old.sha256 IS NOT NULL AND old.sha256 IS NOT new.sha256
BEGIN
    INSERT INTO stray_object (sha256) VALUES (old.sha256) ON CONFLICT DO NOTHING;
END;
