import type { CredentialClass, CredentialKind, CredentialStatus, DecidedBy } from './model';

/** What a list shows of one credential. Three-valued times are a state and, where known, an instant. */
export interface CredentialRow {
  id: number;
  kind: CredentialKind;
  provider: string;
  account: string;
  accountName: string | null;
  region: string;
  resource: string;
  externalId: string;
  name: string;
  holderType: string | null;
  holderId: string | null;
  holderName: string | null;
  status: CredentialStatus | null;
  createdAt: Date | null;
  valueChangedAt: Date | null;
  lastRotatedState: 'known' | 'never' | 'unknown';
  lastRotatedAt: Date | null;
  expiryState: 'known' | 'none' | 'unknown';
  expiresAt: Date | null;
  rotationMethod: string | null;
  environment: string | null;
  class: CredentialClass | null;
  classBy: DecidedBy;
  ownerTeam: string | null;
  ownerBy: DecidedBy;
  standing: 'in' | 'out' | 'unknown' | null;
  limitDays: number | null;
  limitClause: string | null;
  outOfPolicyAt: Date | null;
  ageBucket: string | null;
  severity: number;
  failing: string[];
  unknown: string[];
  firstSeenAt: Date;
  goneAt: Date | null;
  useState: 'known' | 'never' | 'unknown' | null;
  lastUsedAt: Date | null;
  /** Its cell was not read to the end in the last attempt: what is shown may be out of date. */
  isStale: boolean;
  /** How old the provider's data is. */
  dataAt: Date | null;
}

/** Columns of `credential c` for CredentialRow. */
export const ROW_COLUMNS = `c.id, c.cell_id, c.kind, c.provider, c.account, c.account_name AS "accountName", c.region, c.resource,
  c.external_id AS "externalId", c.name, c.holder_type AS "holderType", c.holder_id AS "holderId", c.holder_name AS "holderName",
  c.status, c.created_at AS "createdAt", c.value_changed_at AS "valueChangedAt", c.last_rotated_state AS "lastRotatedState",
  c.last_rotated_at AS "lastRotatedAt", c.expiry_state AS "expiryState", c.expires_at AS "expiresAt",
  c.rotation_method AS "rotationMethod", c.environment, c.class, c.class_by AS "classBy", c.owner_team AS "ownerTeam",
  c.owner_by AS "ownerBy", c.standing, c.limit_days AS "limitDays", c.limit_clause AS "limitClause",
  c.out_of_policy_at AS "outOfPolicyAt", c.age_bucket AS "ageBucket", c.severity, c.failing, c.unknown,
  c.first_seen_at AS "firstSeenAt", c.gone_at AS "goneAt"`;

/** The last attempt at its cell did not reach the end. States as in lib/sources/model.ts: those that hide nothing are left out. */
export const STALE = `(cell.state NOT IN ('complete', 'cancelled', 'not-enabled', 'pending'))`;
