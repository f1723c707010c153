-- Reports: schedules that build them, what was built, and what reviewers said of it. The built report itself is a file.

CREATE TABLE report_schedule (
  id uuid PRIMARY KEY,
  report text NOT NULL,
  every text NOT NULL CHECK (every IN ('month', 'quarter', 'year')),
  scope jsonb NOT NULL,
  -- people who are asked to sign off
  reviewers uuid[] NOT NULL CHECK (cardinality(reviewers) > 0),
  -- the end of the month, quarter or year that is built next
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  -- who set it up or changed it: none of them signs off what it builds
  author_ids text[] NOT NULL CHECK (cardinality(author_ids) > 0),
  changed_at timestamptz,
  changed_by text,
  ended_at timestamptz,
  ended_by text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX report_schedule_due ON report_schedule (next_at) WHERE ended_at IS NULL;

CREATE TABLE report_run (
  id uuid PRIMARY KEY,
  report text NOT NULL,
  schedule_id uuid REFERENCES report_schedule (id),
  since timestamptz NOT NULL,
  -- its end does not belong to it
  until timestamptz NOT NULL,
  scope jsonb NOT NULL,
  -- the review its period begins with
  review_id uuid REFERENCES review (id),
  state text NOT NULL CHECK (state IN ('requested', 'building', 'built', 'failed')),
  requested_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  author_ids text[] NOT NULL CHECK (cardinality(author_ids) > 0),
  reviewers uuid[] NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  worked_at timestamptz NOT NULL,
  finished_at timestamptz,
  failure text,
  -- of what is built: SHA-256 of its manifest and of the zip, the root of its rows, bytes of the zip, its figures
  manifest text,
  archive text,
  root text,
  size_bytes bigint,
  summary jsonb,
  previous_id uuid REFERENCES report_run (id),
  CHECK (since <= until),
  CHECK (state <> 'built' OR (manifest IS NOT NULL AND archive IS NOT NULL AND finished_at IS NOT NULL)),
  -- each span of a schedule is built once, however many workers look
  UNIQUE (schedule_id, until)
);
CREATE INDEX report_run_newest ON report_run (requested_at DESC, id);
CREATE INDEX report_run_of_report ON report_run (report, finished_at DESC) WHERE state = 'built';
CREATE INDEX report_run_at_work ON report_run (worked_at) WHERE state IN ('requested', 'building');

-- What a reviewer said of a run. Only ever added to.
CREATE TABLE report_sign_off (
  run_id uuid NOT NULL REFERENCES report_run (id),
  -- the reviewer who was asked
  person_id uuid NOT NULL REFERENCES person (id),
  name text NOT NULL,
  at timestamptz NOT NULL,
  statement text NOT NULL CHECK (statement IN ('accepted', 'remarks', 'rejected')),
  note text,
  -- SHA-256 of the manifest that was signed off
  manifest text NOT NULL,
  PRIMARY KEY (run_id, person_id),
  CHECK (statement = 'accepted' OR note IS NOT NULL)
);
