import type { Page, Request } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

const REASON = 'The <b>vendor</b> replaces its client in spring; =until then it stays';

async function ask(page: Page): Promise<void> {
  await page.getByLabel('Reason').fill(REASON);
  await page.getByLabel('What stands in for it meanwhile').fill('Only the build network reaches it');
  await page.getByRole('button', { name: 'Ask for it' }).click();
}

const state = (page: Page) =>
  page.locator('header').getByText(/^(Waiting|In force|Ends soon|Revoked|Draft)$/);

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
}

test('a grave finding is excepted by two others, after the server refused who asked', async ({ browser }) => {
  test.slow();
  const carla = await pageOf(browser, 'owner');
  await carla.goto('/findings?view=credential&severity=critical&excepted=no');
  await carla.locator('input[data-select]').first().check();
  await carla.getByRole('region', { name: 'Selected findings' }).getByRole('link').click();
  await expect(carla.getByText('Two have to approve')).toBeVisible();
  await ask(carla);
  await expect(carla).toHaveURL(/\/exceptions\/\d+$/);
  const { pathname } = new URL(carla.url());
  await expect(state(carla)).toHaveText('Waiting');
  // Shown as the text it is.
  await expect(carla.getByText(REASON)).toBeVisible();
  await expect(carla.getByText('You asked for it, so somebody else has to decide.')).toBeVisible();
  await expect(carla.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);

  await test.step('what another sends to approve is refused when she sends it', async () => {
    const ines = await pageOf(browser, 'security');
    await ines.goto(pathname);
    let caught: Request | undefined;
    await ines.route(`**${pathname}`, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      caught = route.request();
      await route.abort();
    });
    await approve(ines);
    await expect.poll(() => caught !== undefined).toBe(true);
    const headers = await caught?.allHeaders();
    const answer = await carla.request.post(pathname, {
      headers: {
        'next-action': headers?.['next-action'] ?? '',
        'content-type': headers?.['content-type'] ?? '',
        origin: new URL(carla.url()).origin,
        accept: 'text/x-component',
      },
      data: caught?.postData() ?? '',
    });
    expect(await answer.text()).toContain('exception/own-request');
    await carla.reload();
    await expect(state(carla)).toHaveText('Waiting');
    await expect(carla.getByText('Nobody has said anything yet.')).toBeVisible();
    await ines.context().close();
  });

  await test.step('two others approve', async () => {
    const ines = await pageOf(browser, 'security');
    await ines.goto('/exceptions');
    await ines.locator(`a[href="${pathname}"]`).click();
    await approve(ines);
    await expect(ines.getByText('You have approved it; it waits for somebody else.')).toBeVisible();
    await expect(state(ines)).toHaveText('Waiting');
    const oskar = await pageOf(browser, 'secondSecurity');
    await oskar.goto(pathname);
    await approve(oskar);
    await expect(state(oskar)).toHaveText('In force');
    for (const page of [ines, oskar]) await page.context().close();
  });

  await carla.reload();
  await expect(state(carla)).toHaveText(/In force|Ends soon/);
  await carla.getByRole('table', { name: 'Findings' }).getByRole('link').first().click();
  await expect(carla.getByRole('link', { name: /^Excepted until \d{4}-/ }).first()).toHaveAttribute(
    'href',
    pathname,
  );
  await carla.goto('/findings?view=credential&severity=critical&excepted=yes');
  await expect(carla.locator(`a[href="${pathname}"]`).first()).toBeAttached();

  await test.step('and she gives it up again', async () => {
    await carla.goto(pathname);
    await carla.getByRole('button', { name: 'Revoke' }).click();
    await carla.getByRole('dialog').getByLabel('Reason').fill('The key was replaced');
    await carla.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(state(carla)).toHaveText('Revoked');
    await expect(carla.getByText('Plainly open').first()).toBeVisible();
  });
  await carla.context().close();
});

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('is told what is wrong with a request, beside the field', async ({ page }) => {
    await page.goto(`/exceptions/new?${new URLSearchParams({ query: 'rule=max-age' })}`);
    await ask(page);
    await expect(page.getByText('This filter matches every finding of the rule.')).toBeVisible();
    await expect(page.getByText('Say how many at most.')).toBeVisible();
    await page.getByLabel('Findings it may cover at most').fill('1000');
    await page.getByLabel('Ends on').fill('2020-01-01');
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await expect(page.getByText('Choose a day after today.')).toBeVisible();
    expect(page.url()).toContain('/exceptions/new');
  });

  test('sees what is in force, what it adds up to, and what a changed fact has voided', async ({ page }) => {
    await page.goto('/exceptions?view=metrics');
    const tile = page.getByRole('heading', { name: 'In force', exact: true }).locator('..');
    const inForce = Number(await tile.getByRole('link').first().textContent());
    expect(inForce).toBeGreaterThan(0);
    await tile.getByRole('link').first().click();
    await expect(page).toHaveURL(/view=in-force/);
    await expect(page.getByRole('table', { name: 'Exceptions' }).locator('tbody tr')).toHaveCount(inForce);
    await page.goto('/exceptions?view=ended');
    const voided = page.getByRole('row').filter({ hasText: 'Voided' }).filter({ hasText: 'it was used on' });
    await voided.getByRole('link').first().click();
    await expect(
      page.getByText(/^It was used on \d+ of the last 30 days, and the limit is 2$/),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Trail' }).click();
    const events = page.getByRole('table', { name: 'Events' });
    for (const words of ['asked for an exception', 'approved an exception', 'voided an exception'])
      await expect(events).toContainText(words);
  });
});
