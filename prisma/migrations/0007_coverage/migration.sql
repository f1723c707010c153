-- Until when the provider watched for uses moves by itself at every run; it stands beside the history, not in it.
ALTER TABLE credential_use ADD COLUMN as_of timestamptz;

-- Since when a permission that the cell once had is missing, and which (lib/sources/visibility.ts). Null: none was lost.
ALTER TABLE coverage_cell ADD COLUMN lost_at timestamptz, ADD COLUMN lost_permission text;
CREATE INDEX coverage_cell_lost ON coverage_cell (source_id) WHERE lost_at IS NOT NULL;

-- How much of each source could be seen, as of its last look on each day; the line over time.
CREATE TABLE coverage_day (
  day date NOT NULL,
  source_id integer NOT NULL REFERENCES source (id),
  cells integer NOT NULL,
  dark integer NOT NULL,
  stale integer NOT NULL,
  PRIMARY KEY (day, source_id)
);
