-- A touchpoint's question also holds what is offered after the tap and how it asks (shared/touchpoint.ts); what is
-- missing there has its default, so older rows stay as they are.

-- Dated changes at a touchpoint; its customers are told of the latest published one.
CREATE TABLE improvements (
  id            INTEGER PRIMARY KEY,
  business_id   INTEGER NOT NULL REFERENCES businesses (id),
  touchpoint_id INTEGER NOT NULL REFERENCES touchpoints (id),
  day           INTEGER NOT NULL,           -- local day on which it took effect, days since 1970-01-01
  text          TEXT    NOT NULL,           -- what customers are told
  published_at  INTEGER,                    -- NULL: customers are not told
  removed_at    INTEGER,                    -- NULL: it stands; else only an undo brings it back
  created_by    INTEGER REFERENCES members (id),
  created_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX improvements_of_touchpoint ON improvements (business_id, touchpoint_id, day);
