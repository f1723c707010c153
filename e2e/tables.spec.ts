import { stateOf } from './sign-in';
import { expect, test } from './test';

const PLACES = [
  { page: '/', link: 'The counts of this page as CSV', table: 'posture', column: 'dimension' },
  { page: '/sources', link: 'CSV', table: 'sources', column: 'name' },
  { page: '/sources/coverage', link: 'CSV', table: 'coverage', column: 'collector' },
  { page: '/policies', link: 'Limits as CSV', table: 'limits', column: 'source' },
  { page: '/policies', link: 'Rules as CSV', table: 'rules', column: 'code' },
  { page: '/findings?view=rule', link: 'Findings by rule as CSV', table: 'rule-counts', column: 'fail' },
  { page: '/settings/access', link: 'CSV', table: 'mappings', column: 'group' },
  { page: '/settings/tokens', link: 'CSV', table: 'tokens', column: 'scopes' },
  { page: '/credentials/changes', link: 'CSV', table: 'changes', column: 'change' },
  { page: '/credentials/bulk', link: 'CSV', table: 'bulk-changes', column: 'decision' },
  { page: '/settings/notices', link: 'Delivery log as CSV', table: 'deliveries', column: 'last_error' },
  { page: '/audit', link: 'CSV', table: 'audit', column: 'request_id' },
] as const;

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  for (const { page: place, link, table, column } of PLACES)
    test(`takes ${table} along as CSV from ${place}`, async ({ page }) => {
      await page.goto(place);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: link, exact: true }).first().click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^muster-${table}-\\d{8}T\\d{6}Z\\.csv$`));
      const response = await page.request.get(file.url());
      const [head, ...lines] = (await response.text()).split('\r\n');
      expect(head?.split(',')).toContain(column);
      expect(lines.at(-1)).toBe('');
    });
});

test.describe('a viewer', () => {
  test.use({ storageState: stateOf('viewer') });

  test('is offered no file, and refused each', async ({ page, request }) => {
    for (const { page: place, link, table } of PLACES) {
      await page.goto(place);
      // A page they may not see leads on to the one that says so; until either has come there is no heading.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: link, exact: true })).toHaveCount(0);
      expect((await request.get(`/api/tables/${table}`)).status(), table).toBe(403);
    }
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('takes along what they see, and nothing of the sources', async ({ request }) => {
    expect((await request.get('/api/tables/limits')).status()).toBe(200);
    for (const table of ['sources', 'coverage', 'collections', 'mappings', 'bulk-changes'])
      expect((await request.get(`/api/tables/${table}`)).status(), table).toBe(403);
    expect((await request.get('/api/tables/nothing')).status()).toBe(404);
  });
});
