-- What links of a business are signed with, and ids of votes by e-mail made with: 32 random bytes, made when they are
-- first needed. They never leave the Worker.
CREATE TABLE link_secrets (
  business_id INTEGER PRIMARY KEY REFERENCES businesses (id),
  secret      BLOB    NOT NULL CHECK (length(secret) = 32),
  created_at  INTEGER NOT NULL
) STRICT;

-- E-mails that go to many, as their people named them. Votes come in by links of a send that nobody has named, too.
CREATE TABLE email_sends (
  id            INTEGER PRIMARY KEY,
  business_id   INTEGER NOT NULL REFERENCES businesses (id),
  touchpoint_id INTEGER NOT NULL REFERENCES touchpoints (id),
  slug          TEXT    NOT NULL,           -- stands in its links
  name          TEXT    NOT NULL,
  system        TEXT    NOT NULL,           -- what sends it (shared/email-send.ts)
  language      TEXT,                       -- NULL: its links leave it to the reader's browser
  sent          INTEGER,                    -- how many, as its sender tells; NULL: nobody has told
  signed_only   INTEGER NOT NULL CHECK (signed_only IN (0, 1)),
  created_by    INTEGER REFERENCES members (id), -- NULL: a program, by the owner API
  created_at    INTEGER NOT NULL,
  UNIQUE (business_id, touchpoint_id, slug)
) STRICT;

-- One row for each copy of a send that was opened: what a recipient's links were seen to do. Who that is, nobody can
-- tell from it: `id` is made with the business's secret. Nothing here is in any pulse.
CREATE TABLE email_copies (
  business_id     INTEGER NOT NULL,
  touchpoint_id   INTEGER NOT NULL,
  send            TEXT    NOT NULL,
  id              BLOB    NOT NULL CHECK (length(id) = 16), -- of the recipient's vote
  seen_at         INTEGER NOT NULL,         -- when it was first heard of
  love_opened_at  INTEGER,                  -- when each link's page was last made that was opened; NULL: never
  hate_opened_at  INTEGER,
  other_opened_at INTEGER,                  -- the link that no person sees
  scripted_at     INTEGER,                  -- when the page was made whose script told of the latest opening
  marked_until    INTEGER,                  -- taps until then are held: its links were opened as machines open them
  confirmed_at    INTEGER,                  -- the first tap that was taken for a person's
  tapped_at       INTEGER,                  -- the latest such tap, and what the vote said before it (NULL: nothing):
  tapped_over     TEXT    CHECK (tapped_over IN ('love', 'hate')), -- for when it turns out to be a machine's
  scanner_id      BLOB,                     -- of the vote that holds taps which were not; NULL: there is none
  PRIMARY KEY (business_id, touchpoint_id, send, id)
) STRICT, WITHOUT ROWID;
