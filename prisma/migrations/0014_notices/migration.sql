-- Ways notices leave by, what was sent over them, and what people want of them.

-- A way out: a mail server, a webhook. Secrets are references (env:NAME, file:PATH), never values.
CREATE TABLE notice_channel (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('mail', 'slack', 'teams', 'pagerduty', 'webhook')),
  name text NOT NULL,
  config jsonb NOT NULL,
  -- whose notices it carries, besides those of owners that name it; mail carries everybody's, to their own addresses
  owners text[] NOT NULL DEFAULT '{}',
  roles text[] NOT NULL DEFAULT '{}',
  everything boolean NOT NULL DEFAULT false,
  urgent_only boolean NOT NULL DEFAULT false,
  -- hour of the day (UTC) of its digests
  digest_hour smallint NOT NULL DEFAULT 8 CHECK (digest_hour BETWEEN 0 AND 23),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  removed_at timestamptz,
  -- while it fails: since when, how often, why, and when it is tried again
  down_since timestamptz,
  failures integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  last_error text
);
CREATE UNIQUE INDEX notice_channel_name ON notice_channel (lower(name)) WHERE removed_at IS NULL;
-- Two mail servers would tell everybody everything twice.
CREATE UNIQUE INDEX notice_channel_one_mail ON notice_channel (kind) WHERE removed_at IS NULL AND kind = 'mail';

-- One message to one address over one channel. The id is the key by which receivers recognise it when it is sent again.
CREATE TABLE notice_delivery (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES notice_channel (id),
  -- a mail address, or whose notices they are: owner:NAME, role:ROLE, person:ID
  address text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('digest', 'urgent', 'test')),
  -- the day of a digest, the first notice of an urgent message, the id of a test
  occasion text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unconfirmed')),
  created_at timestamptz NOT NULL,
  -- not sent before
  send_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  first_try_at timestamptz,
  -- the worker that has it in hand
  claimed_by text,
  claimed_at timestamptz,
  finished_at timestamptz,
  last_error text,
  -- what may not have arrived was put into a later digest
  repeated boolean NOT NULL DEFAULT false,
  UNIQUE (channel_id, address, kind, occasion)
);
CREATE INDEX notice_delivery_open ON notice_delivery (send_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX notice_delivery_log ON notice_delivery (created_at, id);
CREATE INDEX notice_delivery_unconfirmed ON notice_delivery (channel_id, address) WHERE state = 'unconfirmed' AND NOT repeated;

-- What a message tells. No address is told a notice twice over one channel, whoever plans it; round 1 repeats what may
-- not have arrived.
CREATE TABLE notice_delivery_item (
  delivery_id uuid NOT NULL REFERENCES notice_delivery (id),
  notice_id uuid NOT NULL REFERENCES notice (id),
  channel_id uuid NOT NULL REFERENCES notice_channel (id),
  address text NOT NULL,
  round smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (notice_id, channel_id, address, round)
);
CREATE INDEX notice_delivery_item_delivery ON notice_delivery_item (delivery_id);

-- Every address has had its digest hour since it fell due, whichever that is: nothing more is planned for it.
ALTER TABLE notice ADD COLUMN settled_at timestamptz;
DROP INDEX notice_due;
CREATE INDEX notice_unsettled ON notice (due_at, id) WHERE settled_at IS NULL;

-- When digests were planned last: hours that came since then are made up for, and no hour comes twice.
CREATE TABLE notice_plan (
  id smallint PRIMARY KEY CHECK (id = 1),
  planned_at timestamptz NOT NULL
);

-- What a person wants by mail; without a row: everything, at the hour of the channel.
CREATE TABLE notice_preference (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  muted text[] NOT NULL DEFAULT '{}',
  digest_hour smallint CHECK (digest_hour BETWEEN 0 AND 23),
  changed_at timestamptz NOT NULL
);
