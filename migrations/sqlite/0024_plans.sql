-- What is counted and tidied up without reading whole tables.

-- How many applications there are of each status.
CREATE INDEX application_status ON application (status);
-- How many letters wait for a person.
CREATE INDEX dead_letter_open ON dead_letter (id) WHERE state <> 'done';

-- Files that nobody names: neither the state of their conversation nor an answer of an application of
-- their person. Both are searched as text for the quoted name: nothing that a later version keeps there
-- is missed, and what is found by mistake only stays.
CREATE VIEW nameless_file AS
SELECT chat_id, user_id, unique_id, created_at FROM file
WHERE NOT EXISTS (
        SELECT 1 FROM dialogue
        WHERE dialogue.chat_id = file.chat_id AND dialogue.user_id = file.user_id
          AND instr(dialogue.state, json_quote(file.unique_id)) > 0
    )
    AND NOT EXISTS (
        SELECT 1 FROM application
        WHERE application.applicant = file.user_id
          AND instr(application.answers, json_quote(file.unique_id)) > 0
    );

-- An object is no stray one from the moment a row names it, and becomes one with the last row that
-- does: so that no sweep has to look for those that somebody names.
DROP TRIGGER file_deleted;
DROP TRIGGER file_object_changed;

CREATE TRIGGER file_deleted AFTER DELETE ON file WHEN old.sha256 IS NOT NULL
BEGIN
    INSERT INTO stray_object (sha256)
    SELECT old.sha256 WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = old.sha256)
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER file_object_changed AFTER UPDATE OF sha256 ON file
WHEN old.sha256 IS NOT NULL AND old.sha256 IS NOT new.sha256
BEGIN
    INSERT INTO stray_object (sha256)
    SELECT old.sha256 WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = old.sha256)
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER file_object_named AFTER UPDATE OF sha256 ON file WHEN new.sha256 IS NOT NULL
BEGIN
    DELETE FROM stray_object WHERE sha256 = new.sha256;
END;

DELETE FROM stray_object WHERE EXISTS (SELECT 1 FROM file WHERE file.sha256 = stray_object.sha256);
