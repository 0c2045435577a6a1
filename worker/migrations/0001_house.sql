-- The tenant and its people.
CREATE TABLE businesses (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,
  site_key   TEXT    NOT NULL UNIQUE,
  time_zone  TEXT    NOT NULL,              -- IANA name; votes are counted on this zone's days and hours
  origins    TEXT    NOT NULL DEFAULT '[]', -- JSON list of origins whose votes are expected
  created_at INTEGER NOT NULL               -- epoch ms, as every *_at
) STRICT;

CREATE TABLE members (
  id          INTEGER PRIMARY KEY,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  name        TEXT    NOT NULL,
  email       TEXT    NOT NULL,
  role        TEXT    NOT NULL CHECK (role IN ('admin', 'owner', 'viewer')),
  created_at  INTEGER NOT NULL,
  UNIQUE (business_id, email)
) STRICT;

CREATE TABLE touchpoints (
  id          INTEGER PRIMARY KEY,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  slug        TEXT    NOT NULL,
  -- waiting: votes named it, nobody has created it yet; its votes are held, its setup is empty
  state       TEXT    NOT NULL CHECK (state IN ('live', 'waiting', 'archived')),
  name        TEXT    NOT NULL DEFAULT '',
  stage       TEXT    CHECK (stage IN ('pre', 'first', 'core', 'last', 'in')),
  kind        TEXT    CHECK (kind IN ('active', 'passive')),
  critical    INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1)),
  expectation TEXT    NOT NULL DEFAULT '',
  owner_id    INTEGER REFERENCES members (id),
  question    TEXT    NOT NULL DEFAULT '{}', -- JSON: question, labels and reasons (shared/touchpoint.ts)
  position    INTEGER NOT NULL DEFAULT 0,    -- order within its stage
  created_at  INTEGER NOT NULL,
  UNIQUE (business_id, slug),
  CHECK (state = 'waiting' OR (stage IS NOT NULL AND kind IS NOT NULL AND name <> ''))
) STRICT;

-- The ledger: every vote ever accepted. One row written per vote: the key is the only index on it.
CREATE TABLE votes (
  business_id   INTEGER NOT NULL,
  touchpoint_id INTEGER NOT NULL,
  id            BLOB    NOT NULL CHECK (length(id) = 16), -- the UUID's bytes
  rev           INTEGER NOT NULL,
  reaction      TEXT    NOT NULL CHECK (reaction IN ('love', 'hate', 'none')),
  held          TEXT,                       -- the rule that holds it; NULL: counted
  channel       TEXT    NOT NULL CHECK (channel IN ('web', 'email', 'kiosk', 'link')),
  place         TEXT    NOT NULL,           -- slug; '' where the touchpoint stands only once
  at            INTEGER NOT NULL,           -- when it was tapped, clock error taken out
  clock_error   INTEGER NOT NULL,           -- ms the sender's clock was behind ours (negative: ahead); 0: trusted
  day           INTEGER NOT NULL,           -- local day of the business, days since 1970-01-01
  hour          INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23), -- local hour
  received_at   INTEGER NOT NULL,
  amended_at    INTEGER,
  reason        TEXT,
  comment       TEXT,
  contact       TEXT,
  lang          TEXT,
  page          TEXT,
  PRIMARY KEY (business_id, touchpoint_id, id)
) STRICT, WITHOUT ROWID;

-- Only votes that say something pay for this one.
CREATE INDEX votes_with_comment ON votes (business_id, touchpoint_id, at) WHERE comment IS NOT NULL;

-- Likewise for votes with a reason; it covers "reasons of a period, counted", so the ledger's rows stay unread.
CREATE INDEX votes_with_reason ON votes (business_id, touchpoint_id, day, reaction, reason, held) WHERE reason IS NOT NULL;

-- The pulse's source: one row per touchpoint, local day, channel and place, its 24 hours inside, so that a year of
-- a whole journey is read without touching the ledger. Held votes are apart and in no other column.
CREATE TABLE counters (
  business_id   INTEGER NOT NULL,
  touchpoint_id INTEGER NOT NULL,
  day           INTEGER NOT NULL,
  channel       TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  love          INTEGER NOT NULL DEFAULT 0,
  hate          INTEGER NOT NULL DEFAULT 0,
  held_love     INTEGER NOT NULL DEFAULT 0,
  held_hate     INTEGER NOT NULL DEFAULT 0,
  love_hours    TEXT    NOT NULL DEFAULT '{}', -- JSON: local hour → counted love votes, {"8":3,"12":11}
  hate_hours    TEXT    NOT NULL DEFAULT '{}',
  PRIMARY KEY (business_id, touchpoint_id, day, channel, place)
) STRICT, WITHOUT ROWID;

-- Ways in. Tokens are kept as SHA-256 only.
CREATE TABLE sign_in_links (
  token_hash  BLOB    PRIMARY KEY,
  member_id   INTEGER NOT NULL REFERENCES members (id),
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash   BLOB    PRIMARY KEY,
  member_id    INTEGER NOT NULL REFERENCES members (id),
  created_at   INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
  token_hash   BLOB    PRIMARY KEY,
  business_id  INTEGER NOT NULL REFERENCES businesses (id),
  name         TEXT    NOT NULL,
  created_at   INTEGER NOT NULL,
  revoked_at   INTEGER
) STRICT, WITHOUT ROWID;
