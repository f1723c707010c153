import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Up to so many characters of the same sentence: points within numbers do not end one. */
const within = (most: number) => String.raw`(?:[^.;|]|\.\d){0,${most}}`;
const STANDARD = String.raw`\b(?:SOC ?2|PCI(?: DSS)?|HIPAA|GDPR|ISO(?:\/IEC)? ?27001|NIST|FedRAMP|CIS)\b`;
const MACHINES = String.raw`\b(?:service|system|application|machine)s?(?: accounts?)?\b`;
const CHANGE = String.raw`\b(?:rotat|replac|chang|expir)`;

interface Claim {
  name: string;
  pattern: RegExp;
  /** Said so, it is caught. */
  wrong: readonly string[];
  /** Said so, it is not: the correct statement, or a text that only looks alike. */
  right: readonly string[];
}

const claim = (
  name: string,
  pattern: string,
  wrong: readonly string[],
  right: readonly string[] = [],
): Claim => ({
  name,
  pattern: new RegExp(pattern, 'i'),
  wrong,
  right,
});

/** What tools and articles say and texts do not. Numbers of days that a standard demands: see lib/policies/no-demands.test.ts. */
const CLAIMS: readonly Claim[] = [
  claim(
    'PCI DSS 8.3.9 is about users, not about machines',
    String.raw`8\.3\.9${within(120)}${MACHINES}|${MACHINES}${within(60)}8\.3\.9`,
    ['8.3.9 asks for a change of service account passwords', 'Passwords of system accounts (8.3.9)'],
    ['8.3.9 is about people. What applications hold is under 8.6.3.'],
  ),
  claim(
    'PCI DSS 8.2.6 is about inactivity, not about age',
    String.raw`8\.2\.6${within(100)}\brotat`,
    ['8.2.6: rotate keys in time'],
    ['8.2.6: inactive user accounts are removed or disabled'],
  ),
  claim(
    'PCI DSS 3.7.4 names no number',
    String.raw`3\.7\.4${within(120)}\b(?:annual|yearly|every year|once a year|\d+ (?:days|months|years?))`,
    ['3.7.4 calls for annual rotation of keys', '3.7.4: keys change every 12 months'],
    ['3.7.4: changed when the cryptoperiod that is defined for their type ends'],
  ),
  claim(
    'SOC 2 CC6.8 is about software',
    String.raw`CC6\.8${within(120)}${CHANGE}|${CHANGE}\w*${within(40)}CC6\.8`,
    ['CC6.8 covers credential rotation', 'Rotation of credentials (CC6.8)'],
    ['CC6.8: unauthorised or malicious software is prevented'],
  ),
  claim(
    'points of focus have no numbers',
    String.raw`\bCC\d\.\d\.\d+\b`,
    ['CC6.1.9'],
    ['CC6.1, CC6.2. 9 of 10'],
  ),
  claim(
    'Annex A of ISO 27001 is cited by its edition of 2022',
    String.raw`\bA\.(?:9\.[1-4]|10\.1|12\.4)\b`,
    ['ISO 27001 A.9.4', 'A.9.2.4', 'A.10.1.2'],
    ['A.5.17', 'A.8.24', 'A.8.9'],
  ),
  claim(
    'IA-5(8) is about several accounts of a person',
    String.raw`IA-5\(8\)${within(100)}(?:\bAPI\b|access keys?|rotat)`,
    ['IA-5(8): API keys'],
    ['IA-5(8): people who have accounts on several systems'],
  ),
  claim(
    'the Security Rule asks for no change of passwords at an interval',
    String.raw`(?:HIPAA|164\.308\(a\)\(5\))${within(120)}\b(?:requires?|mandates?|demands?|calls for)\b${within(60)}${CHANGE}`,
    ['HIPAA requires password rotation', '164.308(a)(5)(ii)(D) calls for changing passwords'],
    ['164.308(a)(5)(ii)(D): procedures for creating, changing and safeguarding passwords'],
  ),
  claim(
    'passwords of people do not end for the sake of compliance',
    String.raw`\bpasswords?\b${within(80)}\b(?:expire|rotated?|changed?)\b${within(60)}\bfor compliance\b`,
    ['User passwords expire every 90 days for compliance'],
  ),
  claim(
    'items of benchmarks are cited with their version',
    String.raw`\bCIS (?:AWS|Azure|GCP|Google)(?: item)? \d+\.[1-9]`,
    ['CIS AWS 1.14', 'CIS GCP item 1.15'],
    ['CIS AWS 7.0 2.12', 'CIS GCP 5.0 profile'],
  ),
  claim(
    'a pack supports an opinion, it does not certify',
    String.raw`\b(?:packs?|Muster|evidence|reports?)\b(?!${within(60)}\b(?:not|no|never|nor)\b)${within(60)}\b(?:certif(?:y|ies|ied)|(?:proves?|guarantees?|ensures?) compliance|(?:is|are|makes?|keeps?)${within(20)} compliant)\b`,
    ['This pack certifies your controls', 'Muster ensures compliance', 'the report proves compliance'],
    ['A pack supports an opinion; it does not certify', 'The pack does not prove compliance'],
  ),
  claim(
    'SOC 2 ends in an opinion, not in a certificate',
    String.raw`\bSOC ?2[- ](?:certif|complian)`,
    ['SOC 2 certified', 'SOC 2-compliant'],
    ['SOC 2 opinion'],
  ),
  claim(
    'no framework sets lifetimes of tokens',
    String.raw`${STANDARD}${within(80)}\b(?:sets?|names?|limits?|requires?|demands?|asks? for)\b${within(60)}(?:token lifetimes?|lifetimes? of (?:access )?tokens|tokens? that live)`,
    ['PCI DSS limits token lifetimes', 'NIST sets a lifetime of access tokens, and lifetimes of tokens'],
    ['No framework sets one.'],
  ),
  claim(
    'an exception is not one of the formal documents of PCI DSS',
    String.raw`\bcompensating controls?\b|\bcustomi[sz]ed approach\b`,
    ['approved as a compensating control', 'under the customized approach'],
    ['compensating measures'],
  ),
  claim(
    'texts that were read in summaries only are not cited',
    String.raw`\bAT-C 205\b|\bDC (?:section )?200\b|\bSP 800-57\b|\bSP 800-63B\b|\bNISTIR 7966\b|\bIAF MD 26\b|\bM-21-31\b`,
    ['NIST SP 800-57 Part 1', 'AT-C 205.36'],
    ['NIST SP 800-53 Rev 5'],
  ),
  claim(
    'texts say nothing of the tools they were written with',
    String.raw`\b(?:AI|LLM)[- ](?:generated|written|assisted|powered)\b|\b(?:written|generated|created|drafted|authored)\s+(?:by|with)\s+(?:the help of\s+)?(?:an?\s+)?(?:AI|LLM|language model|assistant|copilot|chat ?bot)\b`,
    ['AI-generated summary', 'Drafted with the help of an assistant'],
    ['generated by the rules of the policy'],
  ),
];

