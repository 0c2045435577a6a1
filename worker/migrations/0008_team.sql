-- What a key may do, who made it, how people tell it from others. Keys that were there before may do all.
ALTER TABLE api_keys ADD COLUMN scopes TEXT NOT NULL DEFAULT '["read","comments","links"]'; -- JSON (shared/api-scope.ts)
ALTER TABLE api_keys ADD COLUMN created_by INTEGER REFERENCES members (id); -- NULL: with npm run api-key
ALTER TABLE api_keys ADD COLUMN ending TEXT NOT NULL DEFAULT ''; -- its last four characters; empty: made before they were kept
ALTER TABLE api_keys ADD COLUMN used_day INTEGER; -- local day of the last use, days since 1970-01-01; NULL: not since this is kept
CREATE INDEX api_keys_of_business ON api_keys (business_id);

-- Closed by an admin: nobody gets in and nothing comes in, until an admin's link opens it again or it is deleted.
ALTER TABLE businesses ADD COLUMN closed_at INTEGER;
ALTER TABLE businesses ADD COLUMN closed_key TEXT;   -- the site key that it had, and gets back; until then nobody has it
ALTER TABLE businesses ADD COLUMN reopen_hash BLOB;  -- SHA-256 of the token in that link
CREATE UNIQUE INDEX businesses_reopened ON businesses (reopen_hash) WHERE reopen_hash IS NOT NULL;
