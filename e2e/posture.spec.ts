import type { Locator, Page } from '@playwright/test';
import { expectedOf } from './oracle';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

/** How a cell of the heatmap reads: row, bucket, count and share. */
const CELL = /: +([\d,]+?) ?, +[<\d]/;
const numberOf = (text: string | null) => Number(text?.replaceAll(/[^\d]/g, ''));

test('how many credentials of which kinds: as many as the clouds hold', async ({ page, request }) => {
  const expected = await expectedOf(request);
  await page.goto('/');
  const tile = page
    .locator('main div')
    .filter({ has: page.getByRole('heading', { name: 'Credentials', exact: true }) })
    .last();
  const total = tile.getByRole('link').first();
  expect(numberOf(await total.textContent())).toBe(expected.total);
  await expect(tile).toContainText(`of ${Object.keys(expected.byKind).length} kinds`);

  const rows = page.getByRole('table', { name: 'Credentials by kind' }).locator('tbody tr');
  await expect(rows).toHaveCount(Object.keys(expected.byKind).length);
  for (const row of await rows.all()) {
    const all = row.getByRole('link').first();
    const kind = new URL((await all.getAttribute('href')) ?? '', page.url()).searchParams.get('kind') ?? '';
    expect(numberOf(await all.textContent()), kind).toBe(expected.byKind[kind]);
  }
  await total.click();
  await expect(page.locator('h1')).toHaveText('Credentials');
  expect(await countShown(page)).toBe(expected.total);
});

test('every number of the posture leads to exactly as many rows', async ({ page, request }) => {
  test.setTimeout(90_000);
  for (const view of [
    '/',
    '/?by=owner&measure=ownership',
    '/?by=account&measure=expiry',
    '/?by=kind&measure=ownership',
    '/?by=environment&measure=age',
  ]) {
    await page.goto(view);
    const heatmap = page.locator('main table').first();
    await expect(heatmap).toBeVisible();
    const read = () => cellsOf(heatmap);
    const cells = await read();
    expect(cells.size, view).toBeGreaterThan(3);
    // Every cell would take minutes: the head row, and a spread over the others.
    for (const [at, [href, shown]] of [...cells].entries())
      if (at < 4 || at % 11 === 0)
        await expectSame(`${view} → ${href}`, shown, await exported(request, href), async () => {
          await page.goto(view);
          return (await read()).get(href);
        });
  }
});

test('a cell of the heatmap opens its rows', async ({ page }) => {
  await page.goto('/');
  const heatmap = page.locator('main table').first();
  const [, [href, shown] = ['', 0]] = [...(await cellsOf(heatmap))];
  await heatmap.locator(`a[href="${href}"]`).click();
  await expect(page).toHaveURL(/\/credentials\?/);
  await expectSame(href, shown, await countShown(page), async () => {
    await page.goto('/');
    return (await cellsOf(heatmap)).get(href);
  });
});

test('the tiles lead to as many rows as they say, and add up', async ({ page, request }) => {
  await page.goto('/');
  const tile = (name: RegExp) =>
    page
      .locator('main div')
      .filter({ has: page.getByRole('heading', { name }) })
      .last();
  for (const name of [/^Known/, /^Owned/, /^Within policy/]) {
    const href = (await tile(name).getByRole('link').first().getAttribute('href')) ?? '';
    const part = numberOf(/([\d,]+) of [\d,]+/.exec((await tile(name).textContent()) ?? '')?.[1] ?? '');
    expect(part, href).toBeGreaterThan(0);
    expect(await exported(request, href), href).toBe(part);
  }
  const link = (name: RegExp) => page.locator('main').getByRole('link', { name }).first();
  const out = link(/^[\d,]+ out$/);
  const unowned = link(/without an owner$/);
  for (const one of [out, unowned]) {
    const href = (await one.getAttribute('href')) ?? '';
    expect(await exported(request, href), href).toBe(numberOf(await one.textContent()));
  }
  await expect(unowned).toHaveAttribute('href', '/credentials?owner=none');
  const count = (query: string) => exported(request, `/credentials?${query}`);
  const all = await count('');
  expect(
    (await count('standing=in')) + (await count('standing=out')) + (await count('standing=unknown')),
  ).toBe(all);
  expect((await count('owner=any')) + (await count('owner=none'))).toBe(all);
  expect((await count('known=yes')) + (await count('known=no'))).toBe(all);
  await link(/^\d+ kinds$/).click();
  await expect(page.getByRole('region', { name: 'Kinds' })).toBeInViewport();
});

