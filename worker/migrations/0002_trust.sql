-- What a business has decided about its votes: rules, masking, retention (shared/policy.ts). '{}' is all defaults.
ALTER TABLE businesses ADD COLUMN policy TEXT NOT NULL DEFAULT '{}';
UPDATE businesses SET policy = json_object('origins', json_object('expected', json(origins)));
ALTER TABLE businesses DROP COLUMN origins;

-- What people decided about a held vote; `held` keeps the rule's name for ever, so that every decision can be undone.
ALTER TABLE votes ADD COLUMN decision TEXT CHECK (decision IN ('released', 'excluded'));
ALTER TABLE votes ADD COLUMN decided_by INTEGER; -- the audit entry of that decision
ALTER TABLE votes ADD COLUMN erased_at INTEGER;  -- its words were erased, and may not come back with a later rev
-- Where a vote stands: in the pulse, waiting for a decision, or found not to be real.
ALTER TABLE votes ADD COLUMN state TEXT GENERATED ALWAYS AS (
  CASE WHEN held IS NULL OR decision IS 'released' THEN 'counted' WHEN decision IS 'excluded' THEN 'excluded' ELSE 'held' END
) VIRTUAL;

-- Only held votes pay for this one; it covers the page that lists them.
CREATE INDEX votes_held ON votes (business_id, held, decision, at, touchpoint_id, day, reaction, decided_by) WHERE held IS NOT NULL;

DROP INDEX votes_with_comment;
CREATE INDEX votes_with_comment ON votes (business_id, touchpoint_id, state, at) WHERE comment IS NOT NULL;
DROP INDEX votes_with_reason;
CREATE INDEX votes_with_reason ON votes (business_id, touchpoint_id, day, reaction, reason, state) WHERE reason IS NOT NULL;
CREATE INDEX votes_with_contact ON votes (business_id, at) WHERE contact IS NOT NULL;

-- What came in and how it was answered, by the local day of receipt: received = counted + held + duplicate + rejected.
-- Written some moments after the answer, many requests at a time.
CREATE TABLE intake (
  business_id   INTEGER NOT NULL,
  day           INTEGER NOT NULL,
  touchpoint_id INTEGER NOT NULL,           -- 0: the votes named none that could be read or that there is
  received      INTEGER NOT NULL DEFAULT 0,
  counted       INTEGER NOT NULL DEFAULT 0,
  held          INTEGER NOT NULL DEFAULT 0,
  duplicate     INTEGER NOT NULL DEFAULT 0,
  rejected      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (business_id, day, touchpoint_id)
) STRICT, WITHOUT ROWID;

-- Each of those writes names itself here, so that one whose answer was lost is not added twice. Gone after a day.
CREATE TABLE intake_writes (
  id          BLOB    PRIMARY KEY CHECK (length(id) = 16),
  written_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The key that visitor hashes are made with, a new random one each day (UTC). Only today's and yesterday's are kept.
CREATE TABLE salts (
  day  INTEGER PRIMARY KEY,
  salt BLOB    NOT NULL CHECK (length(salt) = 32)
) STRICT;

-- Visitors who voted more than once within an hour; everyone, where a business watches for repeated votes. A hash
-- means nothing once its day's salt is gone, and goes with it.
CREATE TABLE visitors (
  day         INTEGER NOT NULL,             -- the salt's
  business_id INTEGER NOT NULL,
  visitor     BLOB    NOT NULL CHECK (length(visitor) = 8),
  hour        INTEGER NOT NULL,             -- of the last vote, hours since 1970
  votes       INTEGER NOT NULL,             -- in that hour
  latest      TEXT    NOT NULL DEFAULT '{}', -- JSON: touchpoint's slug → [id of the last vote, its epoch ms]
  PRIMARY KEY (day, business_id, visitor)
) STRICT, WITHOUT ROWID;

-- Batches that could not be stored again and again: kept until someone replays them.
CREATE TABLE parked (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  parked_at   INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  votes       INTEGER NOT NULL,             -- how many are in it
  why         TEXT    NOT NULL,
  body        TEXT    NOT NULL              -- JSON, as it was queued (worker/collect/arrival.ts)
) STRICT;

-- Who decided what, and when. No comment's text, no token ever stands here.
CREATE TABLE audit (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  at          INTEGER NOT NULL,
  member_id   INTEGER,                      -- NULL: the house itself, on its schedule
  action      TEXT    NOT NULL,
  detail      TEXT    NOT NULL DEFAULT '{}' -- JSON
) STRICT;
CREATE INDEX audit_of_business ON audit (business_id, id);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
  SELECT raise(ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM businesses WHERE id = OLD.business_id) BEGIN
  SELECT raise(ABORT, 'the audit log is append-only');
END;

-- How far the nightly walk through a business's ledger has come, and what it removed that the log does not tell yet.
CREATE TABLE chores (
  business_id INTEGER NOT NULL,
  name        TEXT    NOT NULL,
  position    TEXT    NOT NULL,
  done_at     INTEGER,
  PRIMARY KEY (business_id, name)
) STRICT, WITHOUT ROWID;