/** The product’s own texts: what a pack can be made of, the pages beside it, and the documents about them. */
const ROOMS = [
  'lib/frameworks',
  'lib/documents',
  'lib/evidence',
  'lib/policies',
  'app',
  'docs',
  'README.md',
  'CHANGELOG.md',
];
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...ROOMS], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) => /\.(tsx?|mjs|md|json|txt|sql)$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(file),
  );

const flat = (text: string) => text.replace(/['`"]\s*\+\s*['`"]|\s+/g, ' ');

describe('no text of ours claims what the standards do not say', () => {
  const texts = files.map((file) => ({ file, text: flat(readFileSync(file, 'utf8')) }));

  it('is read in every room that packs are made of', () => {
    expect(files.filter((file) => file.startsWith('lib/frameworks/')).length).toBeGreaterThan(30);
    expect(files.length).toBeGreaterThan(300);
  });

  it.each(CLAIMS)('$name', ({ pattern, wrong, right }) => {
    const found = texts.flatMap(({ file, text }) => {
      const hit = pattern.exec(text)?.[0];
      return hit === undefined ? [] : [`${file}: ${hit}`];
    });
    expect(found).toEqual([]);
    for (const text of wrong) expect(text).toMatch(pattern);
    for (const text of right) expect(text).not.toMatch(pattern);
  });
});
