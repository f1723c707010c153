-- The directory: what SCIM says of users and groups, which group answers as which owner, who left, and which owner nobody
-- is in any more.

ALTER TABLE directory_user
  -- names and addresses as the directory last said them
  ADD COLUMN profile jsonb NOT NULL DEFAULT '{}',
  -- deleted there; the row stays for what refers to it, under a name nobody can have
  ADD COLUMN removed_at timestamptz;
CREATE INDEX directory_user_external ON directory_user (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX directory_user_listed ON directory_user (created_at, id) WHERE removed_at IS NULL;

CREATE TABLE directory_group (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  external_id text,
  -- the owner whose members its members are; null: none
  owner_id uuid REFERENCES owner (id),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX directory_group_name ON directory_group (lower(name));
CREATE INDEX directory_group_owner ON directory_group (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE directory_group_member (
  group_id uuid NOT NULL REFERENCES directory_group (id) ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES directory_user (id),
  PRIMARY KEY (group_id, user_id)
);
CREATE INDEX directory_group_member_user ON directory_group_member (user_id);

CREATE TABLE directory_setting (
  id integer PRIMARY KEY CHECK (id = 1),
  -- groups whose name begins like this become owners of the rest of their name; null: only those chosen one by one
  group_prefix text,
  -- the owner of Muster's own credentials; null: nobody yet
  muster_owner text,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);

-- An owner that had members, and has nobody active any more.
CREATE TABLE owner_vacancy (
  owner_id uuid PRIMARY KEY REFERENCES owner (id),
  since timestamptz NOT NULL
);

CREATE TABLE leaver (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES directory_user (id),
  -- as of then
  name text NOT NULL,
  user_name text NOT NULL,
  trigger text NOT NULL CHECK (trigger IN ('directory', 'hand')),
  left_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  teams text[] NOT NULL,
  -- made active again
  returned_at timestamptz
);
CREATE INDEX leaver_user ON leaver (user_id, left_at);
CREATE INDEX leaver_left ON leaver (left_at, id);

-- A credential that somebody who left held, made or could read. Its state is what was observed, or what somebody decided.
CREATE TABLE leaver_item (
  leaver_id uuid NOT NULL REFERENCES leaver (id),
  credential_id bigint NOT NULL,
  relation text NOT NULL CHECK (relation IN ('holds', 'created', 'could-read')),
  -- what in the facts says so: `holder:ada@example.com`, `tag:created-by`, `team:payments`
  signal text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'rotated', 'gone', 'excepted', 'dismissed')),
  ended_at timestamptz,
  ended_by text,
  reason text,
  PRIMARY KEY (leaver_id, credential_id),
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE INDEX leaver_item_open ON leaver_item (credential_id) WHERE state = 'open';

-- credentials said to belong to a team nobody is in, to be taken back when somebody is
CREATE INDEX credential_ownerless ON credential (id) WHERE derived ? 'ownerless';
