-- Deadlines: until when a revision is awaited, and timers for what is open already.

-- The last day on which mended answers are taken; NULL unless a revision is asked.
ALTER TABLE application ADD COLUMN mend_by TEXT;

-- Who was asked before there was a deadline gets three weeks from now.
UPDATE application SET mend_by = date('now', '+21 days') WHERE status = 'needs_revision';

-- Open applications have no timers so far. The code knows working days, so that it is only asked to
-- set them: this timer rings at once and does that.
INSERT INTO timer (chat_id, user_id, key, due_at)
SELECT chat_id, applicant, 'adopt:' || id, 0 FROM application
WHERE status IN ('submitted', 'in_review', 'needs_revision');

-- A draft is called to mind a day after its last answer; its deletion was set for thirty days after that.
INSERT INTO timer (chat_id, user_id, key, due_at)
SELECT chat_id, user_id, 'remind:' || substr(key, length('draft:') + 1), due_at - 29 * 24 * 60 * 60 * 1000 FROM timer
WHERE key LIKE 'draft:%';
