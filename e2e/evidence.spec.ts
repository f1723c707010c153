import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const run = promisify(execFile);
const DAY_MS = 86_400_000;
const yesterday = () => new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);

/** Asks for a pack on the page, waits until it is built, and downloads it. */
async function packOf(page: Page, framework: string): Promise<string> {
  await page.goto('/evidence');
  await page.getByRole('link', { name: 'New pack' }).click();
  await page.getByRole('checkbox', { name: 'SOC 2', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: framework, exact: true }).check();
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 120_000 });
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  const download = await coming;
  const folder = await mkdtemp(path.join(tmpdir(), 'muster-evidence-'));
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  for (const framework of ['SOC 2', 'PCI DSS'])
    test(`builds a ${framework} pack in the browser, downloads it and verifies it offline`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const file = await packOf(page, framework);
      expect(path.basename(file)).toMatch(
        /^muster-(soc-2|pci-dss)-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.zip$/,
      );
      const { stdout } = await run('./muster', ['evidence', 'verify', file, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
      const bytes = await readFile(file);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
      await expect(run('./muster', ['evidence', 'verify', file, '--json'])).rejects.toMatchObject({
        code: 1,
      });
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
