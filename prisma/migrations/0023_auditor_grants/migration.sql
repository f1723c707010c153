-- What auditors are let in for: a period and a part of the estate. Only ever added to; what ends a grant stands beside it.

CREATE TABLE auditor_grant (
  id uuid PRIMARY KEY,
  -- whom it is for: a person, whoever signs in with a mail address (lower case), or, without both, every auditor
  person_id uuid,
  email text CHECK (email = lower(email)),
  -- empty: packs of any framework
  frameworks text[] NOT NULL,
  -- from `since` to `until`, which does not belong to it
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,
  scope jsonb NOT NULL,
  note text NOT NULL,
  given_at timestamptz NOT NULL,
  given_by text NOT NULL,
  given_by_id text NOT NULL,
  CHECK (since < until),
  CHECK (person_id IS NULL OR email IS NULL)
);
CREATE INDEX auditor_grant_newest ON auditor_grant (given_at DESC, id);

CREATE TABLE auditor_grant_revocation (
  grant_id uuid PRIMARY KEY REFERENCES auditor_grant (id),
  reason text NOT NULL,
  revoked_at timestamptz NOT NULL,
  revoked_by text NOT NULL,
  revoked_by_id text NOT NULL
);
