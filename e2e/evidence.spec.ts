import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { guideCommands, unpack } from '../lib/testing/packs';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const run = promisify(execFile);
const DAY_MS = 86_400_000;
const yesterday = () => new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
/** What a SOC 2 Type 2 auditor draws from; each of them holds rows in the demo. */
const HOLD_ROWS = [
  'population/credentials.csv',
  'population/rotation_events.csv',
  'population/lifecycle_events.csv',
  'population/terminations.csv',
  'population/duties.csv',
  'population/inactive.csv',
  'population/access_reviews.csv',
  'population/access_review_items.csv',
  'population/crypto_keys.csv',
  'population/certificates.csv',
  'exceptions/exceptions.csv',
  'policy/policy_versions.csv',
  'testing/test_results.csv',
  'testing/sample_selection.csv',
  'testing/sample_results.csv',
  'coverage/gaps.csv',
  'changes/config_changes.csv',
  'audit/trail.jsonl',
];

/** Asks for a pack on the page and waits until it is built. */
async function buildPack(page: Page, framework: string): Promise<void> {
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'New pack' }).click();
  await page.getByRole('checkbox', { name: 'SOC 2', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: framework, exact: true }).check();
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 120_000 });
}

async function download(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  const file = await coming;
  const saved = path.join(await mkdtemp(path.join(tmpdir(), 'muster-evidence-')), file.suggestedFilename());
  await file.saveAs(saved);
  return saved;
}

/** The published keys as a file. */
async function keysFile(page: Page, zip: string): Promise<string> {
  const file = path.join(path.dirname(zip), 'keys.json');
  await writeFile(file, await (await page.request.get('/.well-known/muster-keys.json')).body());
  return file;
}

async function drawSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Population').selectOption('population/rotation_events.csv');
  await dialog.getByLabel('Size').selectOption('25');
  await dialog.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('Sample of population/rotation_events.csv');
}

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  for (const framework of ['SOC 2', 'PCI DSS'])
    test(`builds a ${framework} pack and verifies it by the command, in the browser and by tools that are not ours`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await buildPack(page, framework);
      const zip = await download(page);
      expect(path.basename(zip)).toMatch(
        /^muster-(soc-2|pci-dss)-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/,
      );
      const keys = await keysFile(page, zip);
      const verify = ['evidence', 'verify', zip, '--key', keys, '--json'];
      const { stdout } = await run('./muster', verify);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, isTrusted: true, problems: [] });

      await page.goto('/verify');
      await page.getByLabel('File', { exact: true }).setInputFiles(zip);
      await page.getByLabel('Public keys').setInputFiles(keys);
      await page.getByRole('button', { name: 'Check the pack' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'holds' })).toBeVisible({ timeout: 60_000 });

      const folder = await unpack(zip);
      const guide = guideCommands(await readFile(path.join(folder, 'integrity/VERIFY.txt'), 'utf8'));
      expect(guide.map((command) => command.split(' ')[0])).toEqual([
        'sha256sum',
        'openssl',
        'openssl',
        'node',
      ]);
      for (const command of guide) await run('sh', ['-c', command], { cwd: folder });

      const bytes = await readFile(zip);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(zip, bytes);
      await expect(run('./muster', verify)).rejects.toMatchObject({ code: 1 });
    });

  test('finds rows in everything that a SOC 2 Type 2 examination draws from', async ({ page }) => {
    test.setTimeout(300_000);
    await buildPack(page, 'SOC 2');
    await drawSample(page);
    await buildPack(page, 'SOC 2');
    const folder = await unpack(await download(page));
    const manifest = await readFile(path.join(folder, 'integrity/manifest.json'), 'utf8');
    const { files } = JSON.parse(manifest) as { files: { path: string; rows?: number }[] };
    const rows = new Map(files.map((file) => [file.path, file.rows]));
    expect(HOLD_ROWS.filter((file) => !rows.get(file))).toEqual([]);
    const pack = JSON.parse(await readFile(path.join(folder, 'pack.json'), 'utf8'));
    // Counted at the source by other statements, nothing is missing in a file and nothing is too much.
    expect(pack).toMatchObject({ report_type: 'type2', not_reconciled: [] });
  });

  test('is told what a period must be, and loses nothing', async ({ page }) => {
    await page.goto('/evidence/new');
    await page.getByRole('checkbox', { name: 'SOC 2', exact: true }).uncheck();
    await page.getByRole('button', { name: 'Build the pack' }).click();
    await expect(page.getByText('Choose at least one framework.')).toBeVisible();
    await expect(page.getByLabel('Last day (UTC)')).toHaveValue(yesterday());
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('has no evidence to read', async ({ page, request }) => {
    await page.goto('/');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Evidence' })).toHaveCount(0);
    expect((await request.get('/api/evidence')).status()).toBe(403);
  });
});
