-- What a credential's neighbours and past say of it: a newer sibling, what it stands in for, regions of use
-- (lib/credentials/derived.ts). Null: nothing.
ALTER TABLE credential ADD COLUMN derived jsonb;
CREATE INDEX credential_gone_name ON credential (name) WHERE gone_at IS NOT NULL;
CREATE INDEX credential_gone_holder ON credential (holder_id) WHERE gone_at IS NOT NULL;
ALTER TABLE credential_use ADD COLUMN region text, ADD COLUMN service text;

-- A table that has just been filled has no statistics, and the planner guesses; who wrote much brings them up to date.
DROP FUNCTION settle_credential_lists();
CREATE FUNCTION settle_credential_lists() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$
DECLARE stale text;
BEGIN
  PERFORM gin_clean_pending_list('credential_live_facets'::regclass);
  FOR stale IN SELECT t.relname FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid
    WHERE t.schemaname = current_schema() AND t.relname IN ('credential', 'credential_use', 'credential_version', 'finding')
      AND t.n_mod_since_analyze > 10000 + 0.1 * greatest(c.reltuples, 0)
  LOOP
    EXECUTE format('ANALYZE %I', stale);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION settle_credential_lists() FROM PUBLIC;
