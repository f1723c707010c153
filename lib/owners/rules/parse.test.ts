import { describe, expect, it } from 'vitest';
import { matchesGlob, parseRules, ruleFor } from './parse';

const facts = (
  over: Partial<Record<'name' | 'account' | 'kind' | 'provider' | 'resource' | 'holder', string[]>> = {},
) => ({
  name: ['Checkout-API-key'],
  account: ['111122223333', 'payments production'],
  kind: ['api-key'],
  provider: ['aws'],
  resource: ['iam.access-key'],
  holder: [],
  ...over,
});

describe('rules file', () => {
  it('reads patterns, fields, owners with blanks, and leaves comments out', () => {
    const { rules, errors } = parseRules(
      '# all\n* @platform\n\n*checkout* @payments # theirs\r\naccount:1111* kind:api-key @data team\n',
    );
    expect(errors).toEqual([]);
    expect(rules.map(({ line, owner, globs }) => [line, owner, globs])).toEqual([
      [2, 'platform', [{ field: 'name', glob: '*' }]],
      [4, 'payments', [{ field: 'name', glob: '*checkout*' }]],
      [
        5,
        'data team',
        [
          { field: 'account', glob: '1111*' },
          { field: 'kind', glob: 'api-key' },
        ],
      ],
    ]);
  });

  it.each([
    ['*checkout*', /No owner/],
    ['@payments', /No pattern/],
    ['* @', /name/],
    ['colour:red @payments', /colour: is nothing a rule looks at; there are name, account/],
    ['* @carla@example.com', /person is never an owner/],
    ['* @none', /stands for no owner/],
    [`${'x'.repeat(600)} @payments`, /Longer than 500/],
  ])('names the line of %j and what is wrong', (line, message) => {
    const { rules, errors } = parseRules(`* @platform\n${line}\n* @data`);
    expect(errors).toEqual([{ line: 2, message: expect.stringMatching(message) }]);
    expect(rules.map(({ owner }) => owner)).toEqual(['platform', 'data']);
  });

  it('lets the last rule that matches win, and matches nothing by a field that is not known', () => {
    const { rules } = parseRules('* @platform\n*checkout* @payments\nholder:* @data\nkind:ssh-key @identity');
    expect(ruleFor(rules, facts())?.owner).toBe('payments');
    expect(ruleFor(rules, facts({ holder: ['ana'] }))?.owner).toBe('data');
    expect(ruleFor(rules, facts({ name: ['other'] }))?.line).toBe(1);
    expect(ruleFor(parseRules('*x* @data').rules, facts())).toBeNull();
  });
});

describe('globs', () => {
  it.each([
    ['*', '', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*key', 'api-KEY', true],
    ['key*', 'api-key', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['a.c', 'abc', false],
    ['**', 'anything', true],
  ])('%s on %j: %s', (glob, text, expected) => {
    expect(matchesGlob(glob, text)).toBe(expected);
  });

  it('stay quick whatever the pattern', () => {
    const began = performance.now();
    expect(matchesGlob(`${'*a'.repeat(200)}*b`, 'a'.repeat(5_000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
