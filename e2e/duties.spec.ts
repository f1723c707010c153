import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });

const messages = (page: Page) => page.getByLabel('Messages');
const state = (page: Page) => page.getByRole('region', { name: 'State', exact: true });

test('an incident is recorded, its policy reviewed by owner and security, and closed with a conclusion', async ({
  page: lead,
  browser,
}) => {
  const carla = await pageOf(browser, 'owner');
  await carla.goto('/credentials?kind=cloud-access-key&sort=name');
  const link = carla.locator('[data-row-link]').first();
  const [name, href] = [(await link.textContent()) ?? '', (await link.getAttribute('href')) ?? ''];
  await carla.goto(href);
  await carla.getByRole('button', { name: 'Record an incident' }).click();
  const dialog = carla.getByRole('dialog');
  await expect(dialog).toContainText(/for \d[\d,]* credentials? like it/);
  await dialog.getByLabel('What happened').selectOption('misused');
  await dialog.getByLabel('When (UTC)').fill('2026-01-15T08:00');
  const note = dialog.getByLabel('Note');
  await note.fill(`The log of the build holds ghp_${'a1B2'.repeat(9)} in plain text`);
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toContainText('Say where it is, never what it is');
  await note.fill('Used at night from an address that nobody of ours knows');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(carla).toHaveURL(/\/credentials\/incidents\/\d+$/);
  const incident = new URL(carla.url()).pathname;
  await expect(carla.locator('h1')).toContainText(name);
  await expect(carla.getByRole('button', { name: 'Close', exact: true })).toHaveCount(0);

  await carla
    .getByRole('region', { name: 'Reviews of the policy' })
    .getByRole('link', { name: 'payments' })
    .click();
  await carla.getByRole('radio', { name: 'The policy has to change' }).check();
  await carla.getByLabel('Note').fill('Keys of builds should live for thirty days at most');
  await carla.getByRole('button', { name: 'The policy has to change' }).click();
  await expect(state(carla)).toContainText('Done, something wrong');
  await expect(carla.getByRole('region', { name: 'As it was then' })).toContainText('version');

  await lead.goto(incident);
  const reviews = lead.getByRole('region', { name: 'Reviews of the policy' });
  await expect(reviews).toContainText('Keys of builds should live for thirty days at most');
  await reviews.getByRole('link', { name: 'Security leads' }).click();
  await lead.getByRole('button', { name: 'The policy stands' }).click();
  await expect(state(lead)).toContainText('Done');
  await lead.goto(incident);
  await lead.getByRole('button', { name: 'Close', exact: true }).click();
  await lead.getByRole('dialog').getByLabel('Conclusion').fill('Replaced, and builds get keys of their own');
  await lead.getByRole('button', { name: 'Close the incident' }).click();
  await expect(messages(lead)).toContainText('The incident is closed.');
  await lead.goto('/credentials/incidents?state=closed');
  await expect(lead.getByRole('table', { name: 'Incidents' })).toContainText(name);
  await carla.goto(href);
  await expect(carla.getByRole('region', { name: 'Incidents', exact: true })).toContainText('Closed');
  await carla.context().close();
});

test('what a team without anybody let pass is overdue, and a finding that leads to it', async ({ page }) => {
  await page.goto('/owners/duties?state=overdue&owner=parcel');
  const overdue = page.getByRole('table', { name: 'Duties' }).getByRole('row').filter({ hasText: 'Overdue' });
  expect(await overdue.count()).toBeGreaterThan(0);
  await page.goto('/findings?rule=duty-overdue&owner=parcel');
  const finding = page.getByRole('table', { name: 'Findings' }).getByRole('row').nth(1);
  await expect(finding).toContainText('ORPHANED_OWNER');
  await finding.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/owners\/duties\/\d+$/);
  // A security lead does not do it for a team.
  await expect(state(page)).toContainText('A member of parcel does it.');
  await expect(page.getByLabel('Note')).toHaveCount(0);
});

test.describe('an owner on a phone', () => {
  test.use({ storageState: stateOf('owner'), viewport: { width: 390, height: 844 } });

  test('opens the yearly audit from the inbox and does it, once', async ({ page, request }) => {
    await page.goto('/owners/mine');
    const duties = page.getByRole('region', { name: /^Duties: / });
    await duties.getByRole('link', { name: /^Audit ownership/ }).click();
    await expect(page.getByRole('region', { name: 'Who you are' })).toContainText('Carla Weiss');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'What we own and who we are is right' }).click();
    await expect(state(page)).toContainText('Done');
    await expect(page.getByRole('region', { name: 'As it was then' })).toContainText('Members');
    await page.goto('/owners/mine');
    await expect(page.getByRole('region', { name: /^Duties: / })).not.toContainText('Audit ownership');
    const csv = await (await request.get('/api/tables/duties?format=csv&state=any')).text();
    expect(csv.split('\r\n')[0]).toContain('duty_id,kind,name,owner');
    expect(csv).not.toContain('parcel');
  });
});
