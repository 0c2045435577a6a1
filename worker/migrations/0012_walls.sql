-- Screens in the office, each opened by a link of its own. Of the link only its SHA-256 is kept: it is shown once.
CREATE TABLE walls (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id  INTEGER NOT NULL REFERENCES businesses (id),
  token_hash   BLOB    NOT NULL UNIQUE,
  settings     TEXT    NOT NULL,            -- JSON: its name and what it shows (shared/wall.ts)
  created_by   INTEGER NOT NULL,            -- a member, who may have left since
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER,                     -- NULL: it holds until it is revoked
  revoked_at   INTEGER,
  last_seen_at INTEGER                      -- when a screen last showed it, written at most hourly; NULL: none has
) STRICT;
CREATE INDEX walls_of_business ON walls (business_id, id);
