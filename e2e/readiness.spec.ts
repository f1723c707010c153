import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const run = promisify(execFile);
const DAY_MS = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test.use({ storageState: stateOf('auditor') });

const questions = (page: Page) => page.locator('[data-question]');
const of = (page: Page, state: string) => page.locator(`[data-question][data-state="${state}"]`);

test('thirty questions are answered from the demo estate, or say what is missing and why', async ({
  page,
}) => {
  for (const framework of ['soc-2', 'pci-dss']) {
    await page.goto(`/evidence/readiness?framework=${framework}`);
    await expect(questions(page)).toHaveCount(30);
    const [answered, partly, not] = await Promise.all(
      ['answered', 'partly', 'not'].map((state) => of(page, state).count()),
    );
    await expect(page.getByRole('link', { name: `Answered ${answered}` })).toBeVisible();
    expect(answered).toBeGreaterThan(5);
    expect(not).toBeLessThan(4);
    expect((answered ?? 0) + (partly ?? 0) + (not ?? 0)).toBe(30);
    const told = await questions(page).evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-question'),
        state: item.getAttribute('data-state'),
        gaps: [...item.querySelectorAll('[data-gap]')].map((gap) =>
          [...gap.querySelectorAll('p')].map((line) => line.textContent ?? ''),
        ),
      })),
    );
    for (const { id, state, gaps } of told) {
      expect(gaps.length === 0, id ?? '').toBe(state === 'answered');
      for (const [missing, why, close] of gaps) {
        expect(missing, id ?? '').toMatch(/^Missing: .{5,}\.$/);
        expect(why?.length, id ?? '').toBeGreaterThan(10);
        expect(close?.length, id ?? '').toBeGreaterThan(10);
      }
    }
  }
});

test('only a check-out log that Muster does not keep leaves a question without any answer', async ({
  page,
}) => {
  await page.goto('/evidence/readiness?framework=pci-dss&state=not');
  const ids = await questions(page).evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-question')),
  );
  expect(ids).toEqual(['shared-use']);
  await expect(questions(page)).toContainText('8.2.2, 8.6.1');
});

test('a number of an answer leads to its rows, and a credential can be picked', async ({ page }) => {
  await page.goto('/evidence/readiness');
  const rotations = page.locator('[data-question="rotations-of-a-class"]');
  await rotations.getByRole('link', { name: 'Rotated in the period, by kind' }).click();
  await expect(page.locator('h1')).toHaveText('What changed');
  await expect(page).toHaveURL(/what=rotated/);
  await page.goto('/evidence/readiness');
  const trail = page.locator('[data-question="trail-of-one"]');
  await trail.getByRole('textbox').fill('deploy');
  await trail.getByRole('button', { name: 'Find it' }).click();
  await expect(page).toHaveURL(/\/credentials\?q=deploy/);
});

test('a period that cannot be is refused with what is allowed', async ({ page }) => {
  await page.goto(`/evidence/readiness?from=${dayBefore(5)}&to=${dayBefore(10)}`);
  await expect(page.getByText(/before it begins/)).toBeVisible();
  await expect(questions(page)).toHaveCount(0);
  await page.goto('/evidence/controls?framework=sox');
  await expect(page.getByText('There is no framework “sox”.')).toBeVisible();
});

test('each control has a state for every day, and a day leads to what failed on it', async ({ page }) => {
  const [from, to] = [dayBefore(60), dayBefore(1)];
  await page.goto(`/evidence/controls?framework=soc-2&from=${from}&to=${to}&control=MUS-04`);
  const cells = page.getByRole('table', { name: 'MUS-04 by day' }).locator('tbody a');
  await expect(cells).toHaveCount(60);
  await expect(page.getByRole('table', { name: 'Controls' }).locator('[data-row]')).not.toHaveCount(0);
  for (const sum of await page
    .getByRole('table', { name: 'Controls' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].slice(0, 3).reduce((all, cell) => all + Number(cell.textContent), 0),
      ),
    ))
    expect(sum).toBe(60);
  const deviating = page.locator('[data-state="deviating"]').last();
  const text = (await deviating.locator('.sr-only').textContent()) ?? '';
  expect(text).toMatch(/^\d{4}-\d\d-\d\d: Deviating: [\d,]+ deviating/);
  await deviating.click();
  await expect(page.locator('h1')).toHaveText('Findings');
  await expect(page.getByText(/^As of \d+ [A-Z][a-z]{2} \d{4}, 00:00 UTC; /)).toBeVisible();
});

test('both are files, with a row for each question, and for each control and day', async ({ request }) => {
  const lines = async (path: string) => (await (await request.get(path)).text()).trimEnd().split('\n');
  expect(await lines('/api/tables/readiness?format=csv&framework=pci-dss')).toHaveLength(31);
  const days = `from=${dayBefore(9)}&to=${dayBefore(0)}`;
  expect(await lines(`/api/tables/control-calendar?format=jsonl&${days}`)).toHaveLength(23 * 10);
});

/** A token of the auditor, made on the page for it. */
async function tokenFor(page: Page): Promise<string> {
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Create a token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(`readiness ${Date.now()}`);
  await dialog.locator('input[name="scopes"][value="evidence:read"]').check();
  await dialog.getByRole('button', { name: 'Create the token' }).click();
  await expect(dialog).toContainText('It is shown only now');
  return (await dialog.locator('code').textContent()) ?? '';
}

test('the command line tells the auditor the same, and refuses who may not read evidence', async ({
  page,
  baseURL,
}) => {
  const env = { ...process.env, MUSTER_URL: baseURL };
  const asAuditor = { ...env, MUSTER_TOKEN: await tokenFor(page) };
  const told = async (...words: string[]) => {
    const { stdout } = await run('./muster', ['evidence', ...words, '--json'], {
      env: asAuditor,
      maxBuffer: 50_000_000,
    });
    return JSON.parse(stdout);
  };
  const readiness = await told('readiness', '--framework', 'soc2');
  expect(readiness).toMatchObject({ framework: 'soc-2' });
  expect(readiness.answers).toHaveLength(30);
  const { controls } = await told('controls', '--from', dayBefore(3));
  expect(controls).toHaveLength(23);
  expect(controls[0].days).toHaveLength(4);
  await expect(run('./muster', ['evidence', 'readiness'], { env })).rejects.toMatchObject({ code: 1 });
});
