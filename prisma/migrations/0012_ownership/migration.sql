-- Who was asked to answer for which credential and what they said, and the file of rules that names owners.

-- One row per credential and owner. The name on the credential says who should answer for it; this says whether they do.
CREATE TABLE ownership (
  credential_id bigint NOT NULL,
  owner text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'ended')),
  -- why this owner: the signal, its confidence and what was seen
  basis jsonb NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  -- the person behind it, for the four eyes
  asked_by_id text NOT NULL,
  -- until when an answer is waited for; null: answered, or security has been told
  due_at timestamptz,
  -- 0 asked first, 1 the fallback of one who did not answer, 2 security has been told
  level smallint NOT NULL DEFAULT 0,
  answered_at timestamptz,
  answered_by text,
  -- what whoever answered said, and whom they said to ask
  reason text,
  hint text,
  PRIMARY KEY (credential_id, owner),
  CHECK ((state = 'asked') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX ownership_asked ON ownership (credential_id) WHERE state = 'asked';
CREATE UNIQUE INDEX ownership_accepted ON ownership (credential_id) WHERE state = 'accepted';
CREATE INDEX ownership_owner ON ownership (owner, state, credential_id);
CREATE INDEX ownership_due ON ownership (due_at) WHERE state = 'asked' AND due_at IS NOT NULL;
CREATE INDEX ownership_answered ON ownership (owner, answered_at DESC) WHERE answered_at IS NOT NULL;

-- Rules that name owners, as their text was saved; the newest counts. Only ever added to.
CREATE TABLE owner_rules (
  version integer PRIMARY KEY,
  text text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL
);

-- A team that a group of the identity provider already answers for is an owner.
INSERT INTO owner (id, name, kind, origin, created_at, created_by)
SELECT gen_random_uuid(), m.team, 'team', 'group', min(m.created_at), min(m.created_by) FROM group_mapping m
WHERE m.role = 'owner' AND m.team IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM owner o WHERE o.name = m.team AND o.removed_at IS NULL)
GROUP BY m.team;
