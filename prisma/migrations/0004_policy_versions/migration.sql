-- Policies as people change them: drafts, who wrote and who published, and how far a version has been applied.
ALTER TABLE policy_version
  ADD COLUMN author text,
  ADD COLUMN changes jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN applied_through bigint NOT NULL DEFAULT 0,
  ADD COLUMN applied_at timestamptz;

CREATE TABLE policy_draft (
  id uuid PRIMARY KEY,
  -- the version it was begun from; publishing asks that it is still in force
  base_version integer NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  document jsonb NOT NULL,
  reason text NOT NULL,
  author_id text NOT NULL,
  author text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'published', 'discarded')),
  closed_at timestamptz,
  -- the last simulation: of which revision, when, and what came of it
  simulated_revision integer,
  simulated_at timestamptz,
  simulation jsonb
);
CREATE INDEX policy_draft_open ON policy_draft (updated_at) WHERE state = 'open';

ALTER TABLE credential_version DROP CONSTRAINT credential_version_event_check;
ALTER TABLE credential_version ADD CONSTRAINT credential_version_event_check
  CHECK (event IN ('created', 'changed', 'gone', 'returned', 'owner', 'class', 'policy'));
