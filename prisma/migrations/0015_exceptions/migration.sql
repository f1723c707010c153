-- Exceptions: approved, expiring permissions to keep findings open, who decided them, and what they rest on.

CREATE TABLE exception (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state text NOT NULL CHECK (state IN
    ('draft', 'requested', 'approved', 'refused', 'active', 'expiring', 'expired', 'revoked', 'voided')),
  -- what it is for, in words, as of the request
  title text NOT NULL,
  -- what was asked for: the ids of findings, or a filter with the most findings it may cover
  target jsonb NOT NULL,
  -- raised by every request, so that nobody approves something else than they saw
  revision integer NOT NULL DEFAULT 0,
  -- owners of what it covers; empty: nobody owns it
  owners text[] NOT NULL DEFAULT '{}',
  -- the gravest of its findings
  severity smallint NOT NULL DEFAULT -1,
  -- approvals it takes
  quorum smallint NOT NULL DEFAULT 1 CHECK (quorum IN (1, 2)),
  reason text NOT NULL,
  measures text NOT NULL,
  ticket text,
  -- what is checked at every collection: list of { kind, … }
  conditions jsonb NOT NULL,
  -- null: from the approval on
  starts_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  author text NOT NULL,
  -- the person behind it, for the four eyes
  author_id text NOT NULL,
  author_mail text,
  requested_at timestamptz,
  -- when the first of its findings was out of policy: an approval after it is retroactive
  breached_at timestamptz,
  approved_at timestamptz,
  began_at timestamptz,
  -- policy and limits as of the approval
  frozen jsonb,
  ended_at timestamptz,
  end_reason text,
  ended_by text,
  -- in force by one voice; somebody else has to look at it until then
  is_break_glass boolean NOT NULL DEFAULT false,
  review_due_at timestamptz,
  reviewed_at timestamptz,
  renews_id bigint REFERENCES exception (id),
  -- 0 the first, 1 its renewal, 2 the renewal of that
  renewal smallint NOT NULL DEFAULT 0,
  -- when the clock next does something to it
  next_at timestamptz,
  -- whether the nearest reminder has been queued: 30, 14, 7 or 1 days before its end
  reminded_days smallint,
  CHECK (expires_at IS NOT NULL OR state IN ('draft', 'revoked')),
  CHECK (starts_at IS NULL OR starts_at < expires_at),
  CHECK (began_at IS NULL OR approved_at IS NOT NULL),
  CHECK ((state IN ('refused', 'expired', 'revoked', 'voided')) = (ended_at IS NOT NULL))
);
CREATE INDEX exception_due ON exception (next_at, id) WHERE next_at IS NOT NULL;
CREATE INDEX exception_state ON exception (state, expires_at, id);
CREATE INDEX exception_renews ON exception (renews_id) WHERE renews_id IS NOT NULL;

-- A finding that an exception was asked for or covers, as it was then.
CREATE TABLE exception_item (
  exception_id bigint NOT NULL REFERENCES exception (id),
  finding_id bigint NOT NULL REFERENCES finding (id),
  credential_id bigint NOT NULL,
  credential text NOT NULL,
  rule text NOT NULL,
  owner text,
  severity smallint NOT NULL,
  breached_at timestamptz NOT NULL,
  -- what the conditions are held against, as of the request and then of the approval
  facts jsonb NOT NULL,
  covered_at timestamptz,
  released_at timestamptz,
  release_reason text,
  PRIMARY KEY (exception_id, finding_id),
  CHECK (released_at IS NULL OR covered_at IS NOT NULL)
);
CREATE INDEX exception_item_finding ON exception_item (finding_id);
CREATE INDEX exception_item_live ON exception_item (exception_id) WHERE covered_at IS NOT NULL AND released_at IS NULL;

-- What people said of a request. Only ever added to.
CREATE TABLE exception_decision (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  exception_id bigint NOT NULL REFERENCES exception (id),
  revision integer NOT NULL,
  decision text NOT NULL CHECK (decision IN ('approve', 'refuse', 'break-glass', 'confirm', 'reject')),
  -- the person, also where a token of theirs spoke
  person_id text NOT NULL,
  name text NOT NULL,
  via text NOT NULL CHECK (via IN ('person', 'token')),
  role text NOT NULL,
  teams text[] NOT NULL,
  -- belongs to none of the owners of what it covers
  is_outside boolean NOT NULL,
  reason text,
  at timestamptz NOT NULL
);
-- nobody says yes twice
CREATE UNIQUE INDEX exception_decision_once ON exception_decision (exception_id, revision, person_id)
  WHERE decision IN ('approve', 'break-glass', 'confirm');

-- Set while an exception in force covers the open finding.
ALTER TABLE finding ADD COLUMN exception_id bigint REFERENCES exception (id);
CREATE INDEX finding_excepted ON finding (subject_id) WHERE exception_id IS NOT NULL;
CREATE INDEX finding_exception ON finding (exception_id) WHERE exception_id IS NOT NULL;
