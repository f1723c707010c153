import type { Page } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });

const messages = (page: Page) => page.getByLabel('Messages');
const documents = (page: Page) => page.getByRole('table', { name: 'Documents' });

test('the demo has analyses and policies, one of them overdue and one with a version that waits', async ({
  page,
}) => {
  await page.goto('/policies');
  await page
    .getByRole('navigation', { name: 'Policies', exact: true })
    .getByRole('link', { name: 'Documents' })
    .click();
  await expect(page.locator('h1')).toHaveText('Documents');
  await expect(documents(page).getByRole('row', { name: /Joiners, movers and leavers/ })).toContainText(
    'Review overdue',
  );
  await expect(
    documents(page).getByRole('row', { name: /Cryptography and key management standard/ }),
  ).toContainText('Waits for approval');
  await page
    .getByRole('navigation', { name: 'State' })
    .getByRole('link', { name: /^Waits for approval \d+$/ })
    .click();
  await expect(documents(page).locator('[data-row]').first()).toContainText('Waits for approval');
  await page.goto('/policies/documents');
  await page
    .getByRole('navigation', { name: 'Kind' })
    .getByRole('link', { name: /^Risk analyses \d+$/ })
    .click();
  await expect(page).toHaveURL(/kind=analysis$/);
  await expect(documents(page).getByRole('row', { name: /PCI DSS 8\.6\.3/ })).toContainText('Version 2');
});

test('an analysis is written by one person, approved by another, revised, reviewed and retired', async ({
  page: ines,
  browser,
}) => {
  const title = `Review of other logs ${Date.now()}`;
  await ines.goto('/policies/documents');
  await ines.getByRole('button', { name: 'Add a document' }).click();
  const dialog = ines.getByRole('dialog');
  await dialog.getByLabel('Sets the frequency of').selectOption('10.4.2.1');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Assets').fill('Servers beside the payment network');
  await dialog.getByLabel('Threats').fill('logs');
  await dialog.getByLabel('Likelihood and impact').fill('Unlikely; whoever is inside could go further');
  await dialog.getByLabel('Resulting frequency (days)').fill('7');
  await dialog.getByLabel('Justification').fill('A week is less than it took in any exercise');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toContainText('What it is protected from, in at least 10 characters.');
  await dialog.getByLabel('Threats').fill('Somebody moves on from a server that nobody looks at');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(ines).toHaveURL(/\/policies\/documents\/\d+$/);
  await expect(ines.locator('h1')).toHaveText(title);
  await expect(ines.getByText('You wrote version 1; somebody else')).toBeVisible();
  await expect(ines.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  const oskar = await pageOf(browser, 'secondSecurity');
  await oskar.goto(new URL(ines.url()).pathname);
  await oskar.getByRole('button', { name: 'Approve version 1' }).click();
  await oskar.getByRole('button', { name: 'Approve it' }).click();
  await expect(messages(oskar)).toContainText('Approved. In force from');
  await expect(oskar.getByRole('heading', { name: 'In force: version 1' })).toBeVisible();

  await ines.reload();
  await ines.getByRole('button', { name: 'Record a review' }).click();
  await ines.getByRole('dialog').getByLabel('What you looked at').fill('The servers are the same');
  await ines.getByRole('button', { name: 'It stands' }).click();
  await expect(ines.getByRole('region', { name: 'Reviews' })).toContainText('The servers are the same');

  await ines.getByRole('button', { name: 'Revise' }).click();
  await ines.getByRole('dialog').getByLabel('What is different').fill('Daily for the new servers');
  await ines.getByRole('dialog').getByLabel('Resulting frequency (days)').fill('1');
  await ines.getByRole('button', { name: 'Propose it' }).click();
  await expect(messages(ines)).toContainText('Version 2 is proposed.');
  await expect(ines.getByRole('heading', { name: 'In force: version 1' })).toBeVisible();

  await oskar.reload();
  await oskar.getByRole('button', { name: 'Approve version 2' }).click();
  await oskar.getByRole('button', { name: 'Approve it' }).click();
  await expect(oskar.getByRole('heading', { name: 'In force: version 2' })).toBeVisible();
  await expect(oskar.getByRole('region', { name: 'Versions' })).toContainText('was in force');

  const file = await ines.request.get('/api/tables/documents?format=csv&kind=analysis');
  const lines = (await file.text()).split('\r\n').filter((line) => line.includes(title));
  expect(lines).toHaveLength(2);

  await oskar.getByRole('button', { name: 'Retire' }).click();
  await oskar.getByRole('dialog').getByLabel('Reason').fill('The servers are gone');
  await oskar.getByRole('button', { name: 'Retire it' }).click();
  await expect(oskar.getByText('The servers are gone')).toBeVisible();
  await expect(oskar.getByRole('button', { name: 'Revise' })).toHaveCount(0);
});

test('an auditor reads documents and changes none', async ({ browser }) => {
  const helen = await pageOf(browser, 'auditor');
  await helen.goto('/policies/documents?kind=analysis');
  await expect(helen.getByRole('button', { name: 'Add a document' })).toHaveCount(0);
  await helen.locator('[data-row-link]').first().click();
  await expect(helen.getByRole('region', { name: 'Versions' })).toBeVisible();
  await expect(helen.getByRole('button', { name: /^(Revise|Retire|Approve|Record)/ })).toHaveCount(0);
});
