import type { Locator, Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });
test.describe.configure({ mode: 'serial' });

/** An account that only this story has, so that no count of another moves. */
const ACCOUNT = 'reviewed';
const HEADER =
  'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding,class';
const line = (id: string, team: string, grade: string) =>
  `api-key,${id},none,${team},acme/${ACCOUNT}/global,2026-01-02T00:00:00Z,never,none,manual,none,${grade}`;
const KEPT = line('review-ledger', 'payments', 'A');
const REVOKED = line('review-legacy', 'payments', 'C');
const FOREIGN = line('review-warehouse', 'data', 'C');
const WHY = 'The ledger posts its entries with it every night';

/** What an engineer says the account holds; it lists everything. */
async function upload(page: Page, name: string, ...lines: string[]) {
  await page.goto('/sources/upload');
  const buffer = Buffer.from([HEADER, ...lines].join('\n'));
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByLabel('It lists everything of its account').check();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('region', { name: 'Taken in' })).toContainText(/Complete/, { timeout: 30_000 });
}

const item = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: 'Items' }).getByRole('row').filter({ hasText: name });
const messages = (page: Page) => page.getByLabel('Messages');

async function say(page: Page, opener: RegExp, row: Locator, words: string, verb: string) {
  await row.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  if (words !== '') await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('a review goes from a draft to its acknowledged end, by whom it concerns', async ({
  page: ines,
  browser,
}) => {
  const [ravi, carla, tunde, oskar] = [
    await pageOf(browser, 'engineer'),
    await pageOf(browser, 'owner', 390),
    await pageOf(browser, 'dataOwner'),
    await pageOf(browser, 'secondSecurity'),
  ];
  await upload(ravi, 'before.csv', KEPT, REVOKED, FOREIGN);

  // Ines sees whom it would ask, and drafts it.
  await ines.goto(`/reviews/new?account=${ACCOUNT}`);
  const preview = ines.getByRole('table', { name: 'Reviewers' });
  await expect(preview.getByRole('row').filter({ hasText: 'payments' })).toContainText(/2\s*1/);
  await ines.getByLabel('Name').fill('Reviewed account');
  await ines.getByLabel('Comes again').selectOption('Never');
  await ines.getByRole('button', { name: 'Make the draft' }).click();
  await expect(ines.locator('h1')).toHaveText('Reviewed account');
  await expect(ines.getByText('A draft: nobody was told yet')).toBeVisible();
  const href = new URL(ines.url()).pathname;
  await carla.goto(href);
  await expect(carla.locator('h1')).toHaveText('No such review');
  await ines.getByRole('button', { name: 'Open it' }).click();
  await expect(ines.getByText(/^Left: 3 to be decided/)).toBeVisible();

  // Carla finds it in her inbox on a phone, and sees her two.
  await carla.goto('/owners/mine');
  const inbox = carla.getByRole('region', { name: 'Attest' }).getByRole('listitem');
  await inbox.filter({ hasText: 'Reviewed account' }).getByRole('link', { name: '2 to attest' }).click();
  await expect(carla.locator('h1')).toHaveText('Reviewed account');
  await expect(item(carla, 'review-')).toHaveCount(2);
  expect(await carla.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await item(carla, 'review-ledger').getByRole('button', { name: /^Keep/ }).click();
  const dialog = carla.getByRole('dialog');
  await expect(dialog).toContainText('somebody from outside your team signs it off');
  await dialog.getByRole('textbox').fill(WHY);
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await say(
    carla,
    /^Revoke/,
    item(carla, 'review-legacy'),
    'Nothing of ours has used it since May',
    'Revoke',
  );
  await expect(carla.getByText('None of these')).toBeVisible();

  // Tunde keeps his with one click.
  await tunde.goto(`${href}?state=waiting`);
  await item(tunde, 'review-warehouse').getByRole('button', { name: /^Keep/ }).click();
  await expect(messages(tunde)).toContainText('1 decided.');

  // Oskar signs off what is privileged; the end cannot be asked for before the key is gone.
  await oskar.goto('/reviews');
  const task = oskar.getByRole('region', { name: 'Waiting for you' }).getByRole('listitem');
  await task.filter({ hasText: 'Reviewed account' }).getByRole('link', { name: '1 to sign off' }).click();
  await expect(item(oskar, 'review-ledger')).toContainText(WHY);
  await say(oskar, /^Sign off/, item(oskar, 'review-ledger'), '', 'Sign off');
  await oskar.goto(href);
  await expect(oskar.getByText(/^Left: 1 to be revoked or reduced/)).toBeVisible();
  await expect(oskar.getByRole('button', { name: 'Ask for its end' })).toHaveCount(0);

  // The key is deleted, the next list says so, and nobody has to.
  await upload(ravi, 'after.csv', KEPT, FOREIGN);
  await expect(async () => {
    await ines.goto(href);
    await expect(item(ines, 'review-legacy')).toContainText('Revoke · Done');
  }).toPass({ timeout: 60_000 });
  await expect(item(ines, 'review-legacy')).toContainText('no longer listed');
  await expect(item(ines, 'review-ledger')).toContainText('signed off by Oskar Lindqvist');
  await ines.getByRole('button', { name: 'Ask for its end' }).click();

  // Ines is its author and asked: only Oskar is offered to acknowledge it.
  await expect(
    ines.getByText('You are its author, so another security lead has to acknowledge its end.'),
  ).toBeVisible();
  await expect(ines.getByRole('button', { name: 'Acknowledge' })).toHaveCount(0);
  await oskar.goto(href);
  const statement = 'Compared with the list of the provider; the legacy key is gone';
  await say(oskar, /^Acknowledge/, oskar.getByRole('main'), statement, 'Acknowledge');
  await expect(oskar.getByRole('region', { name: 'Record' })).toContainText(statement);
  await expect(oskar.getByText('Closed', { exact: true })).toBeVisible();
  await oskar.getByRole('link', { name: 'Trail' }).click();
  for (const words of ['opened a review', 'decided items of a review', 'acknowledged the end of a review'])
    await expect(oskar.getByRole('table', { name: 'Events' })).toContainText(words);
  for (const page of [ravi, carla, tunde, oskar]) await page.context().close();
});

test('the demo has one that is acknowledged and one under way, each number a link to its items', async ({
  page,
}) => {
  await page.goto('/reviews');
  const campaigns = page.getByRole('table', { name: 'Reviews' });
  await expect(campaigns.getByRole('row').filter({ hasText: 'Database masters' })).toContainText('Closed');
  await expect(page.getByRole('table', { name: 'Schedules' })).toContainText('Quarterly');
  await campaigns.getByRole('link', { name: /^Access keys/ }).click();
  await expect(page.getByRole('table', { name: 'Teams' })).toBeVisible();
  const left = page.getByRole('table', { name: 'Teams' }).getByRole('row').filter({ hasText: 'data' });
  const link = left.getByRole('link').nth(1);
  const count = Number(await link.textContent());
  await link.click();
  await expect(page.getByRole('heading', { name: `Items: ${count}` })).toBeVisible();
  await expect(
    page
      .getByText('Revoke · To be done')
      .or(page.getByText('Waiting', { exact: true }))
      .first(),
  ).toBeVisible();
  const csv = await (await page.request.get('/api/tables/review-items?format=csv&state=follow-up')).text();
  expect(csv.split('\n')[0]).toContain('rationale');
  expect(csv).toContain('follow-up');
});
