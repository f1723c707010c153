import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '@/lib/collectors/registry';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { DraftFile } from '@/lib/policies/draft-schema';
import { inputError } from '@/lib/web/errors';
import { CLOUDS, COMPLIANCE } from './catalogue';
import { expectedSources, missingSources } from './expected';
import { profileFlags, runbooks, suggestedFrameworks, suggestedPolicy } from './follows';
import { Profile } from './schema';

const ANSWERS: Profile = {
  clouds: ['aws', 'gcp'],
  compliance: ['pci-dss', 'hipaa', 'cis'],
  services: ['stripe'],
  databases: ['postgresql', 'mongodb'],
  identityProvider: 'okta',
  jwt: { use: 'yes', algorithms: ['HS256'], verifiedBy: 'several-services' },
};
const answers = (over: Partial<Profile>): Profile => ({ ...ANSWERS, ...over });

describe('the answers', () => {
  const wrong = (value: unknown) => {
    const read = Profile.safeParse(value);
    return read.success ? {} : (inputError(read.error.issues).fields ?? {});
  };

  it('are taken when all six are there', () => {
    expect(wrong(ANSWERS)).toEqual({});
    expect(wrong(answers({ jwt: { use: 'no' }, compliance: [], identityProvider: 'none' }))).toEqual({});
  });

  it('are refused when nothing was answered, each question by its name', () => {
    expect(Object.keys(wrong({})).sort()).toEqual([
      'clouds',
      'compliance',
      'databases',
      'identityProvider',
      'jwt',
      'services',
    ]);
  });

  it('are refused when they declare nothing at all', () => {
    expect(wrong(answers({ clouds: [], services: [], databases: [] }))['']).toMatch(
      /names no cloud, service or/,
    );
  });

  it('are refused with a field or a service nobody knows; what was given is not repeated', () => {
    expect(wrong({ ...ANSWERS, region: 'eu' })).toEqual({ region: expect.stringContaining('no such field') });
    const said = wrong({ ...ANSWERS, services: ['stripe', 'sk_live_hunter2'] });
    expect(said).toEqual({ 'services.1': expect.stringMatching(/no such service\. It knows github, /) });
    expect(JSON.stringify(said)).not.toContain('hunter2');
    expect(wrong({ ...ANSWERS, services: ['stripe', 'stripe'] })).toEqual({
      services: 'A service is named twice.',
    });
  });

  it('are refused about tokens without an algorithm, or with one that signs nothing', () => {
    const jwt = (algorithms: string[]) =>
      wrong({ ...ANSWERS, jwt: { use: 'yes', algorithms, verifiedBy: 'one-service' } });
    expect(Object.keys(jwt([]))).toEqual(['jwt.algorithms']);
    expect(Object.keys(jwt(['none']))).toEqual(['jwt.algorithms.0']);
    expect(Object.keys(wrong({ ...ANSWERS, jwt: { use: 'perhaps' } }))).toEqual(['jwt.use']);
  });
});

describe('expected sources', () => {
  it('are all that was declared, with what would read each', () => {
    expect(expectedSources(ANSWERS).map(({ id, sourceKinds }) => [id, sourceKinds])).toEqual([
      ['cloud:aws', ['aws']],
      ['cloud:gcp', ['gcp']],
      ['service:stripe', []],
      ['database:postgresql', ['aws', 'gcp']],
      ['database:mongodb', []],
      ['identity:okta', []],
    ]);
  });

  it('are missing while no source of their kind is connected, and for good where none can be', () => {
    expect(missingSources(ANSWERS, ['aws']).map(({ id }) => id)).toEqual([
      'cloud:gcp',
      'service:stripe',
      'database:mongodb',
      'identity:okta',
    ]);
    expect(
      missingSources(answers({ services: [], databases: [], identityProvider: 'none' }), ['aws', 'gcp']),
    ).toEqual([]);
  });

  it('name only kinds of sources that there are', () => {
    const kinds = PROVIDERS.map(({ id }) => id);
    const all = answers({ clouds: CLOUDS.map(({ id }) => id), identityProvider: 'entra-id' });
    for (const { sourceKinds } of expectedSources(all))
      for (const kind of sourceKinds) expect(kinds).toContain(kind);
  });
});

describe('what follows', () => {
  it('is a flag when several services hold the secret that signs tokens, and only then', () => {
    expect(profileFlags(ANSWERS)).toMatchObject([
      { id: 'shared-token-secret', title: expect.stringContaining('HS256') },
    ]);
    const jwt = (algorithms: ('HS512' | 'RS256')[], verifiedBy: 'one-service' | 'several-services') =>
      profileFlags(answers({ jwt: { use: 'yes', algorithms, verifiedBy } })).length;
    expect(jwt(['RS256'], 'several-services')).toBe(0);
    expect(jwt(['RS256', 'HS512'], 'several-services')).toBe(1);
    expect(jwt(['HS512'], 'one-service')).toBe(0);
    expect(profileFlags(answers({ jwt: { use: 'no' } }))).toEqual([]);
  });

  it('is a framework for every answer about compliance, and the benchmarks of the clouds in use', () => {
    expect(suggestedFrameworks(ANSWERS).map(({ id, limits }) => [id, limits > 0])).toEqual([
      ['pci-dss', true],
      ['hipaa', false],
      ['cis-aws', true],
      ['cis-gcp', true],
    ]);
    expect(suggestedFrameworks(answers({ compliance: [] }))).toEqual([]);
    const every = suggestedFrameworks(
      answers({ compliance: COMPLIANCE.map(({ id }) => id), clouds: CLOUDS.map(({ id }) => id) }),
    );
    expect(every.map(({ id }) => id)).toEqual(FRAMEWORKS.map(({ id }) => id));
  });

  it('is a policy that a draft may hold, with the reasons; nothing where it is in force already', () => {
    const suggested = suggestedPolicy(ANSWERS, DEFAULT_POLICY);
    const { version: _, ...document } = suggested?.document ?? DEFAULT_POLICY;
    expect(DraftFile.safeParse({ document, reason: 'x' }).error?.issues).toBeUndefined();
    expect(Object.keys(document.frameworks)).toEqual(['pci-dss', 'hipaa', 'cis-aws', 'cis-gcp']);
    expect(suggested?.reasons[0]).toBe('PCI DSS 4.0.1: You are audited against PCI DSS.');
    expect(suggestedPolicy(ANSWERS, { ...document, version: 2 })).toBeNull();
  });

  it('never drops a framework, nor moves numbers that people have changed', () => {
    const own = { version: '4.0.1', clauses: [] };
    const current = {
      ...DEFAULT_POLICY,
      frameworks: { 'pci-dss': own, gdpr: { version: 'Article 32', clauses: [] } },
    };
    const frameworks = suggestedPolicy(ANSWERS, current)?.document.frameworks;
    expect(frameworks?.['pci-dss']).toEqual(own);
    expect(frameworks?.gdpr).toBeDefined();
  });

  it('is a runbook for each thing to replace, a link only where it is written', () => {
    const books = runbooks(ANSWERS);
    expect(books.filter(({ href }) => href !== null).map(({ id }) => id)).toEqual(['cloud:aws', 'cloud:gcp']);
    expect(books.map(({ id }) => id)).toContain('jwt');
  });
});
