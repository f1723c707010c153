import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

/** A contract with other programs. */
const FIRST_COLUMNS =
  'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding';

test.use({ storageState: stateOf('security') });

const table = (page: Page): Locator => page.getByRole('table', { name: 'Credentials' });
const rowLinks = (page: Page): Locator => table(page).locator('[data-row-link]');

/** Holds back the scripts of the pages that are opened next, until what it returns is called. */
async function heldBack(page: Page): Promise<() => void> {
  const awake = Promise.withResolvers<void>();
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await awake.promise;
    await route.continue();
  });
  return awake.resolve;
}

test('filters chosen on the page are in the address, and go away one by one', async ({ page }) => {
  await page.goto('/credentials');
  const all = await countShown(page);
  const filters = page.getByRole('search', { name: 'Filter credentials' });
  const opener = filters.locator('summary', { hasText: 'Kind' });
  await opener.click();
  const [button, menu] = [
    await opener.boundingBox(),
    await filters.locator('details[open] fieldset').boundingBox(),
  ];
  expect(menu?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0));
  await filters.getByRole('checkbox', { name: /^TLS certificate/ }).check();
  await filters.locator('summary', { hasText: 'Standing' }).click();
  await filters.getByRole('checkbox', { name: 'Out of policy' }).check();
  await filters.getByRole('button', { name: 'Apply' }).last().click();
  await expect(page).toHaveURL(/kind=tls-certificate/);
  await expect(page).toHaveURL(/standing=out/);
  const narrowed = await countShown(page);
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  await expect(rowLinks(page)).toHaveCount(narrowed);
  await expect(table(page).locator('tbody tr')).toContainText(Array(narrowed).fill('Out of policy'));

  const chips = page.getByRole('list', { name: 'Active filters' });
  await chips.getByRole('link', { name: /^Standing: Out of policy/ }).click();
  await expect(page).not.toHaveURL(/standing/);
  await expect(page).toHaveURL(/kind=tls-certificate/);
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/credentials$/);
  expect(await countShown(page)).toBe(all);
});

