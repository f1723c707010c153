-- The setup profile: what an organisation says of itself, every version kept.
CREATE TABLE setup_profile (
  version integer PRIMARY KEY,
  answers jsonb NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  saved_at timestamptz NOT NULL
);

-- How the environment was decided, which so far shared its mark with the class; and who decided by hand, and why.
-- environment_by of earlier rows stays NULL and reads as "by tag", so that a large table is not rewritten.
ALTER TABLE credential
  ADD COLUMN environment_by text,
  ADD COLUMN by_hand jsonb;
UPDATE credential SET environment_by = 'manual' WHERE class_by = 'manual' AND environment IS NOT NULL;
-- An environment set alone had marked a class that nobody set.
UPDATE credential SET class_by = NULL WHERE class_by = 'manual' AND class IS NULL;
