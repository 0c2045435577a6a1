-- Kiosks as their people set them up. A kiosk outlives its devices: a new tablet takes an old one's place.
CREATE TABLE kiosks (
  id          INTEGER PRIMARY KEY,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  settings    TEXT    NOT NULL,             -- JSON: name, place, day plan, hours, … (shared/kiosk-settings.ts)
  pin         TEXT,                         -- JSON: salted hash of the settings' PIN (shared/kiosk.ts); NULL: none
  created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX kiosks_of_business ON kiosks (business_id, id);

-- What stood at a kiosk, and stands there: one of them at most is not revoked. Rows stay, so that a vote signed by a
-- revoked device is told from one by nobody's.
CREATE TABLE devices (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id  INTEGER NOT NULL REFERENCES businesses (id),
  kiosk_id     INTEGER NOT NULL REFERENCES kiosks (id),
  public_key   TEXT    NOT NULL,            -- JSON Web Key, P-256; the other half never leaves the device
  paired_at    INTEGER NOT NULL,
  revoked_at   INTEGER,
  last_seen_at INTEGER NOT NULL,            -- by our clock
  last_sent_at INTEGER NOT NULL,            -- by the device's, of the heartbeat taken last: an older one is a replay
  state        TEXT    NOT NULL             -- JSON: what that heartbeat said (shared/kiosk.ts)
) STRICT;
CREATE UNIQUE INDEX devices_in_use ON devices (business_id, kiosk_id) WHERE revoked_at IS NULL;
CREATE INDEX devices_of_kiosk ON devices (business_id, kiosk_id, id);

-- Codes that pair one device with a kiosk, once, within ten minutes. Kept as SHA-256 only.
CREATE TABLE pairing_codes (
  token_hash  BLOB    PRIMARY KEY,
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  kiosk_id    INTEGER NOT NULL REFERENCES kiosks (id),
  member_id   INTEGER NOT NULL,             -- who asked for it
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_codes_of_kiosk ON pairing_codes (business_id, kiosk_id);

-- What someone should look at: opened by the house, taken on by a member, resolved when it is over.
CREATE TABLE alerts (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  business_id     INTEGER NOT NULL REFERENCES businesses (id),
  kind            TEXT    NOT NULL,         -- 'kiosk-dark'
  touchpoint_id   INTEGER REFERENCES touchpoints (id), -- what it is about: one of these
  kiosk_id        INTEGER REFERENCES kiosks (id),
  since           INTEGER NOT NULL,         -- when it began, as far as is known
  opened_at       INTEGER NOT NULL,
  acknowledged_at INTEGER,
  acknowledged_by INTEGER REFERENCES members (id),
  resolved_at     INTEGER
) STRICT;
-- One open alert of a kind for each thing.
CREATE UNIQUE INDEX alerts_open ON alerts (business_id, kind, ifnull(touchpoint_id, 0), ifnull(kiosk_id, 0))
  WHERE resolved_at IS NULL;
