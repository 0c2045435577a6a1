-- Who signs in. One person may be a member of several businesses, which know nothing of each other.
CREATE TABLE people (
  id         INTEGER PRIMARY KEY,
  email      TEXT    NOT NULL UNIQUE,       -- lower case
  handle     BLOB    NOT NULL UNIQUE CHECK (length(handle) = 32), -- WebAuthn's user handle: random, tells nothing
  language   TEXT,                          -- of the console; NULL: what the browser asks for
  created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE members ADD COLUMN person_id INTEGER REFERENCES people (id);
ALTER TABLE members ADD COLUMN left_at INTEGER;      -- rows of those who left stay: log and history name them
ALTER TABLE members ADD COLUMN last_seen_at INTEGER; -- at most an hour behind; NULL: never signed in here
CREATE INDEX members_of_person ON members (person_id);

-- However a member is made: they are the person of this address.
CREATE TRIGGER members_are_people AFTER INSERT ON members WHEN NEW.person_id IS NULL BEGIN
  INSERT INTO people (email, handle, created_at) VALUES (lower(trim(NEW.email)), randomblob(32), NEW.created_at)
    ON CONFLICT (email) DO NOTHING;
  UPDATE members SET email = lower(trim(NEW.email)),
    person_id = (SELECT id FROM people WHERE email = lower(trim(NEW.email))) WHERE id = NEW.id;
END;
INSERT INTO people (email, handle, created_at)
  SELECT lower(trim(email)), randomblob(32), min(created_at) FROM members GROUP BY lower(trim(email));
UPDATE members SET person_id = (SELECT id FROM people WHERE people.email = lower(trim(members.email)));
UPDATE OR IGNORE members SET email = lower(trim(email));

-- Doors: the businesses that a way in opens, a JSON list of ids; NULL: all that its person belongs to. An admin can make a
-- link for a member, or invite any address, and use it themselves: that must open no other business.
ALTER TABLE sign_in_links ADD COLUMN doors TEXT;

CREATE TABLE passkeys (
  id            INTEGER PRIMARY KEY,
  person_id     INTEGER NOT NULL REFERENCES people (id),
  credential_id TEXT    NOT NULL UNIQUE,    -- base64url
  public_key    BLOB    NOT NULL,           -- COSE
  counter       INTEGER NOT NULL,
  transports    TEXT    NOT NULL,           -- JSON list: hints for browsers
  name          TEXT    NOT NULL,
  doors         TEXT,
  created_at    INTEGER NOT NULL,
  last_used_at  INTEGER,
  removed_at    INTEGER                     -- opens nothing from then on; kept for a day, for Undo
) STRICT;
CREATE INDEX passkeys_of_person ON passkeys (person_id);

-- What a passkey signs, once, within five minutes. Kept as SHA-256 only.
CREATE TABLE challenges (
  token_hash BLOB    PRIMARY KEY,
  person_id  INTEGER,                       -- NULL: for whoever signs in
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE sessions ADD COLUMN doors TEXT;
ALTER TABLE sessions ADD COLUMN passkey_id INTEGER;   -- that began it; NULL: a link did
ALTER TABLE sessions ADD COLUMN confirmed_at INTEGER; -- when its person last proved who they are; NULL: when it began
CREATE INDEX sessions_of_member ON sessions (member_id);

CREATE TABLE invitations (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  token_hash  BLOB    NOT NULL UNIQUE,      -- SHA-256
  email       TEXT    NOT NULL,             -- lower case
  role        TEXT    NOT NULL CHECK (role IN ('admin', 'owner', 'viewer')),
  touchpoints TEXT    NOT NULL DEFAULT '[]', -- JSON list of slugs that become theirs
  invited_by  INTEGER NOT NULL REFERENCES members (id),
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  accepted_at INTEGER,
  revoked_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX invitations_open ON invitations (business_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Whoever holds one may open a business, once.
CREATE TABLE set_up_links (
  token_hash BLOB    PRIMARY KEY,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;

-- Whoever belongs nowhere any more is forgotten.
CREATE TRIGGER people_belong_somewhere AFTER DELETE ON members
WHEN NOT EXISTS (SELECT 1 FROM members WHERE person_id = OLD.person_id) BEGIN
  DELETE FROM passkeys WHERE person_id = OLD.person_id;
  DELETE FROM people WHERE id = OLD.person_id;
END;
