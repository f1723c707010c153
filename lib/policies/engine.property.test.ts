import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derived } from '@/lib/credentials/derived';
import type { CredentialFacts, CredentialKind } from '@/lib/credentials/model';
import { CLASSES, CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { DAY_MS } from '@/lib/kernel/dates';
import { ageBucket, expiryBucket } from '@/lib/policies/bucket-functions';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { assess } from '@/lib/policies/engine';
import { limitFor } from '@/lib/policies/limits';
import type { Policy } from '@/lib/policies/model';
import { RULES } from '@/lib/policies/registry';
import { credentialFacts, TEST_NOW } from '@/lib/testing/credential-facts';

const kinds = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];
const start = TEST_NOW.getTime();
/** Moments around TEST_NOW: some years, and often whole days apart, where boundaries meet. */
const moment = fc
  .oneof(
    fc.integer({ min: -400, max: 400 }).map((days) => days * DAY_MS),
    fc.integer({ min: -800 * DAY_MS, max: 800 * DAY_MS }),
  )
  .map((offset) => new Date(start + offset));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const iso = (at: Date) => at.toISOString();
/** Facts of the provider that rules look at, in every state they know. */
const stated = fc.record(
  {
    nextRotationAt: maybe(moment.map(iso)),
    rotationFailed: maybe(fc.boolean()),
    mfaActive: maybe(fc.boolean()),
    mfaKind: maybe(fc.constantFrom('hardware', 'virtual', 'none')),
    certificateAuthority: maybe(fc.constantFrom('public', 'private', 'self-signed')),
    notBefore: maybe(moment.map(iso)),
    deletionAt: maybe(moment.map(iso)),
    restrictedToServices: maybe(fc.boolean()),
    restrictedToCallers: maybe(fc.boolean()),
    managedIn: maybe(fc.constantFrom('none', 'secretsmanager')),
    minimumLength: maybe(fc.constantFrom(8, 14)),
    passwordReusePrevention: maybe(fc.constantFrom(0, 24)),
    requiresNumbers: maybe(fc.boolean()),
    lifetimeSeconds: maybe(fc.constantFrom(60, 3600, 86_400, 31_536_000)),
    tokenUse: maybe(fc.constantFrom('access', 'machine', 'refresh', 'service')),
  },
  { requiredKeys: [] },
);
const predecessor = fc.record({
  id: fc.constant(1),
  externalId: fc.constant('p'),
  valueChangedAt: maybe(moment),
  goneAt: moment,
  knownAt: moment,
});
const derived: fc.Arbitrary<Derived> = fc.record({
  newerSibling: maybe(fc.record({ externalId: fc.constant('s'), since: moment })),
  predecessor: maybe(predecessor),
  origin: maybe(predecessor),
  newRegion: maybe(fc.record({ region: fc.constant('r'), since: moment })),
  regions: fc.constantFrom([], ['r', 'q']),
  ownerless: maybe(fc.record({ team: fc.constantFrom('payments', 'data'), since: moment })),
  leak: maybe(
    fc.record({
      repository: fc.constant('o/n'),
      path: fc.constant('p'),
      places: fc.constantFrom(0, 1, 3),
      since: moment,
      verified: fc.boolean(),
    }),
  ),
});
const team = maybe(fc.constantFrom('payments', 'platform'));

const facts: fc.Arbitrary<CredentialFacts> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    resource: fc.constantFrom('iam.access-key', 'iam.root-access-key', 'iam.password-policy', 'other'),
    holder: maybe(
      fc
        .constantFrom('root', 'user', 'service-account')
        .map((type) => ({ type, id: 'h', name: 'h' }) as CredentialFacts['holder']),
    ),
    status: maybe(
      fc.constantFrom('active' as const, 'active' as const, 'disabled' as const, 'pending-deletion' as const),
    ),
    createdAt: maybe(moment),
    valueChangedAt: maybe(moment),
    lastRotated: maybe(fc.oneof(moment, fc.constant('never' as const))),
    lastUsed: maybe(fc.oneof(moment, fc.constant('never' as const))),
    expires: maybe(fc.oneof(moment, fc.constant('none' as const))),
    rotationMethod: maybe(fc.constantFrom('automatic' as const, 'reminder' as const, 'manual' as const)),
    rotationIntervalDays: maybe(fc.constantFrom(1, 7, 30, 90, 0.5)),
    tags: maybe(fc.constant({})),
    algorithm: maybe(fc.constantFrom('RSA_1024', 'EC_prime256v1', 'ssh-dss', 'FUTURE_9')),
    facts: stated,
    derived,
    class: maybe(fc.constantFrom(...CLASSES)),
    ownerTeam: team,
    firstSeenAt: moment,
  })
  .map(credentialFacts);

