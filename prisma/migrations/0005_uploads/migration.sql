-- Files that people upload: what was read of each, until it is collected or thrown away. The file itself is never stored.
CREATE TABLE upload (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  format text,
  state text NOT NULL CHECK (state IN ('reading', 'ready', 'refused', 'confirmed', 'discarded')),
  size_bytes bigint NOT NULL DEFAULT 0,
  sha256 text,
  -- what the person said where the file does not: account, tenant or repository, and the principal its credentials hang on
  account text,
  principal text,
  -- the date the file itself names, and the latest moment any of its rows speaks of
  hint_at timestamptz,
  newest_at timestamptz,
  -- what the person said it represents
  data_at timestamptz,
  complete boolean NOT NULL DEFAULT false,
  -- rows that could be read, and the credentials or leaks they came to
  good integer NOT NULL DEFAULT 0,
  entries integer NOT NULL DEFAULT 0,
  bad integer NOT NULL DEFAULT 0,
  notes integer NOT NULL DEFAULT 0,
  -- the first few hundred, each with its line; never a value of the file
  problems jsonb NOT NULL DEFAULT '[]',
  unread_columns text[] NOT NULL DEFAULT '{}',
  failure text,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  read_at timestamptz,
  source_id integer REFERENCES source (id),
  collection_id uuid REFERENCES collection (id)
);
CREATE INDEX upload_recent ON upload (uploaded_at DESC, id);
CREATE UNIQUE INDEX upload_collection ON upload (collection_id) WHERE collection_id IS NOT NULL;

-- Observations and leaks as read, metadata only; gone when the upload is collected or thrown away.
CREATE TABLE upload_row (
  upload_id uuid NOT NULL REFERENCES upload (id),
  mark uuid NOT NULL,
  line integer NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (upload_id, mark)
);
CREATE INDEX upload_row_order ON upload_row (upload_id, account, region, line, mark);

-- Secrets that a scanner found in a repository: where, never what.
CREATE TABLE leak (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cell_id integer NOT NULL REFERENCES coverage_cell (id),
  mark uuid NOT NULL,
  repository text NOT NULL,
  path text NOT NULL,
  line integer,
  commit_id text,
  detector text NOT NULL,
  -- the public id of the credential or the fingerprint of its public half, where what was found tells one
  key_id text,
  found_at timestamptz,
  verified boolean,
  resolution text,
  first_seen_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  gone_at timestamptz,
  UNIQUE (cell_id, mark)
);
CREATE INDEX leak_key ON leak (key_id) WHERE key_id IS NOT NULL;
-- What a leak is matched by: lib/credentials/merge/found-leaks.ts uses the same expressions, letter by letter.
CREATE INDEX credential_key_id ON credential ((substring(external_id FROM '[^/]+$'))) WHERE kind = 'cloud-access-key';
CREATE INDEX credential_fingerprint ON credential ((facts->>'fingerprint')) WHERE gone_at IS NULL AND kind = 'ssh-key';
