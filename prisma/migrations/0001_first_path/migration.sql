-- The first path: sources, collections and coverage, credentials with history and use, findings,
-- posture counts, people, tokens, audit.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TABLE source (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  config jsonb NOT NULL,
  paused boolean NOT NULL DEFAULT false,
  interval_minutes integer NOT NULL DEFAULT 360 CHECK (interval_minutes BETWEEN 5 AND 10080),
  next_collection_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX source_name_key ON source (lower(name)) WHERE removed_at IS NULL;

CREATE TABLE source_lease (
  source_id integer PRIMARY KEY REFERENCES source (id),
  holder text,
  fence bigint NOT NULL DEFAULT 0,
  expires_at timestamptz
);

CREATE TABLE collection (
  id uuid PRIMARY KEY,
  source_id integer NOT NULL REFERENCES source (id),
  state text NOT NULL CHECK (state IN ('queued', 'running', 'complete', 'partial', 'failed', 'cancelled')),
  trigger text NOT NULL CHECK (trigger IN ('schedule', 'manual', 'past')),
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  cancel_requested_at timestamptz,
  progress jsonb NOT NULL DEFAULT '{}',
  counts jsonb NOT NULL DEFAULT '{}',
  failure jsonb
);
CREATE INDEX collection_source ON collection (source_id, requested_at DESC);
CREATE UNIQUE INDEX collection_one_open ON collection (source_id) WHERE state IN ('queued', 'running');

CREATE TABLE coverage_cell (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_id integer NOT NULL REFERENCES source (id),
  account text NOT NULL,
  account_name text,
  region text NOT NULL,
  collector text NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  reason text,
  permission text,
  attempted_at timestamptz,
  completed_at timestamptz,
  data_at timestamptz,
  collection_id uuid REFERENCES collection (id),
  listed integer NOT NULL DEFAULT 0,
  calls integer NOT NULL DEFAULT 0,
  UNIQUE (source_id, account, region, collector)
);

CREATE TABLE collection_cell (
  collection_id uuid NOT NULL REFERENCES collection (id),
  cell_id integer NOT NULL REFERENCES coverage_cell (id),
  state text NOT NULL,
  reason text,
  permission text,
  listed integer NOT NULL DEFAULT 0,
  calls integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  data_at timestamptz,
  PRIMARY KEY (collection_id, cell_id)
);

-- No foreign keys on the tables that a collection fills by the million: each row is written in the transaction of its
-- credential, and a check per row costs a third of the merge (docs/performance.md).
CREATE TABLE credential (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identity uuid NOT NULL UNIQUE,
  cell_id integer NOT NULL,
  other_cell_ids integer[] NOT NULL DEFAULT '{}',
  observed_hash uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL,
  provider text NOT NULL,
  account text NOT NULL,
  account_name text,
  region text NOT NULL,
  resource text NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  holder_type text,
  holder_id text,
  holder_name text,
  status text,
  created_at timestamptz,
  value_changed_at timestamptz,
  last_rotated_state text NOT NULL CHECK (last_rotated_state IN ('known', 'never', 'unknown')),
  last_rotated_at timestamptz,
  expiry_state text NOT NULL CHECK (expiry_state IN ('known', 'none', 'unknown')),
  expires_at timestamptz,
  rotation_method text,
  rotation_interval_days double precision,
  algorithm text,
  privilege text,
  tags jsonb,
  facts jsonb NOT NULL,
  environment text,
  class text,
  class_by text,
  owner_team text,
  owner_by text,
  first_seen_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  gone_at timestamptz,
  -- what the policy says of it
  policy_version integer,
  judged_at timestamptz,
  due_at timestamptz,
  standing text,
  limit_days integer,
  limit_clause text,
  out_of_policy_at timestamptz,
  age_bucket text,
  expiry_bucket text,
  severity smallint NOT NULL DEFAULT -1,
  failing text[] NOT NULL DEFAULT '{}',
  unknown text[] NOT NULL DEFAULT '{}',
  passing text[] NOT NULL DEFAULT '{}',
  search text NOT NULL
);

-- One row per credential and version: the whole state as then known, and the collection it came from.
CREATE TABLE credential_version (
  credential_id bigint NOT NULL,
  version integer NOT NULL,
  known_at timestamptz NOT NULL,
  collection_id uuid,
  event text NOT NULL CHECK (event IN ('created', 'changed', 'gone', 'returned', 'owner', 'class')),
  changed text[] NOT NULL DEFAULT '{}',
  state jsonb NOT NULL,
  PRIMARY KEY (credential_id, version)
);
CREATE INDEX credential_version_known ON credential_version USING brin (known_at);

-- Last use moves at every run for every active key, so it has a narrow row of its own, and one per day.
CREATE TABLE credential_use (
  credential_id bigint PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('known', 'never', 'unknown')),
  last_used_at timestamptz,
  known_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE TABLE credential_use_day (
  credential_id bigint NOT NULL,
  day date NOT NULL,
  state text NOT NULL,
  last_used_at timestamptz,
  collection_id uuid,
  PRIMARY KEY (credential_id, day)
);

CREATE TABLE finding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule text NOT NULL,
  code text NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('credential', 'source')),
  subject_id bigint NOT NULL,
  discriminator text NOT NULL DEFAULT '',
  verdict text NOT NULL CHECK (verdict IN ('fail', 'unknown')),
  severity smallint NOT NULL,
  data jsonb NOT NULL,
  policy_version integer NOT NULL,
  opened_at timestamptz NOT NULL,
  first_opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  closed_at timestamptz,
  close_reason text CHECK (close_reason IN ('fixed', 'gone', 'policy-changed')),
  reopened integer NOT NULL DEFAULT 0,
  clean_days double precision,
  owner_team text,
  UNIQUE (subject_kind, subject_id, rule, discriminator)
);
CREATE INDEX finding_open ON finding (severity DESC, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX finding_open_rule ON finding (rule, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX finding_open_owner ON finding (owner_team, severity DESC, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX finding_opened ON finding (opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX finding_closed ON finding (closed_at, id) WHERE closed_at IS NOT NULL;

-- Earlier spans of a finding that was closed and came back.
CREATE TABLE finding_span (
  finding_id bigint NOT NULL REFERENCES finding (id),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz NOT NULL,
  close_reason text NOT NULL,
  PRIMARY KEY (finding_id, opened_at)
);

-- Counts of the posture page, moved by every merge and sweep in the same transaction.
CREATE TABLE posture_count (
  dimension text NOT NULL,
  value text NOT NULL,
  measure text NOT NULL,
  bucket text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (dimension, value, measure, bucket)
);
CREATE TABLE posture_day (
  day date NOT NULL,
  measure text NOT NULL,
  bucket text NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (day, measure, bucket)
);

CREATE TABLE policy_version (
  version integer PRIMARY KEY,
  document jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  published_by text NOT NULL,
  reason text NOT NULL
);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  issuer text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  email text,
  groups text[] NOT NULL,
  first_sign_in_at timestamptz NOT NULL,
  last_sign_in_at timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);

CREATE TABLE group_mapping (
  id uuid PRIMARY KEY,
  group_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('security', 'engineer', 'owner', 'auditor', 'viewer')),
  team text,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL
);
CREATE UNIQUE INDEX group_mapping_key ON group_mapping (group_name, role, coalesce(team, ''));

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  hint text NOT NULL,
  person_id uuid REFERENCES person (id),
  role text NOT NULL,
  teams text[] NOT NULL DEFAULT '{}',
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text
);

CREATE TABLE sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);

