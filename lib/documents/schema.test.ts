import { describe, expect, it } from 'vitest';
import { AddDocument, ReviseDocument } from './schema';

const analysis = {
  kind: 'analysis',
  requirement: '8.6.3',
  title: 'Passwords of application accounts',
  assets: 'Card data in the ledger database',
  threats: 'Somebody who left still knows a password',
  factors: 'Few people know them; the harm would be great',
  frequencyDays: 90,
  justification: 'Within a quarter at most two people leave the team',
  reviewMonths: 12,
};
const policy = {
  kind: 'policy',
  title: 'Cryptography standard',
  reviewMonths: 12,
  link: 'https://wiki.example.com/crypto',
};

const wrong = (input: object) =>
  AddDocument.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what a document is written with', () => {
  it('takes an analysis and a policy, and fills in what may be left out', () => {
    expect(AddDocument.parse(analysis)).toMatchObject({ effectiveFrom: null, frequencyDays: 90 });
    expect(AddDocument.parse({ ...policy, link: ' ', sha256: 'A'.repeat(64) })).toMatchObject({
      link: null,
      sha256: 'a'.repeat(64),
    });
  });

  it.each([
    [{ ...analysis, reviewMonths: 13 }, 'reviewMonths: At most 12 months.'],
    [{ ...analysis, frequencyDays: 0 }, 'frequencyDays: At least 1 day.'],
    [{ ...analysis, frequencyDays: 1.5 }, 'frequencyDays: Whole days.'],
    [{ ...analysis, requirement: '8.3.9' }, 'requirement: One of 7.2.5.1, 8.6.3, 10.4.2.1.'],
    [{ ...analysis, threats: 'leavers' }, 'threats: What it is protected from, in at least 10 characters.'],
    [{ ...analysis, effectiveFrom: 'soon' }, 'effectiveFrom: A day, such as 2027-01-01.'],
    [{ ...policy, link: '' }, 'link: A link to the document, its SHA-256, or both.'],
    [
      { ...policy, link: 'http://wiki.example.com' },
      'link: A link that begins with https://, without a user name in it.',
    ],
    [{ ...policy, sha256: 'abc' }, 'sha256: 64 hexadecimal digits, as sha256sum prints them.'],
    [{ ...policy, title: 'a\u202eb  c' }, 'title: Holds a character that cannot be shown.'],
  ])('refuses %o', (input, message) => {
    expect(wrong(input)).toContain(message);
  });

  it('refuses parts that are not of its kind, and a revision without its reason', () => {
    expect(wrong({ ...policy, assets: 'Card data in the ledger' })).toHaveLength(1);
    const { requirement: _, ...text } = analysis;
    const revised = { ...text, id: 1, basedOn: 1, changeSummary: '' };
    expect(ReviseDocument.safeParse(revised).error?.issues[0]?.path).toEqual(['changeSummary']);
    expect(ReviseDocument.safeParse({ ...revised, changeSummary: 'Shorter' }).success).toBe(true);
  });
});
