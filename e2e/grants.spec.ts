import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test('a period is granted to an auditor, who sees its end and nothing later, until it is revoked', async ({
  page: ines,
  browser,
  baseURL,
}) => {
  // Eight page loads each for two people, on a machine that others may be using.
  test.setTimeout(180_000);
  const noor = await pageOf(browser, 'otherAuditor');
  const note = `The audit of last year ${Date.now()}`;

  await test.step('without a grant she is told whom to ask, and nothing else', async () => {
    for (const place of ['/', '/credentials', '/evidence', '/audit']) {
      await noor.goto(place);
      await expect(noor.locator('h1')).toHaveText('Not part of what is granted to you');
      await expect(noor.getByText(/^No audit period has been granted to you/)).toBeVisible();
    }
    expect((await noor.request.get('/api/credentials/export?format=csv')).status()).toBe(403);
    await noor.goto('/verify');
    await expect(noor.locator('h1')).toHaveText('Verify a pack');
  });

  await test.step('a security lead grants a period that has ended', async () => {
    await ines.goto('/evidence');
    await ines.getByRole('link', { name: 'Grants' }).click();
    await ines.getByRole('button', { name: 'Grant a period' }).click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByLabel('Auditor').fill('noor');
    await dialog.getByLabel('First day (UTC)').fill(daysAgo(200));
    await dialog.getByLabel('Last day (UTC)').fill(daysAgo(100));
    await dialog.getByLabel('Note').fill(note);
    await dialog.getByRole('button', { name: 'Grant the period' }).click();
    await expect(dialog).toContainText('Give the mail address of an auditor');
    await dialog.getByLabel('Auditor').fill('noor.haddad@northwind.example');
    await dialog.getByRole('button', { name: 'Grant the period' }).click();
    await expect(ines.getByRole('row', { name: new RegExp(note) })).toContainText('Ended');
  });

  await test.step('she sees the estate as of its end, and is refused the present', async () => {
    await noor.goto('/credentials');
    await expect(noor.getByText(/^As of .*, 23:59:59 UTC; [\d,]+ credentials were known then/)).toBeVisible();
    await noor.getByRole('table', { name: 'Credentials' }).locator('[data-row-link]').first().click();
    await expect(noor.getByRole('heading', { name: 'Findings open then' })).toBeVisible();
    await noor.goto(`/findings?asOf=${daysAgo(50)}`);
    await expect(noor.getByText(/^You may look at what was known until/)).toBeVisible();
    await noor.goto('/sources');
    await expect(noor.getByText(/^The audit period granted to you has ended/)).toBeVisible();
    await noor.goto('/audit');
    await expect(noor.getByRole('table', { name: 'Events' })).not.toContainText(note);
    const refused = await noor.request.post('/api/evidence', {
      headers: { origin: baseURL ?? '' },
      data: { frameworks: ['soc-2'], type: 'type-2', from: daysAgo(200), to: daysAgo(50) },
    });
    expect(refused.status()).toBe(403);
    expect((await refused.json()).error.message).toContain(`${daysAgo(200)} to ${daysAgo(100)}`);
  });

  await test.step('revoked, it closes with the next click, and stays on record', async () => {
    const row = ines.getByRole('row', { name: new RegExp(note) });
    await row.getByRole('button', { name: 'Revoke' }).click();
    await ines.getByRole('dialog').getByLabel('Reason').fill('The audit was called off');
    await ines.getByRole('button', { name: 'Revoke the grant' }).click();
    await expect(row).toContainText('The audit was called off');
    await noor.goto('/credentials');
    await expect(noor.getByText(/^No audit period has been granted to you/)).toBeVisible();
    await ines.goto('/audit?action=grant.revoked');
    await expect(ines.getByRole('table', { name: 'Events' })).toContainText(
      'revoked the grant of an audit period',
    );
  });
});
