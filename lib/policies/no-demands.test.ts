import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STANDARD = String.raw`\b(SOC ?2|PCI(?: DSS)?|HIPAA|GDPR|ISO(?:\/IEC)? ?27001|NIST|FedRAMP|CIS|CA\/B)\b`;
const DEMAND = String.raw`\b(requires?|mandates?|demands?|prescribes?|dictates?|obliges?|must be|has to be|have to be)\b`;
const NUMBER = String.raw`\b\d+[- ]?(days?|months?|years?)\b`;
/** A standard that demands a number, within one sentence: numbers with points do not end one. */
const CLAIM = new RegExp(`${STANDARD}(?:[^.;]|\\.\\d){0,120}${DEMAND}(?:[^.;]|\\.\\d){0,120}${NUMBER}`, 'i');
/** The same the other way round: "90 days, as PCI DSS requires". */
const INVERSE = new RegExp(`${NUMBER}(?:[^.;]|\\.\\d){0,60}${STANDARD}(?:[^.;]|\\.\\d){0,40}${DEMAND}`, 'i');

const claims = (text: string) => {
  const flat = text.replace(/['`"]\s*\+\s*['`"]|\s+/g, ' ');
  return [CLAIM, INVERSE].flatMap((pattern) => pattern.exec(flat)?.[0] ?? []);
};

/** Everything people may read: the product's own texts, its pages and its documents. */
const files = execFileSync('git', ['ls-files', 'app', 'lib', 'bin', 'docs', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(tsx?|md|json)$/.test(file) && !/\.test\.tsx?$/.test(file));

describe('no text of the product', () => {
  it('says that a standard demands a number of days', () => {
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      claims(readFileSync(file, 'utf8')).map((claim) => `${file}: ${claim}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'PCI DSS 8.3.9 requires that keys are rotated every 90 days.',
    'SOC 2 mandates rotation within 90-day intervals.',
    'Rotate in 90 days, as FedRAMP demands.',
    "'PCI DSS 4.0.1 demands ' + 'a change every 90 days'",
  ])('would get away with: %s', (text) => {
    expect(claims(text)).not.toEqual([]);
  });

  it('is stopped from citing what a text names', () => {
    expect(claims('PCI DSS 4.0.1 8.2.6 sets 90 days for inactive user accounts.')).toEqual([]);
  });
});
