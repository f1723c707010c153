-- The trail as chains: events wait, a worker links them, checkpoints sign where the chains end.

-- Committed and not linked yet. Filled by the database, whoever adds the event.
CREATE TABLE audit_pending (event_id bigint PRIMARY KEY);
INSERT INTO audit_pending SELECT id FROM audit_event;

CREATE FUNCTION audit_event_waits() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO audit_pending SELECT id FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_waits AFTER INSERT ON audit_event
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_event_waits();

-- One chain per retention class. hash = SHA-256 over the hash before it and the event as canonical JSON.
CREATE TABLE audit_link (
  chain text NOT NULL CHECK (chain IN ('decision', 'access', 'operation')),
  sequence bigint NOT NULL CHECK (sequence > 0),
  event_id bigint NOT NULL UNIQUE,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (chain, sequence)
);

-- Public halves of the keys that signed; the private ones are never here.
CREATE TABLE signing_key (
  id text PRIMARY KEY,
  algorithm text NOT NULL CHECK (algorithm IN ('Ed25519', 'ES256')),
  public_key text NOT NULL,
  -- where the private half is kept: a file, or the name of a key service
  custody text NOT NULL,
  first_used_at timestamptz NOT NULL
);

CREATE TABLE audit_checkpoint (
  number bigint PRIMARY KEY CHECK (number > 0),
  at timestamptz NOT NULL,
  -- the very text that is signed: number, time, the ends of the chains, SHA-256 of the document before it
  document text NOT NULL,
  key_id text NOT NULL REFERENCES signing_key (id),
  signature bytea NOT NULL,
  -- when it was also written to the second place, where one is configured
  copied_at timestamptz
);
CREATE INDEX audit_checkpoint_uncopied ON audit_checkpoint (number) WHERE copied_at IS NULL;

-- How long events of a class are kept; a class without a row is kept as long as the product says.
CREATE TABLE audit_retention (
  class text PRIMARY KEY CHECK (class IN ('decision', 'access', 'operation')),
  months integer NOT NULL CHECK (months BETWEEN 12 AND 240),
  set_at timestamptz NOT NULL,
  set_by text NOT NULL
);

-- The last walk over the whole trail, by a worker or by somebody.
CREATE TABLE audit_verification (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  events bigint NOT NULL,
  checkpoints bigint NOT NULL,
  problem jsonb
);

-- Whoever reaches the tables past the application's role is stopped once more; expire_audit is the one way out.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('muster.expiring', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the audit trail is only ever added to: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE ON audit_link
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OF number, at, document, key_id, signature OR DELETE ON audit_checkpoint
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Removes the events of a chain up to one that a checkpoint signed as the end of it: that checkpoint stays, and the rest
-- still verifies from there. Refuses what is younger than a year, and the end of the chain. Returns how many were removed.
CREATE FUNCTION expire_audit(of_chain text, through bigint, older_than timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  removed bigint;
BEGIN
  IF older_than > now() - interval '365 days' THEN
    RAISE EXCEPTION 'events younger than 365 days do not expire' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM audit_checkpoint c, jsonb_array_elements(c.document::jsonb -> 'heads') h
    WHERE h ->> 'chain' = of_chain AND (h ->> 'sequence')::bigint = through
  ) THEN
    RAISE EXCEPTION 'no checkpoint signed % as the end of the chain %', through, of_chain
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM audit_link WHERE chain = of_chain AND sequence > through) THEN
    RAISE EXCEPTION 'the end of the chain % stays', of_chain USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM audit_link l JOIN audit_event e ON e.id = l.event_id
    WHERE l.chain = of_chain AND l.sequence <= through AND e.at >= older_than
  ) THEN
    RAISE EXCEPTION 'some of these events are younger than asked' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM set_config('muster.expiring', 'on', true);
  DELETE FROM audit_event e USING audit_link l
    WHERE l.event_id = e.id AND l.chain = of_chain AND l.sequence <= through;
  DELETE FROM audit_link WHERE chain = of_chain AND sequence <= through;
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('muster.expiring', 'off', true);
  RETURN removed;
END $$;
REVOKE ALL ON FUNCTION expire_audit(text, bigint, timestamptz) FROM PUBLIC;

-- The trail's page: newest first, narrowed by who and what.
CREATE INDEX audit_event_actor ON audit_event (actor_id, id);
CREATE INDEX audit_event_action ON audit_event (action, id);
