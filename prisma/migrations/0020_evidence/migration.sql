-- Evidence packs: what was asked for, how far building it is, and what came of it. The pack itself is a file.

CREATE TABLE evidence_pack (
  id uuid PRIMARY KEY,
  frameworks text[] NOT NULL CHECK (cardinality(frameworks) > 0),
  -- type-1: at the instant `until`; type-2: over the time from `since` to `until`, whose end does not belong to it
  type text NOT NULL CHECK (type IN ('type-1', 'type-2')),
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,
  scope jsonb NOT NULL,
  pseudonymised boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('requested', 'building', 'built', 'failed', 'cancelled', 'expired')),
  requested_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  requested_by_id text NOT NULL,
  reason text,
  -- how far the worker is: step, rows written, rows expected
  progress jsonb NOT NULL DEFAULT '{}',
  attempt integer NOT NULL DEFAULT 0,
  worked_at timestamptz NOT NULL,
  finished_at timestamptz,
  failure text,
  -- of a built pack: SHA-256 of its manifest and of the zip, the root of its rows, bytes of the zip, rows per file
  manifest text,
  archive text,
  root text,
  size_bytes bigint,
  files jsonb,
  previous_id uuid REFERENCES evidence_pack (id),
  keep_until timestamptz,
  held_by text,
  held_reason text,
  CHECK (since <= until),
  CHECK (state <> 'built' OR (manifest IS NOT NULL AND archive IS NOT NULL AND finished_at IS NOT NULL))
);
CREATE INDEX evidence_pack_newest ON evidence_pack (requested_at DESC, id);
CREATE INDEX evidence_pack_at_work ON evidence_pack (worked_at) WHERE state IN ('requested', 'building');
