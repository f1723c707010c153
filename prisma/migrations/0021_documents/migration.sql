-- Targeted risk analyses and policy documents: versions, approvals and reviews. Rows are added, never changed or deleted.

CREATE TABLE document (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('analysis', 'policy')),
  -- of PCI DSS, whose frequency an analysis sets
  requirement text CHECK (requirement IN ('7.2.5.1', '8.6.3', '10.4.2.1')),
  added_at timestamptz NOT NULL,
  CHECK ((kind = 'analysis') = (requirement IS NOT NULL))
);

-- One text of it, as somebody proposed it. A later one stands beside it, never in its place.
CREATE TABLE document_version (
  document_id bigint NOT NULL REFERENCES document (id),
  version integer NOT NULL CHECK (version > 0),
  title text NOT NULL,
  change_summary text NOT NULL,
  -- the longest time between two reviews
  review_months smallint NOT NULL CHECK (review_months BETWEEN 1 AND 36),
  -- not in force before; null: from the approval on
  effective_from timestamptz,
  proposed_at timestamptz NOT NULL,
  -- the person behind it, for the four eyes
  author_id text NOT NULL,
  author text NOT NULL,
  -- of an analysis
  assets text,
  threats text,
  factors text,
  frequency_days smallint CHECK (frequency_days > 0),
  justification text,
  -- of a policy: where it is, or the SHA-256 of it in hexadecimal
  link text,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (document_id, version),
  CHECK (num_nonnulls(assets, threats, factors, frequency_days, justification) IN (0, 5)),
  CHECK ((num_nonnulls(link, sha256) > 0) = (assets IS NULL))
);

CREATE TABLE document_approval (
  document_id bigint NOT NULL,
  version integer NOT NULL,
  approved_at timestamptz NOT NULL,
  approver_id text NOT NULL,
  approved_by text NOT NULL,
  -- when it came into force: never before the approval
  effective_at timestamptz NOT NULL CHECK (effective_at >= approved_at),
  PRIMARY KEY (document_id, version),
  FOREIGN KEY (document_id, version) REFERENCES document_version (document_id, version)
);

-- Somebody looked at a version in force and found that it stands.
CREATE TABLE document_review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id bigint NOT NULL,
  version integer NOT NULL,
  reviewed_at timestamptz NOT NULL,
  reviewer_id text NOT NULL,
  reviewed_by text NOT NULL,
  note text NOT NULL,
  FOREIGN KEY (document_id, version) REFERENCES document_approval (document_id, version)
);
CREATE INDEX document_review_of ON document_review (document_id, version, reviewed_at);

CREATE TABLE document_retirement (
  document_id bigint PRIMARY KEY REFERENCES document (id),
  retired_at timestamptz NOT NULL,
  retired_by text NOT NULL,
  reason text NOT NULL
);
