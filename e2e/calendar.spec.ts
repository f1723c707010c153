import ICAL from 'ical.js';
import { stateOf } from './sign-in';
import { expect, test } from './test';

test.use({ storageState: stateOf('security') });

const number = (text: string | null) => Number((text ?? '').replaceAll(/[^\d]/g, ''));

test('every day leads to exactly the credentials that end on it, and the days add up to the month', async ({
  page,
}) => {
  await page.goto('/credentials/calendar');
  const month = page.getByRole('table', { name: 'Month' });
  const days = month.getByRole('link');
  let sum = 0;
  for (const text of await days.allTextContents()) sum += number(text);
  const total = page.getByRole('link', { name: /in this month$/ });
  if ((await total.count()) > 0) expect(number(await total.textContent())).toBe(sum);
  expect(sum).toBeGreaterThan(0);
  const count = number(await days.first().textContent());
  await days.first().click();
  await expect(page).toHaveURL(/expiresFrom=\d{4}-\d\d-\d\d&expiresTo=\d{4}-\d\d-\d\d/);
  expect(number(await page.getByText(/^[\d,]+ credentials?$/).textContent())).toBe(count);
});

test('the months follow each other, keep the filter, and a month that is none is said', async ({ page }) => {
  await page.goto('/credentials/calendar?month=2027-01&kind=tls-certificate');
  await page.getByRole('link', { name: 'Month before' }).click();
  await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('kind')).toBe('tls-certificate');
  await page.goto('/credentials/calendar?month=2027-13');
  await expect(page.getByText(/Left out: month "2027-13"/)).toBeVisible();
});

test('on a phone the month is a list of weeks', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/credentials/calendar');
  await expect(page.getByRole('table', { name: 'Month' })).toBeHidden();
  const weeks = page.getByRole('list', { name: 'Weeks' });
  await expect(weeks).toBeVisible();
  await weeks.getByRole('link').first().click();
  await expect(page).toHaveURL(/expiresFrom=/);
});

test('a feed is read without a session, answers unchanged content with 304, and ends when it is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto('/credentials/calendar?kind=tls-certificate');
  await page.getByRole('button', { name: 'Calendar feed' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Certificates of the test');
  await dialog.getByRole('button', { name: 'Make the feed' }).click();
  const path = (await dialog.locator('code').textContent()) ?? '';
  expect(path).toMatch(/^\/api\/calendar\/mcal_[\w-]{43}\.ics$/);
  await dialog.getByRole('button', { name: 'I have copied it' }).click();

  const outside = await playwright.request.newContext(baseURL ? { baseURL } : {});
  const first = await outside.get(path);
  expect(first.status()).toBe(200);
  expect(first.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const events = new ICAL.Component(ICAL.parse(await first.text())).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(0);
  for (const event of events)
    expect(String(event.getFirstPropertyValue('summary'))).toMatch(/^Expires: .+ \(TLS certificate\)$/);
  const again = await outside.get(path, { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);

  await page.goto('/settings/tokens');
  const row = page
    .getByRole('region', { name: 'Feeds with their state' })
    .getByRole('row', { name: /Certificates of the test/ });
  await expect(row).toContainText('Active');
  await row.getByRole('button', { name: 'Revoke Certificates of the test' }).click();
  await page.getByRole('button', { name: 'Revoke the feed' }).click();
  await expect(row).toContainText('Revoked');
  const [revoked, unknown] = await Promise.all([
    outside.get(path),
    outside.get(`/api/calendar/mcal_${'a'.repeat(43)}.ics`),
  ]);
  expect([revoked.status(), await revoked.text()]).toEqual([404, 'Not found\n']);
  expect([unknown.status(), await unknown.text()]).toEqual([404, 'Not found\n']);
  await outside.dispose();
});

test.describe('a viewer', () => {
  test.use({ storageState: stateOf('viewer') });
  test('reads the calendar, and is offered no feed', async ({ page }) => {
    await page.goto('/credentials/calendar');
    await expect(page.locator('h1')).toHaveText('Expiry calendar');
    await expect(page.getByRole('button', { name: 'Calendar feed' })).toHaveCount(0);
  });
});
