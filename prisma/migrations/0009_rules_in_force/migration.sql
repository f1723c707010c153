-- Which build of the rules the stored judgements under a version were made by. Another build judges everything again.
ALTER TABLE policy_version
  ADD COLUMN judged_by text,
  ADD COLUMN rejudge_all boolean NOT NULL DEFAULT false;
