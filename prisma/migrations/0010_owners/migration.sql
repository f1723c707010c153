-- Owners with their members, the people a directory knows, and what is to be told to them.

CREATE TABLE owner (
  id uuid PRIMARY KEY,
  -- what credential.owner_team and finding.owner_team hold
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('team', 'role')),
  mail text,
  slack_channel text,
  -- who is asked when this one does not answer
  fallback_id uuid REFERENCES owner (id),
  origin text NOT NULL CHECK (origin IN ('hand', 'group', 'scim')),
  -- the id the directory gave it
  external_id text,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX owner_name ON owner (name) WHERE removed_at IS NULL;
CREATE INDEX owner_fallback ON owner (fallback_id) WHERE fallback_id IS NOT NULL;

-- Somebody a directory or an administrator named; may never have signed in.
CREATE TABLE directory_user (
  id uuid PRIMARY KEY,
  user_name text NOT NULL,
  external_id text,
  name text NOT NULL,
  mail text,
  active boolean NOT NULL DEFAULT true,
  origin text NOT NULL CHECK (origin IN ('hand', 'sign-in', 'scim')),
  -- the account of the same person here, once they have signed in
  person_id uuid REFERENCES person (id),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  CHECK (active = (deactivated_at IS NULL))
);
CREATE UNIQUE INDEX directory_user_name ON directory_user (lower(user_name));
CREATE UNIQUE INDEX directory_user_person ON directory_user (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX directory_user_mail ON directory_user (lower(mail));

CREATE TABLE owner_member (
  owner_id uuid NOT NULL REFERENCES owner (id),
  user_id uuid NOT NULL REFERENCES directory_user (id),
  origin text NOT NULL CHECK (origin IN ('hand', 'group', 'scim')),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  PRIMARY KEY (owner_id, user_id)
);
CREATE INDEX owner_member_user ON owner_member (user_id);

-- Something a recipient is to be told: written with what it tells of, delivered by a worker. Recipient, kind, subject and
-- occasion make it one notice, however often it is asked for.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('owner', 'role', 'person')),
  -- the name of the owner, the role, or the id of the person
  recipient text NOT NULL,
  kind text NOT NULL,
  is_urgent boolean NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  occasion text NOT NULL,
  -- what the words need; declared fields only
  data jsonb NOT NULL,
  -- path of the page that acts
  href text NOT NULL,
  created_at timestamptz NOT NULL,
  -- not told before
  due_at timestamptz NOT NULL,
  UNIQUE (recipient_kind, recipient, kind, subject_kind, subject_id, occasion)
);
CREATE INDEX notice_due ON notice (due_at, id);
