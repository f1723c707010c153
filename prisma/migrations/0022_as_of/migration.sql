-- Lists as of an instant: what a credential was in each span before its present state, in the columns that lists filter
-- and sort by (the same names as in `credential`, so that the same conditions hold for both). The whole state of each
-- version is in credential_version; a credential that never changed has no row here, so a first collection pays nothing.
CREATE TABLE credential_past (
  id bigint NOT NULL,
  version integer NOT NULL,
  -- the state held from here …
  changed_at timestamptz NOT NULL,
  -- … until before this
  until timestamptz NOT NULL,
  kind text NOT NULL,
  provider text NOT NULL,
  account text NOT NULL,
  region text NOT NULL,
  external_id text NOT NULL,
  holder_id text,
  status text,
  value_changed_at timestamptz,
  expires_at timestamptz,
  environment text,
  class text,
  owner_team text,
  first_seen_at timestamptz NOT NULL,
  gone_at timestamptz,
  search text NOT NULL,
  PRIMARY KEY (id, version),
  CHECK (changed_at < until)
);

-- What the history holds already. A later version of an older file takes the span from those it goes back behind. Where the
-- locale of the database knows no letters beyond ASCII, those of earlier names stay as written in the search text.
INSERT INTO credential_past (id, version, changed_at, until, kind, provider, account, region, external_id, holder_id, status,
  value_changed_at, expires_at, environment, class, owner_team, first_seen_at, gone_at, search)
SELECT v.credential_id, v.version, v.known_at, v.until, coalesce(v.state->>'kind', c.kind), c.provider, c.account,
  coalesce(v.state->>'region', c.region), c.external_id, v.state->'holder'->>'id', v.state->>'status',
  (v.state->>'valueChangedAt')::timestamptz,
  CASE WHEN v.state->>'expires' ~ '^\d' THEN (v.state->>'expires')::timestamptz END,
  v.state->>'environment', v.state->>'class', v.state->>'ownerTeam', c.first_seen_at,
  CASE WHEN v.event = 'gone' THEN v.known_at END,
  left(s.text || CASE WHEN v.state->'holder'->>'name' IS NULL OR strpos(s.text, lower(v.state->'holder'->>'name')) > 0 THEN ''
    ELSE ' ' || lower(v.state->'holder'->>'name') END, 2000)
FROM (SELECT h.*, min(known_at) OVER (PARTITION BY credential_id ORDER BY version ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until
      FROM credential_version h) v
JOIN credential c ON c.id = v.credential_id
CROSS JOIN LATERAL (SELECT lower(coalesce(v.state->>'name', c.name)) AS name, regexp_replace(lower(c.external_id), '^.*[:/]', '') AS tail) w
CROSS JOIN LATERAL (SELECT CASE WHEN strpos(w.name, w.tail) > 0 THEN w.name ELSE w.name || ' ' || w.tail END AS text) s
WHERE v.until > v.known_at AND v.version < c.version;

CREATE INDEX credential_past_until ON credential_past (until, changed_at);
CREATE INDEX credential_past_name ON credential_past ((left(search, 64) COLLATE "C"), id);
CREATE INDEX credential_past_changed ON credential_past (value_changed_at, id);
CREATE INDEX credential_past_expires ON credential_past (expires_at, id);
CREATE INDEX credential_past_seen ON credential_past (first_seen_at, id);
CREATE INDEX credential_past_owner ON credential_past (coalesce(owner_team, ''), until);
CREATE INDEX credential_past_account ON credential_past (account, until);

CREATE FUNCTION keep_credential_past() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.changed_at > OLD.changed_at THEN
    INSERT INTO credential_past (id, version, changed_at, until, kind, provider, account, region, external_id, holder_id,
      status, value_changed_at, expires_at, environment, class, owner_team, first_seen_at, gone_at, search)
    VALUES (OLD.id, OLD.version, OLD.changed_at, NEW.changed_at, OLD.kind, OLD.provider, OLD.account, OLD.region,
      OLD.external_id, OLD.holder_id, OLD.status, OLD.value_changed_at, OLD.expires_at, OLD.environment, OLD.class,
      OLD.owner_team, OLD.first_seen_at, OLD.gone_at, OLD.search);
  ELSIF NEW.changed_at < OLD.changed_at THEN
    -- an older file: it counts from its own date on
    DELETE FROM credential_past WHERE id = OLD.id AND changed_at >= NEW.changed_at;
    UPDATE credential_past SET until = NEW.changed_at WHERE id = OLD.id AND until > NEW.changed_at;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER credential_past AFTER UPDATE OF version ON credential
  FOR EACH ROW WHEN (OLD.version <> NEW.version) EXECUTE FUNCTION keep_credential_past();

-- Findings of a rule that were open at an instant and are not any more.
CREATE INDEX finding_closed_rule ON finding (rule, closed_at, opened_at) WHERE closed_at IS NOT NULL;
