import { describe, expect, it } from 'vitest';
import { WHOLE_SCOPE } from '@/lib/evidence/model';
import { testViewer } from '@/lib/testing/credential-rows';
import { can, mayEnter } from './can';
import type { AccessGrant } from './granted';
import { isInside, scopesAt, type Terms } from './grants';
import { latestInstant } from './instants';
import type { Viewer } from './roles';
import { ACCESS, ACTIONS, type Action } from './table';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const grant = (more: Partial<AccessGrant> = {}): AccessGrant => ({
  from: day('2026-01-01'),
  to: day('2026-07-01'),
  frameworks: null,
  scope: WHOLE_SCOPE,
  ...more,
});
const terms = (more: Partial<Terms> = {}): Terms => ({
  type: 'type-2',
  period: { from: day('2026-01-01'), to: day('2026-07-01') },
  frameworks: ['soc-2'],
  scope: WHOLE_SCOPE,
  ...more,
});
const production = { ...WHOLE_SCOPE, environments: ['production'] };
const auditor = (at: string, ...grants: AccessGrant[]): Viewer => ({
  ...testViewer('auditor'),
  granted: { at: day(at), grants },
});

describe('terms inside a grant', () => {
  it.each<[string, boolean, Partial<AccessGrant>, Partial<Terms>]>([
    ['the same period', true, {}, {}],
    ['a part of it', true, {}, { period: { from: day('2026-02-01'), to: day('2026-03-01') } }],
    ['one day earlier', false, {}, { period: { from: day('2025-12-31'), to: day('2026-03-01') } }],
    ['one day later', false, {}, { period: { from: day('2026-02-01'), to: day('2026-07-02') } }],
    [
      'the end of the last day',
      true,
      {},
      { type: 'type-1', period: { from: day('2026-07-01'), to: day('2026-07-01') } },
    ],
    [
      'the end of the day before',
      false,
      {},
      { type: 'type-1', period: { from: day('2026-01-01'), to: day('2026-01-01') } },
    ],
    ['one framework of two', true, { frameworks: ['pci-dss', 'soc-2'] }, {}],
    ['one framework too many', false, { frameworks: ['soc-2'] }, { frameworks: ['pci-dss', 'soc-2'] }],
    ['a part of the estate of all of it', true, {}, { scope: production }],
    ['all of the estate of a part of it', false, { scope: production }, {}],
    ['the same part', true, { scope: production }, { scope: production }],
    [
      'another part',
      false,
      { scope: production },
      { scope: { ...WHOLE_SCOPE, environments: ['production', 'test'] } },
    ],
    [
      'the same part in another dimension',
      false,
      { scope: production },
      { scope: { ...WHOLE_SCOPE, owners: ['production'] } },
    ],
    ['a part of the part', true, { scope: production }, { scope: { ...production, sources: [7] } }],
  ])('%s: %s', (_, inside, of, asked) => {
    expect(isInside(grant(of), terms(asked))).toBe(inside);
  });
});

describe('the last instant of an auditor', () => {
  it.each<[string, Viewer, Date | null]>([
    ['now while a period runs', auditor('2026-05-05', grant()), null],
    [
      'the end of the last period, which does not belong to it',
      auditor('2026-07-01', grant(), grant({ to: day('2026-03-01') })),
      new Date('2026-06-30T23:59:59.999Z'),
    ],
    ['no moment before a period begins', auditor('2025-12-31', grant()), new Date(0)],
    ['no moment without a grant', auditor('2026-05-05'), new Date(0)],
    [
      'no moment where nobody looked grants up',
      { ...auditor('2026-05-05'), granted: undefined } as unknown as Viewer,
      new Date(0),
    ],
    ['now for everybody else', testViewer('viewer'), null],
  ])('is %s', (_, viewer, latest) => {
    expect(latestInstant(viewer)).toEqual(latest);
  });
});

describe('what of the estate', () => {
  const wide = grant({ to: day('2026-03-01') });
  const narrow = grant({ scope: production });

  it('is what the grants of that instant say together', () => {
    const viewer = auditor('2026-05-05', wide, narrow);
    expect(scopesAt(viewer, day('2026-02-01'))).toBeNull();
    expect(scopesAt(viewer, null)).toEqual([production]);
    expect(scopesAt(viewer, day('2025-02-01'))).toEqual([]);
    expect(scopesAt(testViewer('viewer'), null)).toBeNull();
  });
});

const OF_AUDITORS = ACTIONS.filter((action) => (ACCESS[action] as readonly string[]).includes('auditor'));

describe('what an auditor may do', () => {
  const open = (viewer: Viewer) => OF_AUDITORS.filter((action) => mayEnter(viewer, action));

  it('is everything of the role while a period runs for the whole estate', () => {
    expect(open(auditor('2026-05-05', grant()))).toEqual(OF_AUDITORS);
  });

  it('without a grant is what tells nothing of the estate', () => {
    const free: Action[] = [
      'evidence:verify',
      'evidence:ask',
      'grant:read',
      'token:read',
      'token:create',
      'token:revoke',
      'settings:read',
    ];
    expect(open(auditor('2026-05-05'))).toEqual(free);
    expect(open(auditor('2025-05-05', grant()))).toEqual(free);
  });

  it('after the end is the past of what has one, and never the present', () => {
    const viewer = auditor('2026-08-01', grant());
    expect(open(viewer)).toContain('credential:read');
    expect(open(viewer)).not.toContain('posture:read');
    expect(open(viewer)).not.toContain('source:read');
    expect(can(viewer, 'credential:read')).toBe(false);
    expect(can(viewer, 'credential:read', { at: day('2026-06-30') })).toBe(true);
    expect(can(viewer, 'credential:read', { at: day('2026-07-01') })).toBe(false);
    expect(can(viewer, 'credential:read', { at: day('2025-12-31') })).toBe(false);
    expect(can(viewer, 'posture:read', { at: day('2026-06-30') })).toBe(false);
  });

  it('for a part of the estate is what a query narrows to that part', () => {
    const viewer = auditor('2026-05-05', grant({ scope: production }));
    expect(can(viewer, 'credential:read')).toBe(false);
    expect(can(viewer, 'credential:read', { isNarrowed: true })).toBe(true);
    expect(can(viewer, 'owner:read', { isNarrowed: true })).toBe(false);
    expect(mayEnter(viewer, 'owner:read')).toBe(false);
    expect(mayEnter(viewer, 'finding:read')).toBe(true);
  });

  it('stays as it is for other roles', () => {
    for (const role of ['security', 'engineer', 'owner', 'viewer'] as const)
      for (const action of ACTIONS)
        expect(mayEnter(testViewer(role), action)).toBe((ACCESS[action] as readonly string[]).includes(role));
  });
});
