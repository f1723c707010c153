import { type Assessment, assess } from '@/lib/policies/engine';
import type { Policy } from '@/lib/policies/model';
import type { CredentialFacts } from '../model';
import type { Standpoint } from './posture-delta';
import type { StoredCredential } from './rows';

export interface Judged {
  facts: CredentialFacts;
  assessment: Assessment;
}

/** Facts with what the policy says of them now. */
export function judge(facts: CredentialFacts, policy: Policy, now: Date): Judged {
  return { facts, assessment: assess(facts, policy, now) };
}

/** Where it is counted after this judgement. */
export function standpointOf({ facts, assessment }: Judged): Standpoint {
  return {
    owner: facts.ownerTeam ?? '',
    kind: facts.kind,
    provider: facts.provider,
    account: facts.account,
    environment: facts.environment ?? '',
    class: facts.class ?? '',
    age: assessment.ageBucket,
    expiry: assessment.expiryBucket,
    standing: assessment.standing,
    failing: assessment.failing,
    unknown: assessment.unknown,
    passing: assessment.passing,
  };
}

/** Where it was counted as stored; null for one that is gone or was never judged. */
export function storedStandpoint(row: StoredCredential): Standpoint | null {
  if (row.gone_at !== null || row.standing === null) return null;
  return {
    owner: row.owner_team ?? '',
    kind: row.kind,
    provider: row.provider,
    account: row.account,
    environment: row.environment ?? '',
    class: row.class ?? '',
    age: row.age_bucket ?? '',
    expiry: row.expiry_bucket ?? '',
    standing: row.standing,
    failing: row.failing,
    unknown: row.unknown,
    passing: row.passing,
  };
}
