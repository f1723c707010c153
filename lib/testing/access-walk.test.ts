import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ACTIONS } from '@/lib/access/table';
import { type OpenPlaces, walkWeb } from './access-walk';

/** Open to people who are not signed in. A new entry here is a decision, not a way to make the test pass. */
const OPEN: OpenPlaces = {
  pages: [
    'app/(auth)/no-access/page.tsx',
    'app/(auth)/sign-in-error/page.tsx',
    'app/(auth)/sign-in/page.tsx',
    'app/(auth)/signed-out/page.tsx',
  ],
  routes: [
    'app/api/auth/[...nextauth]/route.ts',
    // The secret in the address stands for a person; see lib/calendar/feed.ts.
    'app/api/calendar/[file]/route.ts',
    'app/.well-known/muster-keys.json/route.ts',
    'app/api/health/route.ts',
    'app/api/metrics/route.ts',
  ],
};

const entries = walkWeb(process.cwd(), OPEN);

describe('every page, route and server action has a row in the access table', () => {
  test.each(entries.map((entry) => [entry.file, entry] as const))('%s', (_, entry) => {
    expect(entry.problems).toEqual([]);
  });

  test.each(
    entries.flatMap((entry) =>
      entry.commands.map((command) => [`${entry.file} ${command.action}`, command] as const),
    ),
  )('%s runs a command with an action', async (_, { module, name }) => {
    const loaded = (await import(path.resolve(`${module.replace('@/', '')}.ts`))) as Record<
      string,
      { action?: string }
    >;
    expect(ACTIONS).toContain(loaded[name]?.action);
  });

  test('nothing is listed as open that does not exist', () => {
    const files = entries.map((entry) => entry.file);
    expect([...OPEN.pages, ...OPEN.routes].filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the walk finds what has no row', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const problemsOf = (file: string, text: string, open: OpenPlaces = { pages: [], routes: [] }): string[] => {
    const root = mkdtempSync(path.join(tmpdir(), 'muster-walk-'));
    folders.push(root);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    return walkWeb(root, open).flatMap((entry) => entry.problems);
  };

  test.each([
    ['a page without a viewer', 'app/x/page.tsx', 'export default async function X() { return null; }'],
    [
      'a page without an action',
      'app/x/page.tsx',
      'export default async function X() { await requireViewer(); }',
    ],
    [
      'a page with an action that does not exist',
      'app/x/page.tsx',
      "export default async function X() { await requireViewer('x:y'); }",
    ],
    [
      'a page with a past and an action that does not exist',
      'app/x/page.tsx',
      "export default async function X() { await requireEntry('x:y'); }",
    ],
    ['a bare route', 'app/api/x/route.ts', 'export async function GET() { return new Response(); }'],
    [
      'a public route that is not listed',
      'app/api/x/route.ts',
      "export const GET = definePublicRoute({ name: 'x', handler });",
    ],
    ['a route without an action', 'app/api/x/route.ts', 'export const POST = defineRoute({ handler });'],
    [
      'a route that comes from elsewhere',
      'app/api/x/route.ts',
      "import { defineRoute } from 'x'; export const GET = make();",
    ],
    ['a bare server action', 'app/x/actions.ts', "'use server';\nexport async function doIt() {}"],
    [
      'an action without a command of ours',
      'app/x/actions.ts',
      "'use server';\nexport const doIt = defineAction({ name: 'x', command: { action: 'a' } });",
    ],
    [
      'an action inside a component',
      'app/x/form.tsx',
      "export function F() { async function act() { 'use server'; } return act; }",
    ],
    ['a re-exported action', 'app/x/actions.ts', "'use server';\nexport { doIt } from './other';"],
  ])('%s', (_, file, text) => {
    expect(problemsOf(file, text)).not.toEqual([]);
  });

  test('what is right passes', () => {
    expect(
      problemsOf(
        'app/x/page.tsx',
        "export default async function X() { await requireViewer('posture:read'); }",
      ),
    ).toEqual([]);
    expect(
      problemsOf(
        'app/api/x/route.ts',
        "const route = defineRoute({ action: 'posture:read', handler });\nexport const GET = route;",
      ),
    ).toEqual([]);
    const action =
      "'use server';\nimport { c } from '@/lib/people/commands/add-mapping';\nexport const doIt = defineAction({ name: 'x', input, command: c });";
    expect(problemsOf('app/x/actions.ts', action)).toEqual([]);
  });
});
