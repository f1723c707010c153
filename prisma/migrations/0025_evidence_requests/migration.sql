-- What auditors ask for, and what they are answered with.

CREATE TABLE evidence_request (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  question text NOT NULL,
  -- last day (UTC) for an answer
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'answered', 'withdrawn')),
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  asked_by_id text NOT NULL,
  -- how it ended: an answer is a pack, a note, or both; who takes a question back may say why
  pack_id uuid REFERENCES evidence_pack (id),
  note text,
  ended_at timestamptz,
  ended_by text,
  ended_by_id text,
  CHECK ((state = 'asked') = (ended_at IS NULL)),
  CHECK (num_nonnulls(ended_at, ended_by, ended_by_id) IN (0, 3)),
  CHECK (state <> 'answered' OR num_nonnulls(pack_id, note) > 0),
  CHECK (state = 'answered' OR pack_id IS NULL)
);
CREATE INDEX evidence_request_open ON evidence_request (due_on, id) WHERE state = 'asked';
