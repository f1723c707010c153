-- Reviews: campaigns in which owners say of each credential whether it is still needed, and what becomes of their word.

-- A campaign that comes again. The worker opens the next one when its time has come; a missed time opens once.
CREATE TABLE review_schedule (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  -- query of the credentials list; '' = every credential
  query text NOT NULL,
  every_months smallint NOT NULL CHECK (every_months BETWEEN 1 AND 12),
  -- days reviewers have to answer
  answer_days smallint NOT NULL CHECK (answer_days BETWEEN 1 AND 90),
  next_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  -- the person behind it: author of every campaign it opens
  created_by_id text NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE INDEX review_schedule_next ON review_schedule (next_at) WHERE ended_at IS NULL;

CREATE TABLE review (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'open', 'closing', 'closed', 'cancelled')),
  -- query of the credentials list it was opened over; '' = every credential
  query text NOT NULL,
  schedule_id uuid REFERENCES review_schedule (id),
  -- which time of its schedule this is
  scheduled_for timestamptz,
  answer_days smallint NOT NULL CHECK (answer_days BETWEEN 1 AND 90),
  created_at timestamptz NOT NULL,
  author text NOT NULL,
  author_id text NOT NULL,
  opened_at timestamptz,
  due_at timestamptz,
  items integer NOT NULL DEFAULT 0,
  -- who asked for its end, and who acknowledged it: never the same, nor its author
  closing_at timestamptz,
  closing_by text,
  closing_by_id text,
  closed_at timestamptz,
  closed_by text,
  closed_by_id text,
  -- what whoever acknowledged it said
  statement text,
  cancelled_at timestamptz,
  cancelled_by text,
  cancel_reason text,
  -- when its items were last held against what was collected
  watched_at timestamptz,
  CHECK ((state = 'draft') = (opened_at IS NULL AND cancelled_at IS NULL)),
  CHECK ((opened_at IS NULL) = (due_at IS NULL)),
  CHECK (state <> 'closed' OR (closed_by_id <> author_id AND closed_by_id <> closing_by_id))
);
CREATE UNIQUE INDEX review_scheduled ON review (schedule_id, scheduled_for) WHERE schedule_id IS NOT NULL;
CREATE INDEX review_listed ON review (created_at, id);
CREATE INDEX review_live ON review (state) WHERE state IN ('open', 'closing');

-- One credential in one campaign: who is asked, what they said of which facts, who vouched for it, and what came of it.
CREATE TABLE review_item (
  review_id uuid NOT NULL REFERENCES review (id),
  credential_id bigint NOT NULL,
  name text NOT NULL,
  -- on the credential when the campaign was opened
  owner text,
  -- the owner that is asked; null: the security leads
  reviewer text,
  -- why they are
  basis text NOT NULL CHECK (basis IN ('owner', 'fallback', 'unowned', 'delegated', 'escalated', 'handed-over')),
  -- the member it was given to; anybody of the reviewer may still answer
  member_id uuid REFERENCES directory_user (id),
  delegated_by text,
  delegated_reason text,
  -- 0 asked first, 1 the fallback of one who did not answer, 2 the security leads
  level smallint NOT NULL DEFAULT 0,
  -- until when an answer is waited for; null: answered, or it goes nowhere else
  due_at timestamptz,
  privileged boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'attested', 'kept', 'follow-up', 'done', 'excepted', 'gone')),
  -- the facts when the campaign was opened, and as they were attested
  snapshot jsonb NOT NULL,
  attested jsonb,
  decision text CHECK (decision IN ('keep', 'reduce', 'revoke')),
  rationale text,
  decided_at timestamptz,
  decided_by text,
  decided_by_id text,
  -- the owner they spoke for; null: the security leads
  decided_for text,
  -- the sign-off of a privileged one, or why it was sent back
  signed_at timestamptz,
  signed_by text,
  signed_by_id text,
  sign_note text,
  sent_back_by text,
  sent_back_reason text,
  ended_at timestamptz,
  -- what was seen of the end of a follow-up
  outcome text,
  PRIMARY KEY (review_id, credential_id),
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (attested IS NULL)),
  CHECK (state IN ('waiting', 'gone') OR decision IS NOT NULL),
  CHECK (signed_by_id <> decided_by_id),
  -- A privileged one has no end that nobody from outside the team vouched for, unless nothing is left to vouch for.
  CHECK (NOT privileged OR state IN ('waiting', 'attested', 'gone') OR signed_at IS NOT NULL)
);
CREATE INDEX review_item_listed ON review_item (review_id, name, credential_id);
-- counted without its rows
CREATE INDEX review_item_state ON review_item (review_id, state, reviewer);
CREATE INDEX review_item_reviewer ON review_item (reviewer, review_id, state);
CREATE INDEX review_item_owner ON review_item (owner, review_id);
CREATE INDEX review_item_credential ON review_item (credential_id);
CREATE INDEX review_item_due ON review_item (due_at) WHERE due_at IS NOT NULL;
