import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '@/lib/policies/registry';
import { POPULATIONS } from './contract';
import { controlMatrix, revokeWithinHours } from './control-matrix';
import { testsOf } from './control-tests';
import { CONTROL_IDS, controlOf } from './controls';
import { POPULATION_TESTS } from './population-tests';
import { FRAMEWORKS } from './registry';
import { requirementsOf } from './requirements';
import { RULE_TESTS } from './rule-tests';
import { testDefinitions } from './test-definitions';

const NAMES = FRAMEWORKS.flatMap(({ id, versions }) => versions.map(({ version }) => ({ id, version })));

describe('the control matrix', () => {
  const matrix = controlMatrix(NAMES);

  it('leaves no requirement out, and says so where no control serves one', () => {
    for (const { id, version } of NAMES) {
      const title = FRAMEWORKS.find((framework) => framework.id === id)?.title;
      const rows = matrix.filter((row) => row.framework === title && row.version === version);
      expect(new Set(rows.map((row) => row.requirement_id))).toEqual(
        new Set(requirementsOf(id, version)?.map((each) => each.id)),
      );
    }
    const software = controlMatrix([{ id: 'soc-2', version: '2017 (2022)' }]).filter(
      (row) => row.requirement_id === 'CC6.8',
    );
    expect(software).toHaveLength(1);
    expect(software[0]).toMatchObject({ control_id: 'none', population_file: 'none', test_ids: 'none' });
    expect(software[0]?.control_description).toContain('about software');
  });

  it('has no empty cell, and names only tests that are defined', () => {
    const defined = new Set(testDefinitions(NAMES).map((test) => test.test_id));
    for (const row of matrix) {
      for (const [column, cell] of Object.entries(row))
        expect(cell, `${row.requirement_id} ${column}`).not.toBe('');
      if (row.test_ids !== 'none') for (const id of row.test_ids.split('; ')) expect(defined).toContain(id);
    }
  });

  it('has a row of each control of a requirement, with the threshold and what it rests on', () => {
    const rows = controlMatrix([{ id: 'pci-dss', version: '4.0.1' }]).filter(
      (row) => row.requirement_id === '8.6.3',
    );
    expect(rows.map((row) => row.control_id)).toEqual(['MUS-04', 'MUS-15', 'MUS-20']);
    expect(rows[0]).toMatchObject({
      framework: 'PCI DSS',
      version: '4.0.1',
      control_type: 'det',
      automation: 'auto',
      threshold_value: 'none',
      threshold_basis: 'tra',
    });
    expect(rows[0]?.test_ids).toContain('MUS-04.max-age');
  });

  it('refuses a framework or version there is not', () => {
    expect(() => controlMatrix([{ id: 'soc-2', version: '2016' }])).toThrow(/2017 \(2022\)/);
    expect(() => testDefinitions([{ id: 'sox', version: '1' }])).toThrow(/no framework “sox”/);
  });
});

describe('the tests of controls', () => {
  it('run each rule under exactly one control, in words of its own', () => {
    const tested = CONTROL_IDS.flatMap((id) => controlOf(id).rules);
    expect(tested.toSorted()).toEqual(ALL_RULES.map(({ id }) => id).sort());
    expect(Object.keys(RULE_TESTS).sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
  });

  it('are there for every control, each id once, without an empty word', () => {
    const all = CONTROL_IDS.flatMap((id) => {
      expect(testsOf(id).length, id).toBeGreaterThan(0);
      return testsOf(id);
    });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const test of all)
      for (const text of [test.attribute, test.logic, test.passes, test.notApplicable, test.version])
        expect(text, test.id).not.toBe('');
    for (const test of POPULATION_TESTS) expect(POPULATIONS).toContain(test.population);
  });

  it('are narrowed to the controls that serve the frameworks asked for', () => {
    const aws = testDefinitions([{ id: 'cis-aws', version: '7.0' }]).map((test) => test.test_id);
    expect(aws).toContain('MUS-05.unused');
    expect(aws).not.toContain('MUS-17.revoked');
    expect(testDefinitions(NAMES).map((test) => test.test_id)).toEqual(
      expect.arrayContaining([
        'MUS-16.covers-all',
        'MUS-18.other-approver',
        'MUS-22.approved-before',
        'MUS-17.revoked',
        'MUS-01.no-gap',
      ]),
    );
  });

  it('hold leavers to the fewest hours that one of the frameworks gives, and to none where none does', () => {
    const [soc2, moderate, high] = [
      { id: 'soc-2', version: '2017 (2022)' },
      { id: 'fedramp-moderate', version: 'Rev 5' },
      { id: 'fedramp-high', version: 'Rev 5' },
    ];
    expect(revokeWithinHours([soc2])).toBeNull();
    expect(revokeWithinHours([soc2, moderate])).toBe(4);
    expect(revokeWithinHours([high, moderate])).toBe(1);
  });

  it('serve at least one requirement with every control', () => {
    const served = new Set(
      NAMES.flatMap(({ id, version }) =>
        (requirementsOf(id, version) ?? []).flatMap(({ controls }) => controls),
      ),
    );
    expect([...served].sort()).toEqual([...CONTROL_IDS].sort());
  });
});