test('a span of expiry is chosen in the form, goes away as one, and is refused where it is none', async ({
  page,
  request,
}) => {
  await page.goto('/credentials?kind=tls-certificate');
  const filters = page.getByRole('search', { name: 'Filter credentials' });
  await filters.locator('summary', { hasText: 'Expiry' }).click();
  const now = new Date();
  const day = (ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  await filters.getByLabel('Expires from').fill(day(0));
  await filters.getByLabel('and before').fill(day(60));
  await filters.locator('details[open]').getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(new RegExp(`expiresFrom=${day(0)}&expiresTo=${day(60)}`));
  await expect(page).toHaveURL(/kind=tls-certificate/);
  const shown = await countShown(page);
  expect(shown).toBeGreaterThan(0);
  const csv = await request.get(
    `/api/credentials/export?format=csv&kind=tls-certificate&expiresFrom=${day(0)}&expiresTo=${day(60)}`,
  );
  expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(shown + 1);
  await page
    .getByRole('list', { name: 'Active filters' })
    .getByRole('link', { name: `Expires: from ${day(0)}, before ${day(60)}` })
    .click();
  await expect(page).toHaveURL(/\/credentials\?kind=tls-certificate$/);

  await page.goto('/credentials?expiresFrom=soon');
  await expect(page.getByRole('main')).toContainText('expiresFrom "soon" (a day such as 2026-12-01');
  for (const query of ['expiresFrom=soon', `expiresFrom=${day(2)}&expiresTo=${day(1)}`]) {
    const refused = await request.get(`/api/credentials/export?format=csv&${query}`);
    expect(refused.status()).toBe(400);
    expect(((await refused.json()) as { error: { message: string } }).error.message).toMatch(
      /^Nothing was exported; not understood: expires/,
    );
  }
});

test('search finds by name, and says so when there is nothing', async ({ page }) => {
  await page.goto('/credentials');
  const name = (await rowLinks(page).nth(4).textContent()) ?? '';
  await page.keyboard.press('/');
  const box = page.getByRole('banner').getByRole('searchbox', { name: 'Search credentials' });
  await expect(box).toBeFocused();
  await box.fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=/);
  await expect(rowLinks(page).first()).toHaveText(name);
  await page.goto('/credentials?q=no-credential-is-called-like-this');
  await expect(page.getByText('0 credentials', { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/no credential/i);
});

test('sorts both ways, and pages forward and back over the same rows', async ({ page }) => {
  await page.goto('/credentials');
  await table(page).getByRole('link', { name: 'Credential', exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  const head = table(page).getByRole('columnheader', { name: 'Credential', exact: true });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const first = await rowLinks(page).allTextContents();
  expect(first).toHaveLength(50);
  await head.getByRole('link').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.getByRole('link').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(rowLinks(page)).toHaveText(first);

  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(rowLinks(page).first()).not.toHaveText(first[0] ?? '');
  const second = await rowLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(second).size).toBe(50);
  await pages.getByRole('link', { name: 'Previous' }).click();
  await expect(rowLinks(page)).toHaveText(first);
});

test('columns are chosen, and the choice is in the address', async ({ page }) => {
  await page.goto('/credentials');
  await expect(table(page).getByRole('columnheader', { name: 'Region' })).toHaveCount(0);
  const summary = page.locator('summary', { hasText: 'Columns' });
  const choice = page.locator('details', { has: summary });
  await summary.click();
  await choice.getByRole('checkbox', { name: 'Region' }).check();
  await choice.getByRole('checkbox', { name: 'Class' }).uncheck();
  await choice.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/columns=/);
  await expect(table(page).getByRole('columnheader', { name: 'Region' })).toBeVisible();
  await expect(table(page).getByRole('columnheader', { name: 'Class' })).toHaveCount(0);
});

test('the keyboard goes from row to row, opens one, finds pages and explains itself', async ({ page }) => {
  await page.goto('/credentials');
  await expect(rowLinks(page).first()).toBeVisible();
  // Keys work as soon as the page has come alive; at the first row, k stays there.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(rowLinks(page).first()).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowLinks(page).nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rowLinks(page).nth(1)).toBeFocused();
  const name = (await rowLinks(page).nth(1).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/credentials\/\d+$/);
  await expect(page.locator('h1')).toHaveText(name);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search and go to' }).getByRole('combobox').fill('without an owner');
  await page.getByRole('option', { name: 'Credentials without an owner' }).click();
  await expect(page).toHaveURL(/owner=none/);
});

for (const path of ['/', '/findings', '/sources', '/sources/coverage', '/settings/access']) {
  test(`the same keys work on the list of ${path}`, async ({ page }) => {
    await page.goto(path);
    const rows = page.getByRole('main').locator('[data-row]').filter({ visible: true });
    const focused = () =>
      rows.evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)));
    await expect(async () => {
      await page.keyboard.press('k');
      expect(await focused()).toBe(0);
    }).toPass();
    await page.keyboard.press('j');
    expect(await focused()).toBe(1);
    // Open dialogs and menus, and fields, keep the keys for themselves.
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('j');
    expect(await focused()).toBe(-1);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('jk?');
    await expect(page.getByRole('banner').getByRole('searchbox')).toHaveValue('jk?');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search and go to' })).toBeVisible();
  });
}

