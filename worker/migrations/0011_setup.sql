-- Percent of love that the business wants at a touchpoint; NULL: it has set itself none.
ALTER TABLE touchpoints ADD COLUMN target INTEGER CHECK (target BETWEEN 1 AND 99);
ALTER TABLE touchpoints ADD COLUMN archived_at INTEGER;  -- NULL: not archived (`state` says so, too)
-- Of a name in the waiting room: nobody wants it created, so it is not offered. Its votes wait all the same.
ALTER TABLE touchpoints ADD COLUMN dismissed_at INTEGER;
-- The list of first steps was put away. NULL: it shows until all of them are done.
ALTER TABLE businesses ADD COLUMN first_steps_hidden_at INTEGER;
