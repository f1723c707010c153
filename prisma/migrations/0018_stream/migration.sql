-- The stream of the trail to other systems: where it goes, how far each place is, and what the last tries came to.
-- What waits is no table: it is what the chains hold past a destination's cursor.

CREATE TABLE stream_destination (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('file', 'https', 'syslog')),
  name text NOT NULL,
  -- secrets are references (env:NAME, file:PATH), never values
  config jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  paused_at timestamptz,
  removed_at timestamptz,
  -- while it fails: since when, how often, why, and when it is tried again
  down_since timestamptz,
  failures integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  last_error text,
  last_sent_at timestamptz,
  -- how many events it took, and how many expired before it could
  sent bigint NOT NULL DEFAULT 0,
  lost bigint NOT NULL DEFAULT 0,
  -- one worker sends at a time; the fence tells it that another took over
  holder text,
  lease_until timestamptz,
  fence bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX stream_destination_name ON stream_destination (lower(name)) WHERE removed_at IS NULL;
-- Two destinations that write one file would rotate it under each other.
CREATE UNIQUE INDEX stream_destination_one_file ON stream_destination ((config ->> 'file'))
  WHERE removed_at IS NULL AND kind = 'file';

-- The last event of each chain that a destination took, or that expired before it did.
CREATE TABLE stream_cursor (
  destination_id uuid NOT NULL REFERENCES stream_destination (id),
  chain text NOT NULL CHECK (chain IN ('decision', 'access', 'operation')),
  sequence bigint NOT NULL CHECK (sequence >= 0),
  PRIMARY KEY (destination_id, chain)
);

-- The last tries, newest kept.
CREATE TABLE stream_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  destination_id uuid NOT NULL REFERENCES stream_destination (id),
  at timestamptz NOT NULL,
  events integer NOT NULL,
  took_ms integer NOT NULL,
  -- null: the destination took them
  error text
);
CREATE INDEX stream_attempt_destination ON stream_attempt (destination_id, id);
