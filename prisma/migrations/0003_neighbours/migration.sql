-- What a credential's neighbours and past say of it: a newer sibling, what it stands in for, regions of use
-- (lib/credentials/derived.ts). Null: nothing.
ALTER TABLE credential ADD COLUMN derived jsonb;
CREATE INDEX credential_gone_name ON credential (name) WHERE gone_at IS NOT NULL;
CREATE INDEX credential_gone_holder ON credential (holder_id) WHERE gone_at IS NOT NULL;
ALTER TABLE credential_use ADD COLUMN region text, ADD COLUMN service text;
