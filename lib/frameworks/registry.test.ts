import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { PolicyDocument } from '@/lib/policies/schema';
import { FRAMEWORKS, findVersion } from './registry';

const all = FRAMEWORKS.flatMap(({ id, versions }) =>
  versions.flatMap(({ version, clauses }) => clauses.map((clause) => ({ id, version, ...clause }))),
);

/** The only texts found that name a number of days for what is limited here. */
const IN_THE_TEXT: Record<string, number> = {
  'age password PCI DSS 4.0.1 8.3.9': 90,
  'idle password PCI DSS 4.0.1 8.2.6': 90,
  'idle password FedRAMP Moderate AC-2(3)': 90,
  'idle password FedRAMP High AC-2(3)': 35,
};

describe('the frameworks', () => {
  it('are one file each, named by their id', () => {
    const files = readdirSync('lib/frameworks')
      .filter(
        (file) =>
          !/\.test\.ts$|requirements|^(contract|document|registry|fedramp-shared|nist-800-53-entry)\.ts$|(control|threshold|test)/.test(
            file,
          ),
      )
      .map((file) => file.replace('.ts', ''));
    expect(FRAMEWORKS.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('give numbers that a policy can hold, of every version', () => {
    for (const { id, versions } of FRAMEWORKS)
      for (const scope of versions)
        expect(
          PolicyDocument.safeParse({ ...DEFAULT_POLICY, frameworks: { [id]: scope } }).error?.issues,
        ).toBeUndefined();
  });

  it('call a number that of a text only where the text was found to name it', () => {
    const claimed = all
      .filter(({ basis }) => basis === 'text')
      .map(({ measure, kind, control, days }) => [`${measure} ${kind} ${control}`, days]);
    expect(Object.fromEntries(claimed)).toEqual(IN_THE_TEXT);
  });

  it('say of every number what it rests on, in the words of its basis', () => {
    const words = {
      text: /^In the (text|baseline)/,
      benchmark: /^Recommended by the benchmark/,
      vendor: /^Default of/,
      tra: /targeted risk analysis/,
      'entity-defined': /^Entity-defined: /,
    };
    for (const { basis, source, control } of all) {
      expect(source, control).toMatch(words[basis]);
      expect(source, control).toMatch(/\.$/);
    }
  });

  it('preset nothing where the text names no interval and none was adopted', () => {
    for (const id of ['iso-27001', 'hipaa', 'gdpr', 'nist-800-53'])
      expect(all.filter((clause) => clause.id === id)).toEqual([]);
  });

  it('force no change of passwords, but where one stands alone under PCI DSS', () => {
    const ages = all.filter(({ measure, kind }) => measure === 'age' && kind === 'password');
    expect(ages.map(({ id, when }) => [id, when])).toEqual([['pci-dss', 'single-factor']]);
  });

  it('cite the item of the version in scope', () => {
    const keys = (version: string) => findVersion('cis-aws', version)?.clauses[0]?.control;
    expect(['3.0', '4.0', '5.0', '6.0', '7.0'].map(keys)).toEqual([
      'CIS AWS 3.0 item 1.14',
      'CIS AWS 4.0 item 1.14',
      'CIS AWS 5.0 item 1.13',
      'CIS AWS 6.0 item 2.13',
      'CIS AWS 7.0 item 2.12',
    ]);
    for (const { id, version, control } of all)
      if (id.startsWith('cis-')) expect(control).toContain(` ${version} item`);
  });

  it('limit only kinds there are, each once per place', () => {
    for (const { id, versions } of FRAMEWORKS)
      for (const { clauses } of versions) {
        const places = clauses.map(({ measure, kind, provider, when }) =>
          [measure, kind, provider, when].join(),
        );
        expect(new Set(places).size, id).toBe(places.length);
        for (const { kind } of clauses) expect(CREDENTIAL_KINDS[kind]).toBeDefined();
      }
  });
});
