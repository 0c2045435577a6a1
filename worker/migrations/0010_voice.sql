-- What customers said, of all touchpoints, newest first: a page of it reads as many rows as it shows.
CREATE INDEX votes_said ON votes (business_id, state, at) WHERE comment IS NOT NULL;

-- Comments that somebody has read, for all members of the business. In a table of its own: a mark in the ledger would be
-- written to each of its indexes.
CREATE TABLE comment_marks (
  business_id   INTEGER NOT NULL,
  touchpoint_id INTEGER NOT NULL,
  vote_id       BLOB    NOT NULL CHECK (length(vote_id) = 16),
  member_id     INTEGER NOT NULL,           -- who read it
  read_at       INTEGER NOT NULL,           -- a comment that was changed later is unread again
  PRIMARY KEY (business_id, touchpoint_id, vote_id)
) STRICT, WITHOUT ROWID;

-- Reasons that are not offered any more, as they were worded last: votes still name them.
CREATE TABLE former_reasons (
  business_id   INTEGER NOT NULL,
  touchpoint_id INTEGER NOT NULL,
  face          TEXT    NOT NULL CHECK (face IN ('love', 'hate')),
  slug          TEXT    NOT NULL,
  label         TEXT    NOT NULL,
  PRIMARY KEY (business_id, touchpoint_id, face, slug)
) STRICT, WITHOUT ROWID;

-- Whoever changes a question: what it offered before is kept. Those that stay are kept too, and have the question's words.
CREATE TRIGGER former_reasons_are_kept AFTER UPDATE OF question ON touchpoints WHEN OLD.question <> NEW.question BEGIN
  INSERT INTO former_reasons (business_id, touchpoint_id, face, slug, label)
  SELECT OLD.business_id, OLD.id, face.value, reason.value->>'slug', reason.value->>'label'
  FROM json_each('["love","hate"]') AS face CROSS JOIN json_each(OLD.question, '$.' || face.value || '.reasons') AS reason
  WHERE reason.value->>'slug' IS NOT NULL AND reason.value->>'label' IS NOT NULL
  ON CONFLICT DO UPDATE SET label = excluded.label WHERE label <> excluded.label;
END;

-- What was offered before there was this table, as the log tells it; the latest wording wins.
INSERT INTO former_reasons (business_id, touchpoint_id, face, slug, label)
SELECT t.business_id, t.id, face.value, reason.value->>'slug', reason.value->>'label'
FROM audit AS a
JOIN touchpoints AS t ON t.business_id = a.business_id AND t.slug = a.detail->>'touchpoint'
CROSS JOIN json_each('["love","hate"]') AS face
CROSS JOIN json_each(a.detail, '$.before.' || face.value || '.reasons') AS reason
WHERE a.action = 'question' AND reason.value->>'slug' IS NOT NULL AND reason.value->>'label' IS NOT NULL
ORDER BY a.id
ON CONFLICT DO UPDATE SET label = excluded.label;
