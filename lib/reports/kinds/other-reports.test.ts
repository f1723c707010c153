import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import {
  at,
  figureOf,
  finding,
  keyPast,
  keyState,
  reportContext,
  rowOf,
  summaryOf,
} from '@/lib/testing/reporting';
import { BEFORE_AFTER, movedRowOf } from './before-after';
import { ORPHANED_AND_UNUSED, orphanRowOf } from './orphaned-and-unused';
import { driftRowOf, exceptionRows, POLICY_DRIFT, policyRows } from './policy-drift';

const { period } = reportContext().terms;

describe('orphaned and unused', () => {
  const orphan = keyPast({ last: keyState({ ownerTeam: null }) });
  const idle = { state: 'known', at: at(-60) } as const;
  const marksOf = (past: typeof orphan, found = [] as ReturnType<typeof finding>[]) =>
    orphanRowOf(rowOf(past), found)?.marks;

  it('tells who answers for it and whether it is used, as the period ended', () => {
    expect(marksOf(keyPast())).toEqual(['in-order']);
    expect(marksOf(orphan)).toEqual(['orphaned']);
    expect(marksOf(keyPast({ use: idle }))).toEqual(['unused']);
    expect(marksOf(keyPast({ use: { state: 'never', at: null }, firstSeenAt: at(-90) }))).toEqual([
      'never-used',
    ]);
    expect(marksOf({ ...orphan, use: idle })).toEqual(['orphaned', 'unused', 'both']);
  });

  it('takes an owner whose team is empty for none, and one that nobody could read for not known', () => {
    expect(marksOf(keyPast(), [finding('ORPHANED_OWNER')])).toEqual(['orphaned']);
    expect(marksOf(keyPast(), [finding('ORPHANED_OWNER', { closedAt: at(10) })])).toEqual(['in-order']);
    expect(marksOf(orphan, [finding('ORPHANED_OWNER', { verdict: 'unknown' })])).toEqual(['owner-unknown']);
    expect(marksOf(keyPast({ use: { state: 'unknown', at: null } }))).toEqual(['use-unknown']);
  });

  it('leaves out what was gone, and counts days until the end', () => {
    expect(orphanRowOf(rowOf({ ...orphan, atEnd: null, goneAt: at(3) }), [])).toBeNull();
    expect(orphanRowOf(rowOf(keyPast({ use: idle })), [])).toMatchObject({ idleDays: 150, limitDays: 45 });
  });

  it('counts shares of what is known', () => {
    const pasts = [
      keyPast(),
      orphan,
      keyPast({ use: idle }),
      keyPast({ use: { state: 'unknown', at: null } }),
    ];
    const summary = summaryOf(
      ORPHANED_AND_UNUSED,
      pasts.map((past) => orphanRowOf(rowOf(past), [])),
    );
    expect(figureOf(summary, 'orphaned')).toMatchObject({ value: 1, of: 4, unknown: 0 });
    expect(figureOf(summary, 'unused')).toMatchObject({ value: 1, of: 3, unknown: 1 });
  });
});

describe('policy drift', () => {
  const looser = structuredClone(DEFAULT_POLICY);
  looser.kindLimits['cloud-access-key'].days = 120;
  const policies = [
    { policy: DEFAULT_POLICY, from: at(-50), to: at(10) },
    { policy: { ...looser, version: 2 }, from: at(10), to: null },
  ];

  it('names each setting that a version of the period changed, and what that does', () => {
    expect(policyRows(policies, period)).toEqual([
      expect.objectContaining({
        marks: ['policy-loosened'],
        at: at(10),
        what: 'version 2: kindLimits.cloud-access-key.days',
        before: '90',
        after: '120',
      }),
    ]);
    expect(policyRows(policies, { from: at(11), to: at(20) })).toEqual([]);
  });

  it('has exceptions that began or ended in the period', () => {
    const exception = {
      id: 7,
      title: 'Old client',
      approvedAt: at(-5),
      endedAt: null,
      endReason: null,
      status: 'active',
      findings: 1,
    };
    expect(exceptionRows([exception], period)).toEqual([]);
    const both = { ...exception, approvedAt: at(5), endedAt: at(20), status: 'expired' };
    expect(exceptionRows([both], period).map(({ marks, after }) => [...marks, after])).toEqual([
      ['exception-began', 'approved'],
      ['exception-ended', 'expired'],
    ]);
  });

  it('has credentials that came, went or got a finding, and no others', () => {
    expect(driftRowOf(rowOf(keyPast()), [finding('EXPIRED')])).toBeNull();
    expect(
      driftRowOf(rowOf(keyPast()), [finding('EXPIRED', { openedAt: at(4), verdict: 'unknown' })]),
    ).toBeNull();
    const opened = finding('EXPIRED', { openedAt: at(4) });
    expect(driftRowOf(rowOf(keyPast()), [opened])).toMatchObject({
      marks: ['finding-opened'],
      at: at(4),
      what: 'EXPIRED',
    });
    const event = {
      version: 1,
      knownAt: at(2),
      event: 'created',
      changed: [],
      state: keyState(),
      before: null,
    } as const;
    const came = keyPast({ atStart: null, events: [event] });
    expect(driftRowOf(rowOf(came), [opened])).toMatchObject({
      marks: ['added', 'finding-opened'],
      at: at(2),
    });
    expect(driftRowOf(rowOf(keyPast({ atEnd: null, goneAt: at(9) })), [])).toMatchObject({
      marks: ['gone'],
      at: at(9),
    });
  });

  it('counts credentials, not findings', () => {
    const two = [finding('EXPIRED', { openedAt: at(4) }), finding('NO_EXPIRY', { openedAt: at(4) })];
    const summary = summaryOf(POLICY_DRIFT, [
      driftRowOf(rowOf(keyPast()), two),
      ...policyRows(policies, period),
    ]);
    expect(figureOf(summary, 'finding-opened')?.value).toBe(1);
    expect(figureOf(summary, 'loosened')?.value).toBe(1);
    expect(summary.parts.kind).toMatchObject([{ value: 'cloud-access-key', rows: 1 }]);
  });
});

