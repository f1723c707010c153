import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { FINDING_TITLES } from '@/lib/policies/labels';
import { FINDING_CODES } from '@/lib/policies/model';
import { ALL_RULES, findRule, judgesDuties, judgesSources, unknownRuleIds } from '@/lib/policies/registry';

const files = readdirSync(new URL('./rules/', import.meta.url)).sort();

describe('the registry of rules', () => {
  it('equals the folder, and each rule has its test', () => {
    const sources = files.filter((name) => !name.endsWith('.test.ts'));
    expect(sources).toEqual(ALL_RULES.map((rule) => `${rule.id}.ts`).sort());
    expect(files.filter((name) => name.endsWith('.test.ts'))).toEqual(
      ALL_RULES.map((rule) => `${rule.id}.test.ts`).sort(),
    );
  });

  it('holds each id once, and each code but those that two rules share', () => {
    expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
    const codes = ALL_RULES.map((rule) => rule.code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual(['NO_ROTATION', 'ORPHANED_OWNER']);
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a title, a remedy and versioned controls',
    (_id, rule) => {
      expect(rule.title).not.toBe('');
      expect(rule.remedy).toMatch(/\.$/);
      expect(FINDING_TITLES[rule.code]).not.toBe('');
      // Benchmark numbers move between versions, so a bare one says nothing; ISO's text was not read.
      for (const control of rule.controls) {
        if (control.startsWith('CIS'))
          expect(control).toMatch(/^CIS (AWS|Azure|GCP|Controls) \d+\.\d+ [\d.]+$/);
        expect(control).not.toMatch(/ISO|8\.3\.9|CC6\.8/);
      }
    },
  );

  it('finds by id and names rule ids that do not exist', () => {
    expect(findRule('max-age')?.code).toBe('EXCEEDS_COMPLIANCE_AGE');
    expect(['max-age', 'lost-visibility'].map(judgesSources)).toEqual([false, true]);
    expect(['max-age', 'lost-visibility', 'duty-overdue'].map(judgesDuties)).toEqual([false, false, true]);
    expect(unknownRuleIds({ rules: { 'max-age': {}, 'max-agee': { enabled: false } } })).toEqual([
      'max-agee',
    ]);
    expect(unknownRuleIds(DEFAULT_POLICY)).toEqual([]);
  });

  it('titles every code', () => {
    expect(Object.keys(FINDING_TITLES).sort()).toEqual([...FINDING_CODES].sort());
  });
});