test('the CSV holds exactly the filtered rows, with the first ten columns as agreed', async ({ page }) => {
  await page.goto('/credentials?standing=out&provider=aws');
  const shown = await countShown(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^muster-credentials-\d{8}T\d{6}Z\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  expect(head.startsWith(`${FIRST_COLUMNS},`)).toBe(true);
  expect(lines).toHaveLength(shown);
  for (const line of lines) {
    const cells = cellsOf(line);
    expect(cells).toHaveLength(head.split(',').length);
    expect(cells.filter((cell) => cell === '')).toEqual([]);
    expect(cells[4]).toMatch(/^aws\//);
    expect(cells[9]).toMatch(/^[A-Z_]+(;[A-Z_]+)*$/);
    for (const time of cells.slice(5, 8))
      expect(time).toMatch(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|never|none|unknown)$/);
  }
});

test('a page says which it is, what is wrong by which clause, what replaces it and how it is revoked', async ({
  page,
}) => {
  await page.goto('/credentials?kind=cloud-access-key&standing=out&provider=aws&rule=max-age');
  if ((await rowLinks(page).count()) === 0)
    await page.goto('/credentials?kind=cloud-access-key&standing=out&provider=aws');
  const name = (await rowLinks(page).nth(1).textContent()) ?? '';
  await rowLinks(page).nth(1).click();
  await expect(page.locator('h1')).toHaveText(name);
  const identity = page.getByRole('region', { name: 'Identity' });
  await expect(identity).toContainText(/AKIA[A-Z0-9]{16}/);
  await expect(identity).toContainText('the provider’s own id of this credential, not of its user');
  await expect(page.getByRole('region', { name: 'Findings', exact: true })).toContainText(
    /EXCEEDS_COMPLIANCE_AGE|LONG_LIVED_KEY/,
  );
  await expect(page.getByRole('main')).toContainText(/CIS AWS|Class [A-D]/);
  const replacement = page.getByRole('region', { name: 'What should replace it' });
  expect(await replacement.getByRole('listitem').count()).toBeGreaterThan(1);
  const revocation = page.getByRole('region', { name: 'How it is revoked' });
  for (const part of ['How', 'Takes effect', 'Undo'])
    await expect(revocation.getByText(part, { exact: true })).toBeVisible();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('First seen');
  await expect(timeline).toContainText('Finding');
});

test('a security lead classifies a credential and names its owner; the row and the timeline say so', async ({
  page,
}) => {
  await page.goto('/credentials?owner=none&sort=name');
  const link = rowLinks(page).first();
  const name = (await link.textContent()) ?? '';
  const href = (await link.getAttribute('href')) ?? '';
  await page
    .getByRole('checkbox', { name: `Select ${name}`, exact: true })
    .first()
    .check();
  const bar = page.getByRole('region', { name: 'Selected credentials' });
  await expect(bar).toContainText('1 selected');
  await bar.getByRole('button', { name: 'Assign owner' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign an owner to 1 credential', exact: true });
  await dialog.getByLabel('Team').fill('storefront');
  await dialog.getByLabel('Reason').fill('They run the shop it belongs to');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Change 1' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(`[data-row-link][href="${href}"]`)).toHaveCount(0);

  await page.goto(href);
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText('storefront');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('Owner assigned');
  await page.getByRole('button', { name: 'Classify' }).click();
  const classify = page.getByRole('dialog', { name: 'Classify' });
  await classify.getByLabel('Class', { exact: true }).selectOption('C');
  await classify.getByLabel('Reason').fill('Only a test system reads with it');
  await classify.getByRole('button', { name: 'Classify' }).click();
  await expect(classify).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText(
    'C · development, low-risk read',
  );
  await expect(timeline).toContainText('Classified');

  // As it was, so that the next run finds the same.
  await page.getByRole('button', { name: 'Assign owner' }).click();
  await page.getByRole('dialog', { name: 'Assign owner' }).getByLabel('Reason').fill('Back to the tags');
  await page.getByRole('dialog', { name: 'Assign owner' }).getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByRole('region', { name: 'Identity' })).toContainText('Owner');
  await expect(page.getByRole('region', { name: 'Identity' })).not.toContainText('storefront');
});

test('what is ticked before the page is awake counts when it is', async ({ page }) => {
  const awake = await heldBack(page);
  await page.goto('/credentials', { waitUntil: 'commit' });
  const boxes = table(page).locator('[data-select]');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  const bar = page.getByRole('region', { name: 'Selected credentials' });
  await expect(bar).toHaveCount(0);
  awake();
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  await expect(boxes.nth(1)).not.toBeChecked();
});

test('the box of all rows, ticked before the page is awake, ticks them all when it is', async ({ page }) => {
  const awake = await heldBack(page);
  await page.goto('/credentials', { waitUntil: 'commit' });
  await table(page).locator('[data-select-all]').check();
  awake();
  const boxes = table(page).locator('[data-select]');
  await expect(page.getByRole('region', { name: 'Selected credentials' })).toContainText(
    `${await boxes.count()} selected`,
  );
  await expect(boxes.last()).toBeChecked();
});

test('what is gone says so, and grows no older', async ({ page }) => {
  await page.goto('/credentials?gone=1');
  const row = table(page).locator('tbody tr').first();
  await expect(row).toContainText('Gone');
  await expect(table(page)).not.toContainText('Out of policy');
  await rowLinks(page).first().click();
  await expect(page.getByText(/^A complete collection of .+ no longer listed it\./)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText(/[\d,]+ days when it went/);
});

test.describe('a viewer', () => {
  test.use({ storageState: stateOf('viewer') });

  test('reads the same, and is offered nothing to change or take along', async ({ page }) => {
    await page.goto('/credentials');
    await expect(rowLinks(page).first()).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^Select / })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'CSV' })).toHaveCount(0);
    await rowLinks(page).first().click();
    await expect(page.getByRole('region', { name: 'Identity' })).toBeVisible();
    for (const name of ['Classify', 'Assign owner'])
      await expect(page.getByRole('button', { name })).toHaveCount(0);
  });
});

test('on a phone the list is cards that lead to the same pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/credentials?standing=out');
  await expect(table(page)).toBeHidden();
  const card = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'Out of policy' })
    .filter({ hasText: 'Owner' })
    .first();
  await card.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/credentials\/\d+$/);
});

async function countShown(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ credentials?$/).textContent();
  return Number(text?.replaceAll(/[^\d]/g, ''));
}

/** One line of RFC 4180 without line breaks in its cells. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