describe('before and after', () => {
  const marksOf = (past: Parameters<typeof rowOf>[0], found = [] as ReturnType<typeof finding>[]) =>
    movedRowOf(rowOf(past), found)?.marks;
  const owned = (team: string | null) => keyState({ ownerTeam: team });

  it('tells how a credential moved between the dates', () => {
    expect(marksOf(keyPast())).toEqual(['unchanged']);
    expect(marksOf(keyPast({ atStart: null }))).toEqual(['added']);
    expect(marksOf(keyPast({ atEnd: null }))).toEqual(['gone']);
    expect(marksOf(keyPast({ atStart: null, atEnd: null }))).toBeUndefined();
    expect(marksOf(keyPast(), [finding('EXPIRED', { openedAt: at(3) })])).toEqual(['out-of-policy']);
    expect(marksOf(keyPast(), [finding('EXPIRED', { closedAt: at(3) })])).toEqual(['into-policy']);
    expect(marksOf(keyPast(), [finding('EXPIRED', { openedAt: at(3), verdict: 'unknown' })])).toEqual([
      'into-unknown',
    ]);
    expect(marksOf(keyPast(), [finding('EXPIRING', { openedAt: at(3), severity: 0 })])).toEqual([
      'findings-changed',
    ]);
    const swapped = [finding('EXPIRED', { closedAt: at(3) }), finding('NO_MFA', { openedAt: at(3) })];
    expect(marksOf(keyPast(), swapped)).toEqual(['findings-changed']);
  });

  it('tells what became of owners', () => {
    const moved = (from: string | null, to: string | null) =>
      marksOf(keyPast({ atStart: owned(from), atEnd: owned(to) }));
    expect([moved(null, 'data'), moved('data', null), moved('data', 'shop')]).toEqual([
      ['owner-assigned'],
      ['owner-removed'],
      ['owner-changed'],
    ]);
  });

  it('says nothing of findings that came and went between the dates', () => {
    expect(marksOf(keyPast(), [finding('EXPIRED', { openedAt: at(3), closedAt: at(4) })])).toEqual([
      'unchanged',
    ]);
  });

  it('counts both dates, and leads to the lists as of them', () => {
    const rows = [
      movedRowOf(rowOf(keyPast()), [finding('EXPIRED', { closedAt: at(3) })]),
      movedRowOf(rowOf(keyPast({ atStart: null })), []),
      movedRowOf(rowOf(keyPast({ atEnd: null })), [finding('EXPIRED', { closedAt: at(9) })]),
    ];
    const summary = summaryOf(BEFORE_AFTER, rows);
    expect(figureOf(summary, 'population')).toMatchObject({
      before: 2,
      value: 2,
      hrefs: { before: '/credentials?asOf=2026-04-01', value: '/credentials?asOf=2026-06-30' },
    });
    expect(figureOf(summary, 'in-policy')).toMatchObject({ before: 0, beforeOf: 2, value: 2, of: 2 });
    expect(figureOf(summary, 'code/EXPIRED')).toMatchObject({
      before: 2,
      value: 0,
      hrefs: { before: '/findings?rule=expired&asOf=2026-04-01' },
    });
    expect(figureOf(summary, 'moved')?.value).toBe(3);
  });
});
