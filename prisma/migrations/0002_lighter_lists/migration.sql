-- Lists that cost less to keep: a shorter search text, and the last use written once until it moves
-- (figures in docs/performance.md).

-- What was known last is here with its collection; credential_use_day holds the answers of earlier days.
ALTER TABLE credential_use ADD COLUMN collection_id uuid;

DROP INDEX credential_live_name;
CREATE INDEX credential_live_name ON credential ((left(search, 64) COLLATE "C"), id) WHERE gone_at IS NULL;

-- Entries gather in a pending list, which every search reads from end to end: whoever writes many rows settles it.
CREATE FUNCTION settle_credential_lists() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
  AS $$ SELECT gin_clean_pending_list('credential_live_facets'::regclass) $$;
REVOKE ALL ON FUNCTION settle_credential_lists() FROM PUBLIC;
