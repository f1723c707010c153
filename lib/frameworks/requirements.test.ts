import { describe, expect, it } from 'vitest';
import { POPULATIONS, type Requirement } from './contract';
import { FRAMEWORKS } from './registry';
import { requirementsOf } from './requirements';

const NAMES = FRAMEWORKS.flatMap(({ id, versions }) => versions.map(({ version }) => ({ id, version })));
const of = (id: string, version: string): readonly Requirement[] => requirementsOf(id, version) ?? [];
const ids = (id: string, version: string) => of(id, version).map((each) => each.id);
const found = (id: string, version: string, requirement: string) =>
  of(id, version).find((each) => each.id === requirement);

/** Every number of a text; a pack that claims another cites what nobody read. */
const IN_THE_TEXT: Record<string, string> = {
  '7.2.4': '6 months',
  '8.2.5': 'immediately',
  '8.2.6': '90 days',
  '8.3.10.1': '90 days',
  '8.3.6': '12 characters (8 where the system cannot)',
  '8.3.7': 'last 4 passwords',
  '8.3.9': '90 days',
  '10.5.1': '12 months, the latest 3 at hand',
  '12.3.1': '12 months',
  '12.3.3': '12 months',
};
const CRITERIA =
  'CC6.1 CC6.2 CC6.3 CC6.6 CC6.7 CC6.8 CC7.1 CC7.2 CC7.3 CC7.4 CC8.1 CC5.2 CC5.3 CC2.1 CC4.1 CC4.2 CC1.3 CC1.5';
const PCI =
  '3.6.1 3.6.1.1 3.6.1.2 3.6.1.3 3.6.1.4 3.7.1 3.7.2 3.7.3 3.7.4 3.7.5 3.7.6 3.7.7 3.7.8 3.7.9 4.2.1 4.2.1.1 7.2.4 7.2.5 7.2.5.1 8.2.1 8.2.2 8.2.4 8.2.5 8.2.6 8.2.7 8.3.1 8.3.2 8.3.5 8.3.6 8.3.7 8.3.9 8.3.10.1 8.3.11 8.6.1 8.6.2 8.6.3 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.1 10.4.1.1 10.4.2.1 10.5.1 12.3.1 12.3.3';

describe('the requirements', () => {
  it('are there for every framework in every version, each id once', () => {
    for (const { id, version } of NAMES) {
      const all = ids(id, version);
      expect(all.length, `${id} ${version}`).toBeGreaterThan(4);
      expect(new Set(all).size, `${id} ${version}`).toBe(all.length);
    }
    expect(requirementsOf('soc-2', '2016')).toBeNull();
    expect(requirementsOf('constructor', '2017 (2022)')).toBeNull();
  });

  it('are complete for SOC 2 and PCI DSS', () => {
    expect(ids('soc-2', '2017 (2022)').sort()).toEqual(CRITERIA.split(' ').sort());
    expect(ids('pci-dss', '4.0.1')).toEqual(PCI.split(' '));
  });

  it('say what a pack cannot show, and draw samples only from where it shows something', () => {
    for (const { id, version } of NAMES)
      for (const each of of(id, version)) {
        const name = `${id} ${version} ${each.id}`;
        for (const text of [each.paraphrase, each.cannot, each.threshold.reference])
          expect(text, name).toMatch(/^[A-Z].*\.$/);
        if (each.proves !== null) expect(each.proves, name).toMatch(/^[A-Z].*\.$/);
        const evidence = [each.populations.length, each.attributes.length, each.controls.length];
        expect(
          evidence.map((count) => count > 0),
          name,
        ).toEqual(Array(3).fill(each.proves !== null));
        for (const file of each.populations) expect(POPULATIONS).toContain(file);
      }
  });

  it('call a number that of the text only where the text names it', () => {
    const claimed = of('pci-dss', '4.0.1')
      .filter(({ threshold }) => threshold.basis === 'text' && threshold.value !== null)
      .map(({ id, threshold }) => [id, threshold.value]);
    expect(Object.fromEntries(claimed)).toEqual(IN_THE_TEXT);
    for (const id of ['soc-2', 'iso-27001', 'gdpr', 'nist-800-53'])
      for (const { version } of NAMES.filter((name) => name.id === id))
        expect(of(id, version).filter(({ threshold }) => threshold.value !== null)).toEqual([]);
    expect(of('hipaa', '45 CFR 164').flatMap(({ threshold }) => threshold.value ?? [])).toEqual(['6 years']);
  });

  it('leave to a targeted risk analysis what PCI DSS leaves to one', () => {
    const left = of('pci-dss', '4.0.1').filter(({ threshold }) => threshold.basis === 'tra');
    expect(left.map(({ id, threshold }) => [id, threshold.value])).toEqual([
      ['7.2.5.1', null],
      ['8.6.3', null],
      ['10.4.2.1', null],
    ]);
  });

  it('put no evidence under the criterion about software', () => {
    expect(found('soc-2', '2017 (2022)', 'CC6.8')).toMatchObject({ proves: null, controls: [] });
    expect(found('soc-2', '2017 (2022)', 'CC6.1')?.controls).toContain('MUS-04');
  });

  it('differ by baseline of FedRAMP, and set no period for authenticators', () => {
    const value = (level: string, id: string) => found(`fedramp-${level}`, 'Rev 5', id)?.threshold.value;
    expect(value('moderate', 'AC-2(3)')).toMatch(/^90 days of inactivity/);
    expect(value('high', 'AC-2(3)')).toMatch(/^35 days of inactivity/);
    expect([value('moderate', 'PS-4'), value('high', 'PS-4')]).toEqual(['4 hours', '1 hour']);
    expect(found('fedramp-high', 'Rev 5', 'IA-5(f)')?.threshold).toMatchObject({
      value: null,
      basis: 'entity-defined',
    });
    expect(ids('fedramp-moderate', 'Rev 5')).not.toContain('AU-10');
    expect(ids('fedramp-high', 'Rev 5')).toContain('AU-10');
    expect(ids('nist-800-53', 'Rev 5')).toContain('IA-9');
    expect(ids('fedramp-high', 'Rev 5')).not.toContain('IA-9');
  });

  it('number the items of the benchmarks by version', () => {
    const age = (version: string) =>
      of('cis-aws', version).find(({ paraphrase }) => /replaced/.test(paraphrase));
    expect(['3.0', '4.0', '5.0', '6.0', '7.0'].map((version) => age(version)?.id)).toEqual([
      '1.14',
      '1.14',
      '1.13',
      '2.13',
      '2.12',
    ]);
    expect(ids('cis-aws', '7.0')).toHaveLength(8);
    expect(ids('cis-gcp', '4.0')).toEqual(['1.4', '1.7', '1.10', '1.12', '1.13', '1.14', '1.15', '1.17']);
    expect(ids('cis-gcp', '5.0')).toEqual(['1.5', '1.8', '1.11', '1.13', '1.14', '1.15', '1.16', '1.18']);
    expect(ids('cis-azure', '5.0')).toContain('8.3.11');
    expect(ids('cis-azure', '3.0')).toContain('4.5');
  });
});
