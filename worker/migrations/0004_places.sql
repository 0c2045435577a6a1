-- What people call the places that votes name. A place without a row, or whose name is empty, was named by nobody
-- (yet, or any more); its votes count all the same.
CREATE TABLE places (
  business_id INTEGER NOT NULL REFERENCES businesses (id),
  slug        TEXT    NOT NULL,
  name        TEXT    NOT NULL,             -- empty: its naming was undone
  area        TEXT    NOT NULL DEFAULT '',  -- what several places have in common: a town, a floor; empty: none
  archived_at INTEGER,                      -- NULL: in use
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (business_id, slug)
) STRICT, WITHOUT ROWID;
