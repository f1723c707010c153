-- Working with the list: saved views, bulk changes with their undo, calendar feeds, and what changed between two dates.

CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  noun text NOT NULL CHECK (noun IN ('credential', 'finding')),
  name text NOT NULL,
  -- the query of the list as it was saved, letter by letter: what a later version no longer reads is said, not dropped
  query text NOT NULL,
  is_shared boolean NOT NULL DEFAULT false,
  person_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (person_id, noun, lower(name));
CREATE INDEX saved_view_shared ON saved_view (noun, lower(name)) WHERE is_shared;

CREATE TABLE saved_view_default (
  person_id uuid NOT NULL REFERENCES person (id),
  noun text NOT NULL CHECK (noun IN ('credential', 'finding')),
  view_id uuid NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, noun)
);
CREATE INDEX saved_view_default_view ON saved_view_default (view_id);

CREATE TABLE bulk_change (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('class', 'owner')),
  decision jsonb NOT NULL,
  reason text NOT NULL,
  -- the query of the list it was made over; null: a selection by hand
  query text,
  actor_id text NOT NULL,
  actor text NOT NULL,
  requested_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'undoing', 'undone')),
  matched integer NOT NULL,
  -- how far it came: everything up to this credential is done
  through bigint NOT NULL DEFAULT 0,
  -- how often the work was handed to a worker, and when one last wrote; a silent one is handed on
  attempt integer NOT NULL DEFAULT 0,
  worked_at timestamptz NOT NULL,
  changed integer NOT NULL DEFAULT 0,
  same integer NOT NULL DEFAULT 0,
  gone integer NOT NULL DEFAULT 0,
  overwritten integer NOT NULL DEFAULT 0,
  finished_at timestamptz,
  undo_by text,
  undo_at timestamptz,
  restored integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  undone_at timestamptz
);
CREATE INDEX bulk_change_requested ON bulk_change (requested_at, id);
CREATE INDEX bulk_change_open ON bulk_change (worked_at) WHERE state IN ('running', 'undoing');

-- What a bulk change is about, fixed when it is asked for; before and after are written with the change.
CREATE TABLE bulk_change_item (
  bulk_id uuid NOT NULL REFERENCES bulk_change (id),
  credential_id bigint NOT NULL,
  outcome text NOT NULL DEFAULT 'waiting'
    CHECK (outcome IN ('waiting', 'changed', 'same', 'gone', 'restored', 'kept')),
  before jsonb,
  after jsonb,
  PRIMARY KEY (bulk_id, credential_id)
);

CREATE TABLE calendar_feed (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  hint text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  query text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text
);
CREATE INDEX calendar_feed_person ON calendar_feed (person_id);

-- What changed between two moments. The first versions of a million credentials are no changes anybody asks for here,
-- they are found through first_seen_at; so this index costs a first collection nothing.
CREATE INDEX credential_version_later ON credential_version (known_at, credential_id, version) INCLUDE (event, changed)
  WHERE event <> 'created';
CREATE INDEX credential_gone_seen ON credential (first_seen_at, id) WHERE gone_at IS NOT NULL;
CREATE INDEX finding_any_opened ON finding (opened_at, id);
CREATE INDEX finding_span_opened ON finding_span (opened_at, finding_id);
CREATE INDEX finding_span_closed ON finding_span (closed_at, finding_id);