const policy: fc.Arbitrary<Policy> = fc
  .record({
    days: maybe(fc.integer({ min: 1, max: 400 })),
    idle: maybe(fc.integer({ min: 1, max: 200 })),
    classA: fc.integer({ min: 1, max: 100 }),
    deadline: fc.integer({ min: 1, max: 60 }),
    byClass: fc.boolean(),
    window: fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    ),
    spans: fc.record({
      grace: fc.integer({ min: 1, max: 60 }),
      overlap: fc.integer({ min: 1, max: 60 }),
      news: fc.integer({ min: 1, max: 60 }),
    }),
    off: maybe(fc.constantFrom(...RULES.map((rule) => rule.id))),
    scope: fc.subarray([...FRAMEWORKS]),
  })
  .map(({ days, idle, classA, deadline, byClass, window: [least, more, share], spans, off, scope }) => ({
    ...DEFAULT_POLICY,
    kindLimits: Object.fromEntries(
      kinds.map((kind) => [kind, { days, byClass, source: 's' }]),
    ) as Policy['kindLimits'],
    idleLimits: Object.fromEntries(
      kinds.map((kind) => [kind, { days: idle, source: 's' }]),
    ) as Policy['idleLimits'],
    classLimits: { ...DEFAULT_POLICY.classLimits, A: { days: classA, source: 's' } },
    classificationDeadlineDays: deadline,
    expiring: { share, minDays: least, maxDays: least + more + 1, source: 's' },
    rotationRequired: kinds,
    rotationGrace: { days: spans.grace, source: 's' },
    overlap: { days: spans.overlap, source: 's' },
    newRegion: { days: spans.news, source: 's' },
    recreated: { share, days: spans.news, source: 's' },
    mustExpire: kinds.map((kind) => ({ kind, resource: null, source: 's' })),
    frameworks: Object.fromEntries(scope.map(({ id, versions }) => [id, versions[0]])),
    rules: off === null ? {} : { [off]: { enabled: false } },
  }));
const anyPolicy = fc.oneof(fc.constant(DEFAULT_POLICY), policy);
/** Where between two moments to look, from just after the first to just before the second. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const far = (now: Date) => now.getTime() + 20_000 * DAY_MS;

/** A moment from `now` up to, but not at, `end`. */
function within(now: Date, end: Date | null, part: number): Date {
  const last = end ? end.getTime() : far(now);
  return new Date(Math.min(last - 1, now.getTime() + Math.floor((last - now.getTime()) * part)));
}

describe('for any credential, policy and moment', () => {
  it('an assessment stands unchanged until it is due', () => {
    fc.assert(
      fc.property(facts, anyPolicy, moment, share, (each, rules, now, part) => {
        const first = assess(each, rules, now);
        if (first.dueAt) expect(first.dueAt.getTime()).toBeGreaterThan(now.getTime());
        expect(assess(each, rules, within(now, first.dueAt, part))).toEqual(first);
        if (first.dueAt) expect(assess(each, rules, new Date(first.dueAt.getTime() - 1))).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });

  it('something of the assessment does change when it is due', () => {
    fc.assert(
      fc.property(facts, anyPolicy, moment, (each, rules, now) => {
        const first = assess(each, rules, now);
        fc.pre(first.dueAt !== null);
        const next = assess(each, rules, first.dueAt ?? now);
        expect({ ...next, dueAt: null }).not.toEqual({ ...first, dueAt: null });
      }),
      { numRuns: 1500 },
    );
  });

  it('every verdict holds until just before its validUntil and is another at it', () => {
    fc.assert(
      fc.property(facts, anyPolicy, moment, share, (each, rules, now, part) => {
        for (const rule of RULES) {
          if (!rule.appliesTo(each, rules)) continue;
          const first = rule.judge(each, rules, now);
          expect(rule.judge(each, rules, within(now, first.validUntil, part))).toEqual(first);
          if (!first.validUntil) continue;
          expect(first.validUntil.getTime()).toBeGreaterThan(now.getTime());
          expect(rule.judge(each, rules, new Date(first.validUntil.getTime() - 1))).toEqual(first);
          const { state, data } = rule.judge(each, rules, first.validUntil);
          expect({ state, data }).not.toEqual({ state: first.state, data: first.data });
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('every bucket holds until it ends and is another then', () => {
    fc.assert(
      fc.property(facts, anyPolicy, moment, share, (each, rules, now, part) => {
        const limit = limitFor(each, rules, now);
        const places = [
          (at: Date) => ageBucket(each.valueChangedAt, limit, at),
          (at: Date) => expiryBucket(each.expires, at),
        ];
        for (const place of places) {
          const first = place(now);
          expect(place(within(now, first.endsAt, part))).toEqual(first);
          if (first.endsAt) expect(place(first.endsAt).bucket).not.toBe(first.bucket);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the parts of an assessment agree with each other', () => {
    fc.assert(
      fc.property(facts, anyPolicy, moment, (each, rules, now) => {
        const result = assess(each, rules, now);
        const { failing, unknown, passing, verdicts } = result;
        expect([...failing, ...unknown, ...passing].sort()).toEqual(
          verdicts.map((verdict) => verdict.rule).sort(),
        );
        // The heatmap's columns past the limit hold exactly what the age rule fails.
        if (rules.rules['max-age']?.enabled !== false)
          expect(result.ageBucket.startsWith('over-')).toBe(failing.includes('max-age'));
        if (result.outOfPolicyAt)
          expect(now >= result.outOfPolicyAt).toBe(result.ageBucket.startsWith('over-'));
        expect(result.standing === 'out').toBe(result.worstSeverity > 0);
        if (result.standing === 'in' && unknown.length > 0)
          expect(
            verdicts
              .filter((verdict) => verdict.state === 'unknown')
              .every((verdict) => verdict.severity === 'notice'),
          ).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