test('each week, and each span, of what expires leads to exactly its rows', async ({ page, request }) => {
  await page.goto('/');
  const card = page.getByRole('region', { name: 'Expiring in the next 90 days' });
  const links = await card
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((one) => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })),
    );
  expect(links.length).toBeGreaterThan(5);
  const counts: number[] = [];
  for (const { href, text } of links) {
    const rows = await rowsOf(request, href);
    counts.push(rows.length);
    expect(rows.length, href).toBe(numberOf(text));
    const { expiresFrom = '', expiresTo = '' } = Object.fromEntries(new URL(href, page.url()).searchParams);
    for (const { expires_at: at = '' } of rows) {
      expect(Date.parse(at), href).toBeGreaterThanOrEqual(Date.parse(expiresFrom));
      expect(Date.parse(at), href).toBeLessThan(Date.parse(expiresTo));
    }
  }
  const [, , next90 = 0, ...weeks] = counts;
  expect(weeks.reduce((sum, count) => sum + count, 0)).toBe(next90);
});

test('what expires next month is one click away', async ({ page }) => {
  await page.goto('/');
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  const name = first.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const card = page.getByRole('region', { name: 'Expiring in the next 90 days' });
  const month = card.locator('dl > div').filter({ hasText: name }).getByRole('link');
  const shown = numberOf(await month.textContent());
  await month.click();
  await expect(page).toHaveURL(new RegExp(`expiresFrom=${first.toISOString().slice(0, 10)}&`));
  expect(await countShown(page)).toBe(shown);
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Expires: from');

  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Credentials that expire within 30 days' }).click();
  await expect(page).toHaveURL(/expiry=7d%2C30d/);
});

test('the findings that are open now are those of the list', async ({ page }) => {
  for (const verdict of ['fail', 'unknown']) {
    await page.goto('/');
    const card = page.getByRole('region', { name: 'Findings over time' });
    const link = card.locator(`a[href$="verdict=${verdict}"]`);
    const shown = numberOf(await link.textContent());
    await link.click();
    await expect(page.locator('h1')).toHaveText('Findings');
    expect(numberOf(await page.getByText(/^[\d,]+ open findings?$/).textContent())).toBe(shown);
  }
});

test('what could not be seen is named, with the permission it takes', async ({ page, request }) => {
  const { deniedRegions } = await expectedOf(request);
  await page.goto('/');
  await expect(
    page.getByText(/^These numbers are not complete: [\d,]+ of [\d,]+ cells could not be read$/),
  ).toBeVisible();
  const card = page.getByRole('region', { name: 'What could not be seen' });
  for (const region of deniedRegions) await expect(card).toContainText(region);
  await expect(card).toContainText(/Needs [a-z]+:[A-Z][A-Za-z]+/);
  await card.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\/coverage/);
  await expect(page.locator('h1')).toHaveText('Coverage');
});

test('the ten worst each say why and what to do', async ({ page }) => {
  await page.goto('/');
  const card = page.getByRole('region', { name: 'The ten worst' });
  const rows = card.getByRole('listitem');
  await expect(rows).toHaveCount(10);
  await expect(rows.first()).toContainText('Critical');
  const name = await rows.first().getByRole('link').textContent();
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/credentials\/\d+$/);
  await expect(page.locator('h1')).toHaveText(name ?? '');
});

test('rows and columns of the heatmap are chosen in the address', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Rows' }).getByRole('link', { name: 'Account' }).click();
  await expect(page).toHaveURL(/by=account/);
  await page
    .getByRole('navigation', { name: 'Columns' })
    .getByRole('link', { name: 'Time to expiry' })
    .click();
  await expect(page).toHaveURL(/by=account&measure=expiry/);
  await expect(page.getByRole('table', { name: 'Account by time to expiry' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^sandbox/ })).toBeVisible();
});

/** The numbers of a heatmap by where they lead. */
async function cellsOf(heatmap: Locator): Promise<Map<string, number>> {
  const links = await heatmap
    .getByRole('link', { name: CELL })
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
    );
  return new Map(links.map(([href, label]) => [href, numberOf(CELL.exec(label)?.[1] ?? '')]));
}

/**
 * A number on a page and the rows it leads to. Between the two looks a credential may pass a bound, as it grows older: then
 * the page, looked at again, has to say what the rows said.
 */
async function expectSame(
  what: string,
  shown: number,
  rows: number,
  again: () => Promise<number | undefined>,
): Promise<void> {
  if (shown !== rows) expect(await again(), `${what}: ${shown} was shown before`).toBe(rows);
}

type Request = Parameters<typeof expectedOf>[0];

/** How many rows the list at this address has, counted in its export. */
async function exported(request: Request, href: string): Promise<number> {
  return (await rowsOf(request, href)).length;
}

async function rowsOf(request: Request, href: string): Promise<Record<string, string>[]> {
  const params = new URLSearchParams(href.split('?')[1]);
  for (const name of ['sort', 'direction', 'columns']) params.delete(name);
  const response = await request.get(`/api/credentials/export?format=jsonl&${params}`);
  expect(response.status(), href).toBe(200);
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
}

/** How many credentials the list says there are. */
async function countShown(page: Page): Promise<number> {
  await expect(page.locator('h1')).toHaveText('Credentials');
  return numberOf(await page.getByText(/^[\d,]+ credentials?$/).textContent());
}
