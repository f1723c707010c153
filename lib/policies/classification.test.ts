import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, fits, patternOf } from './classification';
import { classificationProblems } from './classification-checks';
import type { ClassificationRule } from './model';
import { ClassificationRules } from './schema-classification';

const seen = {
  tags: { Env: 'Prod', team: 'payments' },
  account: '111122223333',
  accountName: 'payments-production',
  privilege: 'administrative' as const,
  name: 'Deploy-Bot key 1',
};
const rule = (over: Partial<ClassificationRule>): ClassificationRule => ({
  id: 'first',
  when: { name: '*' },
  class: 'A',
  environment: null,
  reason: 'Because.',
  ...over,
});
const classOf = (
  rules: ClassificationRule[],
  over: Partial<typeof seen> = {},
  tagged: string | null = null,
) => classify(rules, { ...seen, ...over }, null, tagged);

describe('a condition', () => {
  it.each([
    ['a tag with its value, whatever the case', { tag: { name: 'env', value: 'prod' } }, true],
    ['a tag with another value', { tag: { name: 'env', value: 'test' } }, false],
    ['a tag with any value', { tag: { name: 'TEAM', value: '*' } }, true],
    ['a tag that is not there', { tag: { name: 'owner', value: '*' } }, false],
    ['an account by its id', { accounts: ['999988887777', '111122223333'] }, true],
    ['an account by its name', { accounts: ['Payments-Production'] }, true],
    ['another account', { accounts: ['999988887777'] }, false],
    ['a privilege', { privileges: ['write', 'administrative'] }, true],
    ['another privilege', { privileges: ['read'] }, false],
    ['a name by a pattern', { name: 'deploy-*' }, true],
    ['a name as a whole', { name: 'deploy-bot' }, false],
    ['all of several', { name: 'deploy-*', accounts: ['999988887777'] }, false],
  ] as const)('looks at %s', (_, when, holds) => {
    expect(classOf([rule({ when: when as ClassificationRule['when'] })]).class).toBe(holds ? 'A' : null);
  });

  it('never takes what the provider did not say for a match', () => {
    const nothing = { tags: null, accountName: null, privilege: null } as unknown as Partial<typeof seen>;
    const read = rule({ when: { privileges: ['read', 'write', 'administrative'] } });
    const tag = rule({ when: { tag: { name: 'env', value: '*' } } });
    const environment = rule({ when: { environments: ['production'] } });
    expect(classOf([read, tag, environment], nothing).class).toBeNull();
  });
});

describe('the rules', () => {
  it('decide in order: the first that matches wins, for class and environment each', () => {
    const rules = [
      rule({ id: 'place', class: null, environment: 'production', when: { accounts: [seen.account] } }),
      rule({ id: 'admin', class: 'A', when: { privileges: ['administrative'] } }),
      rule({ id: 'rest', class: 'C', environment: 'development' }),
    ];
    expect(classOf(rules)).toEqual({
      class: 'A',
      classRule: 'admin',
      environment: 'production',
      environmentRule: 'place',
    });
    expect(classOf(rules, { privilege: 'read' as never, account: '9', accountName: '9' })).toMatchObject({
      class: 'C',
      environment: 'development',
      environmentRule: 'rest',
    });
  });

  it('for a class see the environment that another rule, a tag or a person decided', () => {
    const grade = rule({ id: 'grade', when: { environments: ['production'] } });
    const place = rule({
      id: 'place',
      class: null,
      environment: 'production',
      when: { accounts: [seen.account] },
    });
    expect(classOf([grade]).class).toBeNull();
    expect(classOf([grade, place]).class).toBe('A');
    expect(classOf([grade], {}, 'production').class).toBe('A');
    expect(classify([grade, place], seen, 'development', 'production')).toMatchObject({
      class: null,
      environment: null,
    });
  });
});

describe('a pattern', () => {
  it('fits as a regular expression of the same meaning does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (value, glob) => {
        const meant = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
        expect(fits(value, patternOf(glob)), `${value} / ${glob}`).toBe(meant.test(value));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('contradictions', () => {
  const problems = (...rules: ClassificationRule[]) =>
    classificationProblems(rules).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('are two rules with the same condition and another class', () => {
    const found = problems(
      rule({ id: 'one', class: 'A', when: { privileges: ['read', 'write'] } }),
      rule({ id: 'two', class: 'B', when: { privileges: ['write', 'read'] } }),
    );
    expect(found).toEqual([
      '1.when: It has the same condition as “one”, which says class A; this one says class B. Keep one.',
    ]);
  });

  it.each([
    ['a wider name', { name: 'prod-*' }, { name: 'prod-db-*' }],
    ['fewer conditions', { accounts: ['1', '2'] }, { accounts: ['2'], name: 'x' }],
    ['any value of the tag', { tag: { name: 'Env', value: '*' } }, { tag: { name: 'env', value: 'prod' } }],
  ] as const)('are a rule that can never match behind %s', (_, wide, narrow) => {
    const [outer, inner] = [wide as ClassificationRule['when'], narrow as ClassificationRule['when']];
    expect(problems(rule({ id: 'wide', when: outer }), rule({ id: 'narrow', when: inner }))[0]).toMatch(
      /^1\.when: It can never decide anything: “wide” stands before it/,
    );
    expect(problems(rule({ id: 'narrow', when: inner }), rule({ id: 'wide', when: outer }))).toEqual([]);
  });

  it('are not rules that only overlap, or decide different things', () => {
    expect(
      problems(
        rule({ id: 'one', when: { name: 'a*' } }),
        rule({ id: 'two', when: { name: '*b' }, class: 'B' }),
        rule({ id: 'three', when: { name: 'a*' }, class: null, environment: 'production' }),
      ),
    ).toEqual([]);
  });

  it('are two rules of one name', () => {
    expect(problems(rule({ when: { name: 'a' } }), rule({ when: { name: 'b' } }))[0]).toMatch(
      /^1\.id: Another rule/,
    );
  });

  it('never call a rule covered that a credential could reach', () => {
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 4 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
    fc.assert(
      fc.property(glob, glob, name, (first, second, value) => {
        const rules = [
          rule({ id: 'one', when: { name: first } }),
          rule({ id: 'two', class: 'B', when: { name: second } }),
        ];
        if (classificationProblems(rules).length > 0)
          expect(classOf(rules, { name: value }).class).not.toBe('B');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a rule may be', () => {
  const refused = (over: object) => {
    const read = ClassificationRules.safeParse([{ ...rule({}), ...over }]);
    return read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  it('is refused without a condition, without a decision, with a field nobody knows or a class that is none', () => {
    expect(refused({ when: {} })[0]).toMatch(/^0\.when: Say at least one of tag/);
    expect(refused({ class: null })[0]).toMatch(/^0\.class: Say a class/);
    expect(refused({ when: { region: 'eu' } })[0]).toMatch(/^0\.when: Unrecognized key/);
    expect(refused({ class: 'E' })[0]).toMatch(/^0\.class: /);
    expect(refused({ id: 'Not Kebab' })[0]).toMatch(/^0\.id: In kebab-case/);
    expect(refused({})).toEqual([]);
  });

  it('cannot look at the environment it sets', () => {
    expect(refused({ environment: 'production', when: { environments: ['staging'] } })[0]).toMatch(
      /^0\.when\.environments: A rule that sets the environment/,
    );
  });
});
