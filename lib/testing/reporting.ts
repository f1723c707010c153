import type { FileContext, PastRow } from '@/lib/evidence/files/context';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import { WHOLE_SCOPE } from '@/lib/evidence/model';
import type { CredentialPast, KnownState, PastEvent } from '@/lib/evidence/walk/past';
import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import type { Policy } from '@/lib/policies/model';
import type { Report, ReportRow } from '@/lib/reports/contract';
import type { Summary } from '@/lib/reports/model';
import { Tally } from '@/lib/reports/tally';

/** Where the period of these tests begins; it lasts 90 days. */
const FROM = new Date('2026-04-01T00:00:00Z');
const DAYS = 90;
/** So many days after the period began. */
export const at = (days: number): Date => addDays(FROM, days);

/** An access key of class C, whose value is 30 days old when the period begins: it may be 90. */
export const keyState = (more: Partial<KnownState> = {}): KnownState => ({
  kind: 'cloud-access-key',
  provider: 'aws',
  account: '111122223333',
  accountName: 'payments-production',
  region: 'global',
  resource: 'iam.access-key',
  externalId: 'key-1',
  name: 'deploy-bot key 1',
  holder: { type: 'machine-user', id: 'user-1', name: 'deploy-bot' },
  status: 'active',
  createdAt: at(-30).toISOString(),
  valueChangedAt: at(-30).toISOString(),
  lastRotated: 'never',
  expires: 'none',
  rotationMethod: 'manual',
  rotationIntervalDays: null,
  algorithm: null,
  privilege: null,
  tags: { team: 'payments' },
  facts: {},
  environment: 'production',
  class: 'C',
  ownerTeam: 'payments',
  ...more,
});

/** A credential over the period: with this state throughout unless said otherwise, used the day before its end. */
export function keyPast(more: Partial<CredentialPast> = {}): CredentialPast {
  const state = more.last ?? keyState();
  return {
    id: 1,
    sourceId: 1,
    firstSeenAt: at(-30),
    atStart: state,
    atEnd: state,
    last: state,
    goneAt: null,
    events: [],
    use: { state: 'known', at: at(DAYS - 1) },
    predecessor: null,
    ...more,
  };
}

/** A version in which a collection saw a new value. */
export const rotated = (day: number, before: KnownState, after: KnownState): PastEvent => ({
  version: 2,
  knownAt: at(day + 1),
  event: 'changed',
  changed: ['valueChangedAt'],
  state: after,
  before,
});

export const finding = (code: string, more: Partial<FoundRow> = {}): FoundRow => ({
  rule: code.toLowerCase(),
  code,
  severity: 2,
  credentialId: 1,
  openedAt: at(-1),
  closedAt: null,
  policyVersion: 1,
  verdict: 'fail',
  exceptionId: null,
  findingId: 1,
  ...more,
});

export function reportContext(policy: Policy = DEFAULT_POLICY): FileContext {
  const period = { from: FROM, to: at(DAYS) };
  return {
    terms: { type: 'type-2', frameworks: [], period, scope: WHOLE_SCOPE },
    policyAt: () => policy,
    testIds: () => '',
    person: (name) => name,
  };
}

export const rowOf = (past: CredentialPast, context = reportContext()): PastRow => ({ past, context });

/** What a report says of these rows. */
export function summaryOf(report: Report, rows: readonly (ReportRow | null)[]): Summary {
  const tally = new Tally();
  for (const row of rows) if (row) tally.add(row);
  return { figures: report.figures(tally, reportContext()), ...tally.summary() };
}

export const figureOf = ({ figures }: Summary, id: string) => figures.find((each) => each.id === id);
