import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

const FILE = 'lib/kernel/planted-import.ts';
const ROOM = 'lib/unheard-of';
afterEach(() => {
  rmSync(FILE, { force: true });
  rmSync(ROOM, { recursive: true, force: true });
});

async function check(places?: string[]) {
  const { checkImports } = (await import('../../scripts/check.mjs' as string)) as {
    checkImports(places?: string[]): Promise<{ ok: boolean; text: string }>;
  };
  return checkImports(places);
}

describe('the import rules', { timeout: 60_000 }, () => {
  it('refuse an import through a wall, and say how many files were read', async () => {
    writeFileSync(FILE, `export { can } from '@/lib/access/can';\n`);
    const result = await check(['lib/kernel']);
    expect(result.ok).toBe(false);
    expect(result.text).toMatch(/^\d+ files read/);
    expect(result.text).toContain('lib/kernel/planted-import.ts → lib/access/can.ts');
  });

  it('refuse every import of a room that has no row', async () => {
    mkdirSync(ROOM, { recursive: true });
    writeFileSync(`${ROOM}/thing.ts`, `export { DAY_MS } from '@/lib/kernel/dates';\n`);
    const result = await check([ROOM]);
    expect(result.ok).toBe(false);
    expect(result.text).toContain('lib/unheard-of/thing.ts');
  });

  it('pass for the kernel as it is', async () => {
    const result = await check(['lib/kernel']);
    expect(result).toMatchObject({ ok: true });
  });
});
