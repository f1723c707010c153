import { spawn } from 'node:child_process';
import path from 'node:path';
import { expectedOf } from './oracle';
import { stateOf } from './sign-in';
import { expect, test } from './test';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `./muster` as on the machine that runs the product: it finds the operator's token in the data folder. */
function muster(...args: string[]): Promise<Ended> {
  const child = spawn(path.resolve('muster'), args, {
    env: { ...process.env, MUSTER_URL: process.env.MUSTER_E2E_URL },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ended.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code }));
  });
}

test.use({ storageState: stateOf('security') });

test('sources list --json is one JSON document', async () => {
  const { code, stdout, stderr } = await muster('sources', 'list', '--json');
  expect(code, stderr).toBe(0);
  const answer = JSON.parse(stdout) as { sources?: { name: string }[]; rows?: { name: string }[] };
  const names = (answer.sources ?? answer.rows ?? (answer as unknown as { name: string }[])).map(
    ({ name }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(['AWS organisation', 'Google Cloud projects']));
});

test('credentials export writes every credential as CSV', async ({ request }) => {
  const { code, stdout, stderr } = await muster('credentials', 'export', '--format', 'csv');
  expect(code, stderr).toBe(0);
  const [head = '', ...lines] = stdout.trimEnd().split('\r\n');
  expect(head).toMatch(/^type,identifier,owner_role,owner_team,location,/);
  expect(lines).toHaveLength((await expectedOf(request)).total);
});

test('credentials export takes the filters of the page, and refuses what it does not understand', async ({
  request,
}) => {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const filters = [`expiresFrom=${day(0)}`, `expiresTo=${day(365)}`, 'owner=any'];
  const given = filters.flatMap((filter) => ['--filter', filter]);
  const { code, stdout, stderr } = await muster('credentials', 'export', '--format', 'jsonl', ...given);
  expect(code, stderr).toBe(0);
  const same = await request.get(`/api/credentials/export?format=jsonl&${filters.join('&')}`);
  expect(stdout.split('\n').filter(Boolean).length).toBeGreaterThan(10);
  expect(stdout).toBe(await same.text());
  const refused = await muster('credentials', 'export', '--format', 'jsonl', '--filter', 'expiresTo=soon');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('expiresTo "soon" (a day such as 2026-12-01');
});

test('findings list --json gives the worst first', async () => {
  const { code, stdout, stderr } = await muster('findings', 'list', '--json');
  expect(code, stderr).toBe(0);
  const { rows } = JSON.parse(stdout) as { rows: { code: string; severity: number }[] };
  expect(rows[0]).toMatchObject({ code: 'ROOT_CREDENTIAL' });
  const severities = rows.map(({ severity }) => severity);
  expect(severities).toEqual(severities.toSorted((a, b) => b - a));
});

test('collect --wait ends with how the collection ended', async () => {
  const { code, stdout, stderr } = await muster(
    'collect',
    '--source',
    'Google Cloud projects',
    '--wait',
    '--json',
  );
  expect(code, stderr).toBe(0);
  const { collections, failed } = JSON.parse(stdout) as {
    collections: { state: string; progress: { cells: number; cellsDone: number } }[];
    failed: number;
  };
  expect(failed).toBe(0);
  // The demo's Google source has lost a permission, and says so at each run.
  expect(collections).toMatchObject([{ state: 'partial' }]);
  expect(collections[0]?.progress.cellsDone).toBe(collections[0]?.progress.cells);
});

test('wrong usage ends with 2, an unknown source with 1 and one JSON document', async () => {
  expect((await muster('credentials', 'export', '--format', 'xml')).code).toBe(2);
  const { code, stdout } = await muster('collect', '--source', 'no such source', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: expect.any(String) } });
});
