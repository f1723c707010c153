-- Samples that auditors draw from files of packs. Rows are added, never changed or deleted: a second draw stands beside the first.

CREATE TABLE evidence_sample (
  id uuid PRIMARY KEY,
  pack_id uuid NOT NULL REFERENCES evidence_pack (id),
  -- path in the pack, with what says that its bytes are these
  file text NOT NULL,
  file_sha256 text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  rows integer NOT NULL CHECK (rows > 0),
  method text NOT NULL,
  seed text NOT NULL,
  -- null: every row
  size integer CHECK (size > 0),
  -- per row drawn, in the order of the file: its number from 1, the id in its first column, credentials it is about;
  -- null: every row of a file that is too long to list
  selected jsonb,
  drawn_by text NOT NULL,
  drawn_by_id text NOT NULL,
  drawn_at timestamptz NOT NULL,
  CHECK (selected IS NOT NULL OR size IS NULL)
);
CREATE INDEX evidence_sample_of ON evidence_sample (pack_id, drawn_at);
