import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROVIDERS } from '@/lib/collectors/registry';
import { FINDING_CODES } from './model';
import { PARITY } from './parity/checks';
import { REFERENCE } from './reference';
import { ALL_RULES, RULES } from './registry';

const collectors = PROVIDERS.flatMap((provider) => provider.collectors.map(({ id }) => id));
const page = (name: string) => REFERENCE[name]?.({ collectors, tested: collectors }) ?? '';

it.each(Object.keys(REFERENCE))(
  'docs/reference/%s is what the code says; else run node scripts/reference.mjs',
  (name) => {
    expect(readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(page(name));
  },
);

it('names every code, every check and, on both pages, every rule', () => {
  for (const code of FINDING_CODES) expect(page('finding-codes.md')).toContain(`## ${code}\n`);
  for (const { id } of PARITY) expect(page('parity.md')).toContain(`| \`${id}\` |`);
  for (const { id } of ALL_RULES) expect(page('finding-codes.md')).toContain(`- \`${id}\`, `);
  for (const { id } of RULES) {
    expect(page('parity.md')).toContain(`\`${id}\``);
  }
});

it('never says that a standard demands a number', () => {
  for (const name of Object.keys(REFERENCE)) {
    expect(page(name)).not.toMatch(/\b(requires|mandates|demands)\b/);
    // What is often cited wrongly is cited on the one page that says what it is about.
    if (name !== 'frameworks.md') expect(page(name)).not.toMatch(/CC6\.8|8\.3\.9|ISO/);
    expect(page(name)).not.toMatch(/undefined|null/);
  }
});
