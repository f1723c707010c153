-- Where the file of a pack is kept, and since when it is gone: a pack whose time is over keeps its record and its hashes.

ALTER TABLE evidence_pack
  -- 'home': below MUSTER_HOME; else s3://BUCKET/PREFIX
  ADD COLUMN kept_in text,
  ADD COLUMN removed_at timestamptz;
UPDATE evidence_pack SET kept_in = 'home' WHERE state = 'built';
ALTER TABLE evidence_pack
  ADD CHECK (state <> 'built' OR kept_in IS NOT NULL),
  ADD CHECK (removed_at IS NULL OR state = 'expired');
CREATE INDEX evidence_pack_kept ON evidence_pack (keep_until) WHERE state = 'built';
CREATE INDEX evidence_pack_to_remove ON evidence_pack (worked_at) WHERE state = 'expired' AND removed_at IS NULL;
