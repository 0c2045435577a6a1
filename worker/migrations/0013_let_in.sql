-- The admin (a member of that business) whose link let somebody in: what began with it ends when they cease to be one. NULL:
-- no link of an admin did.
ALTER TABLE sign_in_links ADD COLUMN let_in_by INTEGER;
ALTER TABLE sessions ADD COLUMN let_in_by INTEGER;
ALTER TABLE passkeys ADD COLUMN let_in_by INTEGER; -- of the session that added it
