-- What owners have to do by a date, and incidents on credentials.

-- Something bad that happened to a credential. Words only: what the secret was has no place here.
CREATE TABLE incident (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  credential_id bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('leaked', 'misused', 'lost', 'phished', 'other')),
  happened_at timestamptz NOT NULL,
  note text NOT NULL,
  ticket text,
  -- who was named on the credential then
  owner text,
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  conclusion text,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX incident_credential ON incident (credential_id, recorded_at DESC);
CREATE INDEX incident_recorded ON incident (recorded_at DESC, id DESC);

-- The credentials that were like it when it was recorded; never changed afterwards.
CREATE TABLE incident_alike (
  incident_id bigint NOT NULL REFERENCES incident (id),
  credential_id bigint NOT NULL,
  PRIMARY KEY (incident_id, credential_id)
);

-- A task of an owner, or of the security leads, with the day it is due.
CREATE TABLE duty (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('use-look', 'need-attestation', 'ownership-audit', 'policy-approval', 'policy-review')),
  -- null: the security leads
  owner_id uuid REFERENCES owner (id),
  owner text,
  -- 2026-11, 2026-Q4, 2026, policy-3, incident-7
  period text NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'overdue', 'done', 'skipped', 'closed')),
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  incident_id bigint REFERENCES incident (id),
  policy_version integer,
  -- when it stopped waiting, however
  ended_at timestamptz,
  ended_by text,
  -- of what was done: as it should be, or not
  verdict text CHECK (verdict IN ('fine', 'wrong')),
  note text,
  -- the numbers as they were then
  summary jsonb,
  CHECK ((owner_id IS NULL) = (owner IS NULL)),
  CHECK ((state IN ('open', 'overdue')) = (ended_at IS NULL)),
  CHECK ((state = 'done') = (verdict IS NOT NULL))
);
CREATE UNIQUE INDEX duty_once ON duty (owner_id, kind, period) WHERE owner_id IS NOT NULL;
CREATE UNIQUE INDEX duty_once_security ON duty (kind, period) WHERE owner_id IS NULL;
CREATE INDEX duty_waiting ON duty (due_at, id) WHERE state IN ('open', 'overdue');
CREATE INDEX duty_of_owner ON duty (owner, due_at, id);
CREATE INDEX duty_ended ON duty (ended_at, id) WHERE ended_at IS NOT NULL;
CREATE INDEX duty_incident ON duty (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX duty_policy ON duty (policy_version) WHERE policy_version IS NOT NULL;

-- A duty that is overdue is a finding on the duty itself, owned by whom it waits for.
ALTER TABLE finding DROP CONSTRAINT finding_subject_kind_check;
ALTER TABLE finding ADD CONSTRAINT finding_subject_kind_check CHECK (subject_kind IN ('credential', 'source', 'duty'));
