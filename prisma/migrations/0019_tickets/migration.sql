-- The remediation backlog, and tickets in issue trackers.

-- The place of an open finding in the backlog. Written by the worker from facts and the weights of lib/findings.
CREATE TABLE backlog_item (
  finding_id bigint PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
  score smallint NOT NULL,
  risk smallint NOT NULL,
  effort text NOT NULL CHECK (effort IN ('small', 'medium', 'large')),
  -- what to do about it, as lib/findings names it
  action text NOT NULL,
  -- why it scores so: what counted, for how many points
  parts jsonb NOT NULL,
  -- as the finding and what it is about had them when it was ranked
  opened_at timestamptz NOT NULL,
  severity smallint NOT NULL,
  owner_team text,
  kind text,
  changed_at timestamptz NOT NULL,
  ranked_at timestamptz NOT NULL
);
CREATE INDEX backlog_item_rank ON backlog_item (score DESC, opened_at, finding_id);
CREATE INDEX backlog_item_owner ON backlog_item (owner_team, score DESC, opened_at, finding_id);
CREATE INDEX backlog_item_action ON backlog_item (action, score DESC, opened_at, finding_id);
CREATE INDEX backlog_item_ranked ON backlog_item (ranked_at);

-- A place tickets are kept: a Jira or GitHub. The token is a reference (env:NAME, file:PATH), never a value.
CREATE TABLE ticket_tracker (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('jira-cloud', 'jira-data-center', 'github')),
  name text NOT NULL,
  config jsonb NOT NULL,
  -- where the tickets of an owner go, where that is not the place of the tracker itself
  places jsonb NOT NULL DEFAULT '[]',
  -- takes only findings of the owners in `places`
  mapped_only boolean NOT NULL DEFAULT false,
  -- least severity of findings that get a ticket by themselves; null: by hand only
  automatic_severity smallint CHECK (automatic_severity BETWEEN 0 AND 4),
  -- tickets made by themselves in 24 hours, at most
  daily_limit integer NOT NULL DEFAULT 50 CHECK (daily_limit BETWEEN 1 AND 1000),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  removed_at timestamptz,
  -- while it fails: since when, how often, why, and when it is asked again
  down_since timestamptz,
  failures integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  last_error text,
  -- how far the changes of its tickets were read, per place
  polled_at timestamptz,
  marks jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX ticket_tracker_name ON ticket_tracker (lower(name)) WHERE removed_at IS NULL;

-- One finding in one tracker. The id is the key by which our own ticket is found again in the tracker.
CREATE TABLE ticket (
  id uuid PRIMARY KEY,
  tracker_id uuid NOT NULL REFERENCES ticket_tracker (id),
  finding_id bigint NOT NULL REFERENCES finding (id),
  -- project or repository, component and labels, as they were when it was asked for
  place jsonb NOT NULL,
  -- `waiting`: not made yet; `lost`: the tracker no longer has it; `dropped`: never made, the finding closed before
  state text NOT NULL CHECK (state IN ('waiting', 'open', 'closed', 'lost', 'dropped')),
  requested_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  made_at timestamptz,
  key text,
  url text,
  -- status in the words of the tracker, and when it was read last
  status text,
  seen_at timestamptz,
  -- the closing of the finding that the ticket was told of; null while it stands for an open one
  told_closed_at timestamptz,
  -- no longer followed, so that the finding may get another
  ended_at timestamptz
);
CREATE UNIQUE INDEX ticket_of_finding ON ticket (finding_id) WHERE ended_at IS NULL;
CREATE INDEX ticket_by_key ON ticket (tracker_id, key) WHERE ended_at IS NULL;
CREATE INDEX ticket_log ON ticket (requested_at, id);

-- One thing done in a tracker, with how it went. The id marks a comment, by which one that got through is known again.
CREATE TABLE ticket_step (
  id uuid PRIMARY KEY,
  tracker_id uuid NOT NULL REFERENCES ticket_tracker (id),
  -- null for a test of the tracker
  ticket_id uuid REFERENCES ticket (id),
  kind text NOT NULL CHECK (kind IN ('create', 'close', 'reopen', 'remind', 'check')),
  -- which closing or opening of the finding it tells of, so that it is told once
  occasion text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'doing', 'done', 'dropped', 'failed')),
  created_at timestamptz NOT NULL,
  -- not done before
  send_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  first_try_at timestamptz,
  -- the worker that has it in hand
  claimed_by text,
  claimed_at timestamptz,
  finished_at timestamptz,
  last_error text,
  -- what a test found
  answer text,
  UNIQUE (ticket_id, kind, occasion)
);
CREATE INDEX ticket_step_open ON ticket_step (send_at, id) WHERE state IN ('waiting', 'doing');
CREATE INDEX ticket_step_log ON ticket_step (created_at, id);
