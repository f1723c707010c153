import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const numberOf = (text: string | null) => Number(text?.replaceAll(/[^\d]/g, ''));

test('by rule: fails, unknowns and passes add up to what the rule applies to, and lead to their rows', async ({
  page,
  request,
}) => {
  await page.goto('/findings');
  const rows = page.getByRole('table', { name: 'Findings by rule' }).locator('tbody tr');
  expect(await rows.count()).toBeGreaterThan(5);
  for (const row of await rows.all()) {
    const [fail = 0, unknown = 0, pass = 0, of = 0] = (await row.getByRole('cell').allTextContents())
      .slice(1, 5)
      .map(numberOf);
    expect(fail + unknown + pass).toBe(of);
    for (const [column, count] of [
      [1, fail],
      [2, unknown],
      [3, pass],
    ] as const) {
      if (count === 0) continue;
      const href = (await row.getByRole('cell').nth(column).getByRole('link').getAttribute('href')) ?? '';
      const [path = '', query = ''] = href.split('?');
      const exported = await (await request.get(`/api${path}/export?format=csv&${query}`)).text();
      expect(exported.trimEnd().split('\r\n').length - 1, href).toBe(count);
    }
  }
});

test('by credential: narrowed in the address, each says why and leads to its credential', async ({
  page,
}) => {
  await page.goto('/findings');
  await page.getByRole('link', { name: 'By credential' }).click();
  await expect(page).toHaveURL(/view=credential/);
  const table = page.getByRole('table', { name: 'Findings' });
  await expect(table.locator('tbody tr').first()).toContainText('Critical');
  await expect(table.locator('tbody tr').first()).toContainText('ROOT_CREDENTIAL');
  await page.goto('/findings?severity=critical');
  const count = numberOf(await page.getByText(/^[\d,]+ open findings?$/).textContent());
  await expect(table.locator('tbody tr')).toHaveCount(count);
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(table.locator('[data-row-link]').first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/credentials\/\d+$/);
  await expect(page.getByRole('region', { name: 'Findings', exact: true })).toContainText('ROOT_CREDENTIAL');
});

test('closed findings keep when and why they ended', async ({ page }) => {
  await page.goto('/findings?state=closed');
  const rows = page.getByRole('table', { name: 'Findings' }).locator('tbody tr');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(rows.first()).toContainText(/closed/i);
});

test('the export and the API give exactly the filtered findings', async ({ page, request }) => {
  await page.goto('/findings?view=credential&owner=payments');
  const count = numberOf(await page.getByText(/^[\d,]+ open findings?$/).textContent());
  const href = (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '';
  const text = await (await request.get(href)).text();
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  expect(head).toMatch(/^finding_id,code,rule,verdict,severity,/);
  expect(lines).toHaveLength(count);
  const seen: unknown[] = [];
  let cursor: string | null = null;
  do {
    const response = await request.get(
      `/api/findings?owner=payments${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    const answer = (await response.json()) as {
      rows: { id: number; ownerTeam: string }[];
      next: string | null;
    };
    seen.push(...answer.rows.map(({ id }) => id));
    expect(answer.rows.every(({ ownerTeam }) => ownerTeam === 'payments')).toBe(true);
    cursor = answer.next;
  } while (cursor);
  expect(new Set(seen).size).toBe(count);
  const refused = await request.get('/api/findings?severity=terrible');
  expect(refused.status()).toBe(400);
});
