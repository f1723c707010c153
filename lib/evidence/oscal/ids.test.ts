import { describe, expect, it } from 'vitest';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { requirementsOf } from '@/lib/frameworks/requirements';
import { idsOf, placeOf, uuidV5 } from './ids';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const TOKEN = /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u;

describe('ids of OSCAL documents', () => {
  it('are UUIDs of version 5 as RFC 9562 has them', () => {
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('are the same for the same thing of one installation, and others elsewhere', () => {
    const here = idsOf('https://muster.example.com');
    expect(here('credential', '17')).toBe(idsOf('https://muster.example.com')('credential', '17'));
    expect(here('credential', '17')).not.toBe(here('exception', '17'));
    expect(here('credential', '17')).not.toBe(idsOf('https://other.example.com')('credential', '17'));
  });

  it.each([
    ['nist-800-53', 'IA-5(f)', 'ia-5', 'ia-5_smt.f'],
    ['fedramp-high', 'IA-5(7)', 'ia-5.7', 'ia-5.7_smt'],
    ['fedramp-moderate', 'SC-12', 'sc-12', 'sc-12_smt'],
    ['soc-2', 'CC6.1', 'soc-2_cc6.1', 'soc-2_cc6.1_smt'],
    ['pci-dss', '8.3.9', 'pci-dss_8.3.9', 'pci-dss_8.3.9_smt'],
    ['hipaa', '164.308(a)(5)(ii)(D)', 'hipaa_164.308.a.5.ii.d', 'hipaa_164.308.a.5.ii.d_smt'],
  ])('of %s %s are %s and %s', (framework, requirement, control, statement) => {
    expect(placeOf(framework, requirement)).toMatchObject({ control, statement });
  });

  it.each(FRAMEWORKS.flatMap(({ id, versions }) => versions.map(({ version }) => [id, version])))(
    'of %s %s are tokens, each for one requirement',
    (framework, version) => {
      const ids = requirementsOf(framework, version)?.map(({ id }) => placeOf(framework, id).statement) ?? [];
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(TOKEN);
    },
  );
});
