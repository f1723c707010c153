-- What records read before they changed, so that a pack of evidence built later says of a period what one built at its end
-- said. Rows are added, never changed or deleted.
CREATE TABLE record_past (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- its table and its primary key, parts of which are joined by a slash
  record text NOT NULL,
  key text NOT NULL,
  -- it read so until before this
  until timestamptz NOT NULL,
  -- deleted then, and not only changed
  is_deleted boolean NOT NULL,
  -- the columns that evidence reads
  row jsonb NOT NULL
);
CREATE INDEX record_past_of ON record_past (record, key, until, id);

-- A process whose clock is set apart from the database's says what time it is.
CREATE FUNCTION muster_now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('muster.now', true), '')::timestamptz, now()) $$;

-- Arguments: the columns of the primary key; the columns that say when it changed, where one of them did; the columns kept.
CREATE FUNCTION keep_record_past() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  became jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(NEW) END;
  kept jsonb;
  at timestamptz;
  name text;
BEGIN
  SELECT jsonb_object_agg(c, was -> c) INTO kept FROM unnest(string_to_array(TG_ARGV[2], ' ')) c;
  IF NOT EXISTS (SELECT FROM unnest(string_to_array(TG_ARGV[2], ' ')) c WHERE was -> c IS DISTINCT FROM became -> c) THEN
    RETURN NULL;
  END IF;
  FOREACH name IN ARRAY string_to_array(TG_ARGV[1], ' ') LOOP
    IF at IS NULL AND became ->> name IS DISTINCT FROM was ->> name THEN
      at := (became ->> name)::timestamptz;
    END IF;
  END LOOP;
  INSERT INTO record_past (record, key, until, is_deleted, row)
  SELECT TG_TABLE_NAME, string_agg(was ->> k, '/' ORDER BY n), coalesce(at, muster_now()), became IS NULL, kept
  FROM unnest(string_to_array(TG_ARGV[0], ' ')) WITH ORDINALITY AS of(k, n);
  RETURN NULL;
END $$;

-- A request that is made again takes its findings anew.
ALTER TABLE exception_item ADD COLUMN known_at timestamptz;
UPDATE exception_item i SET known_at = coalesce(e.requested_at, e.created_at) FROM exception e WHERE e.id = i.exception_id;
ALTER TABLE exception_item ALTER COLUMN known_at SET DEFAULT muster_now(), ALTER COLUMN known_at SET NOT NULL;

CREATE TRIGGER record_past AFTER UPDATE ON exception FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'id', 'ended_at began_at approved_at requested_at',
  'state title severity reason measures ticket author breached_at requested_at approved_at began_at expires_at frozen ended_at end_reason is_break_glass');
CREATE TRIGGER record_past AFTER UPDATE OR DELETE ON exception_item FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'exception_id finding_id', 'released_at covered_at',
  'exception_id finding_id credential_id rule known_at covered_at released_at');
CREATE TRIGGER record_past AFTER UPDATE ON review FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'id', 'closed_at cancelled_at opened_at', 'name query schedule_id opened_at closed_at closed_by cancelled_at');
CREATE TRIGGER record_past AFTER UPDATE ON review_item FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'review_id credential_id', 'ended_at signed_at decided_at',
  'privileged reviewer owner decision decided_at rationale ended_at outcome signed_at');
CREATE TRIGGER record_past AFTER UPDATE ON leaver_item FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'leaver_id credential_id', 'ended_at', 'relation ended_at');
CREATE TRIGGER record_past AFTER UPDATE ON incident FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'id', 'closed_at', 'kind happened_at closed_at conclusion');
CREATE TRIGGER record_past AFTER UPDATE ON leak FOR EACH ROW EXECUTE FUNCTION keep_record_past(
  'id', 'gone_at seen_at', 'line detector key_id verified gone_at');

-- Verdicts that a finding had while it was open, before the one it has or ended with.
CREATE TABLE finding_verdict (
  finding_id bigint NOT NULL,
  until timestamptz NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('fail', 'unknown')),
  PRIMARY KEY (finding_id, until)
);
ALTER TABLE finding_span ADD COLUMN verdict text NOT NULL DEFAULT 'fail' CHECK (verdict IN ('fail', 'unknown'));

CREATE FUNCTION keep_finding_verdict() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO finding_verdict (finding_id, until, verdict) VALUES (OLD.id, NEW.changed_at, OLD.verdict) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_verdict AFTER UPDATE OF verdict ON finding FOR EACH ROW
  WHEN (OLD.verdict <> NEW.verdict AND OLD.closed_at IS NULL) EXECUTE FUNCTION keep_finding_verdict();