CREATE TABLE worker (
  id text PRIMARY KEY,
  started_at timestamptz NOT NULL,
  heartbeat_at timestamptz NOT NULL,
  stopped_at timestamptz,
  host text NOT NULL,
  pid integer NOT NULL
);

-- The trail. The application's role may add and read, nothing else (see lib/platform/database/roles.ts).
CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  address text,
  agent text,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  payload jsonb NOT NULL,
  request_id text NOT NULL
);
CREATE INDEX audit_event_subject ON audit_event (subject_kind, subject_id, id);
CREATE INDEX audit_event_at ON audit_event USING brin (at);

-- Lists over /credentials: every sort order has an index of its own with the id as tie-breaker
-- (lib/credentials/queries-orders.ts names the same columns).
CREATE INDEX credential_live_name ON credential ((left(search, 100) COLLATE "C"), id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_severity ON credential (severity DESC, out_of_policy_at, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_changed ON credential (value_changed_at, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_expires ON credential (expires_at, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_policy ON credential (out_of_policy_at, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_seen ON credential (first_seen_at, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_owner ON credential (owner_team, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_kind ON credential (kind, id) WHERE gone_at IS NULL;
CREATE INDEX credential_live_account ON credential (account, id) WHERE gone_at IS NULL;
CREATE INDEX credential_holder ON credential (holder_id, id) WHERE gone_at IS NULL;
CREATE INDEX credential_cell ON credential (cell_id, id) WHERE gone_at IS NULL;
CREATE INDEX credential_other_cells ON credential USING gin (other_cell_ids) WHERE other_cell_ids <> '{}';
CREATE INDEX credential_due ON credential (due_at) WHERE gone_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX credential_gone ON credential (gone_at, id) WHERE gone_at IS NOT NULL;
-- Any combination of filters, and the search: one index whose columns are intersected before the table is touched.
-- lib/credentials/filters.ts uses the same expressions, letter by letter.
CREATE INDEX credential_live_facets ON credential USING gin (
  kind, provider, account, region, coalesce(environment, ''), coalesce(class, ''), coalesce(owner_team, ''),
  coalesce(status, 'unknown'), coalesce(standing, 'unknown'), coalesce(age_bucket, 'unknown'),
  coalesce(expiry_bucket, 'unknown'), severity, failing, search gin_trgm_ops
) WITH (gin_pending_list_limit = 65536) WHERE gone_at IS NULL;
CREATE INDEX credential_use_last ON credential_use (last_used_at, credential_id);
