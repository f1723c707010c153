import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });

const row = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: name });
const messages = (page: Page) => page.getByLabel('Messages');

async function fillReason(
  page: Page,
  reason: string,
  verb: string,
  more: { hint?: string; to?: string } = {},
) {
  const dialog = page.getByRole('dialog');
  if (more.to) await dialog.getByRole('combobox').selectOption(more.to);
  await dialog.getByLabel('Reason').fill(reason);
  if (more.hint) await dialog.getByLabel('Whom to ask instead').fill(more.hint);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('a proposal is made, declined, made again, handed over and accepted, each by whom it concerns', async ({
  page: lead,
  browser,
}) => {
  const [tunde, carla] = [await pageOf(browser, 'dataOwner'), await pageOf(browser, 'owner')];
  // One that its tag gives to data, so that the story ends where the tags began and no count moves.
  await lead.goto('/credentials?owner=data&ownership=none&kind=managed-secret&sort=name');
  const link = lead.locator('[data-row-link]').first();
  const [name, href] = [(await link.textContent()) ?? '', (await link.getAttribute('href')) ?? ''];

  await lead.goto(`/owners/proposals?show=named&q=${encodeURIComponent(name)}`);
  await row(lead, 'Proposals', name).getByRole('button', { name: /^Ask/ }).click();
  await fillReason(lead, 'It is in their tags', 'Ask', { to: 'data' });
  await expect(row(lead, 'Proposals', name)).toHaveCount(0);

  await tunde.goto('/owners/mine');
  await expect(row(tunde, 'Waiting for you', name)).toContainText('It is in their tags');
  await row(tunde, 'Waiting for you', name)
    .getByRole('button', { name: /^Decline/ })
    .click();
  await fillReason(tunde, 'We never used this one', 'Decline', { hint: 'team payments' });
  await expect(row(tunde, 'Waiting for you', name)).toHaveCount(0);

  await lead.goto(`/owners/proposals?show=declined&q=${encodeURIComponent(name)}`);
  const declined = row(lead, 'Proposals', name);
  await expect(declined).toContainText('We never used this one');
  await expect(declined).toContainText('data declined and said: team payments');
  await declined.getByRole('button', { name: /^Ask/ }).click();
  // Whom the one who declined named is chosen already.
  await expect(lead.getByRole('dialog').getByRole('combobox')).toHaveValue('payments');
  await fillReason(lead, 'Team data says it is theirs', 'Ask');

  // Whoever is asked may look at it, though its tag names another team.
  await carla.goto(href);
  await expect(carla.locator('h1')).toHaveText(name);
  await carla.goto('/owners/mine');
  await row(carla, 'Waiting for you', name)
    .getByRole('button', { name: /^Hand over/ })
    .click();
  await fillReason(carla, 'The warehouse reads it every night', 'Hand over', { to: 'data' });
  await expect(row(carla, 'Waiting for you', name)).toHaveCount(0);
  await carla.goto(href);
  await expect(carla.locator('h1')).toHaveText('No such credential');

  await tunde.goto('/owners/mine');
  await expect(row(tunde, 'Waiting for you', name)).toContainText('The warehouse reads it every night');
  await row(tunde, 'Waiting for you', name)
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(messages(tunde)).toContainText('1 credential accepted.');
  await lead.goto(href);
  const ownership = lead.getByRole('region', { name: 'Ownership' });
  await expect(ownership).toContainText('Somebody of data said yes.');
  await expect(ownership).toContainText('accepted');
  await expect(ownership).toContainText('Tunde Bello');
  await tunde.context().close();
  await carla.context().close();
});

test('who asked cannot also say yes, whatever the form says', async ({ page }) => {
  const answer = await page.request.get('/api/owners/data');
  const { waiting } = (await answer.json()) as { waiting: { id: number; ownerTeam: string | null }[] };
  await page.goto('/credentials?owner=identity&ownership=none&sort=name');
  const href = (await page.locator('[data-row-link]').first().getAttribute('href')) ?? '';
  const id = Number(href.split('/').at(-1));
  const origin = new URL(page.url()).origin;
  const send = (path: string, data: object) =>
    page.request.post(`/api/owners/${path}`, { data, headers: { origin } });
  expect(
    (
      await send('ask', { target: { ids: [id] }, owner: { name: 'identity' }, reason: 'in their tags' })
    ).status(),
  ).toBe(200);
  const own = await send('accept', { target: { ids: [id] }, reason: 'they said so in chat' });
  expect(own.status()).toBe(403);
  expect(await own.json()).toMatchObject({ error: { code: 'ownership/own-question' } });
  // What somebody else asked, a lead may record the team's word to.
  const first = waiting.find(({ ownerTeam }) => ownerTeam === 'data')?.id ?? 0;
  expect((await send('accept', { target: { ids: [first] }, reason: 'they said so in chat' })).status()).toBe(
    200,
  );
  const late = await send('decline', { target: { ids: [first] }, reason: 'too late by now' });
  expect(late.status()).toBe(409);
  expect(((await late.json()) as { error: { message: string } }).error.message).toContain('hand it over');
});

test('a name on credentials is registered with one click, gets a member, and each number leads to its rows', async ({
  page,
}) => {
  await page.goto('/owners');
  const support = row(page, 'Owners', 'support');
  await expect(support).toContainText('Not registered');
  await support.getByRole('button', { name: 'Register support' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mail').fill('support@northwind.example');
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(support).not.toContainText('Not registered');
  await support.getByRole('link', { name: 'support', exact: true }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await dialog.getByLabel('Mail').fill('david.mensah@northwind.example');
  await dialog.getByLabel('Name').fill('David Mensah');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Members' })).toContainText('david.mensah@northwind.example');
  await page.goto('/owners');
  const count = support.getByRole('cell').nth(0).getByRole('link');
  const shown = (await count.textContent()) ?? '';
  await count.click();
  await expect(page.getByText(`${shown} credentials`, { exact: true })).toBeVisible();
});

test('a person is refused as an owner, with the reason', async ({ page }) => {
  await page.goto('/owners');
  await page.getByRole('button', { name: 'Register an owner' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('carla.weiss@northwind.example');
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(dialog).toContainText('A person is never an owner');
});

test('an owner with something on it is not removed before somebody takes over', async ({ page }) => {
  await page.goto('/owners');
  await page.getByRole('link', { name: 'storefront', exact: true }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(dialog).toContainText(/storefront has \d+ credentials/);
  await expect(dialog).toContainText('Choose who takes over.');
});

test('the rules file says what is wrong with which line, and its proposals come first', async ({ page }) => {
  await page.goto('/owners/rules');
  const text = page.getByLabel('Rules', { exact: true });
  const before = await text.inputValue();
  await text.fill(`${before}\nno owner here\n`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('#rules-errors')).toContainText(/Line \d+: No owner/);
  await expect(text).toHaveValue(/no owner here/);
  await page.goto('/owners/proposals?show=unowned&q=checkout');
  await expect(page.getByRole('table', { name: 'Proposals' }).getByRole('row').nth(1)).toContainText(
    'Rules file · a rule says so',
  );
});

test.describe('an owner on a phone', () => {
  test.use({ storageState: stateOf('owner'), viewport: { width: 390, height: 844 } });

  test('comes by a link and answers several at once', async ({ page }) => {
    await page.goto('/owners/mine?owner=payments');
    const waiting = page.getByRole('table', { name: 'Waiting for you' });
    const boxes = waiting.getByRole('checkbox', { name: /^Select (?!all)/ });
    await expect(boxes.nth(2)).toBeVisible();
    const count = await boxes.count();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const bar = page.getByRole('region', { name: 'Selected credentials' });
    await expect(bar).toContainText('2 selected');
    await bar.getByRole('button', { name: /^Accept/ }).click();
    await expect(messages(page)).toContainText('2 credentials accepted.');
    await expect(boxes).toHaveCount(count - 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('sees their own owner alone', async ({ page }) => {
    await page.goto('/owners');
    await expect(page.getByRole('table', { name: 'Owners' }).getByRole('row')).toHaveCount(2);
    expect((await page.request.get('/api/owners/data')).status()).toBe(404);
  });
});
