import { expect, test } from '@playwright/test';
import { ACCESS } from '../lib/access/table';
import { PERSONAS } from '../lib/demo/personas';
import { PAGES } from './pages';
import { signInAs } from './sign-in';

const ROLES = ['security', 'engineer', 'owner', 'auditor', 'viewer'] as const;
const personOf = (role: string) => PERSONAS.find((persona) => persona.role === role)?.name ?? '';

for (const role of ROLES) {
  test(`${role} sees exactly the pages the table grants`, async ({ page }) => {
    await signInAs(page, personOf(role));
    for (const { path, action } of PAGES) {
      const allowed = (ACCESS[action] as readonly string[]).includes(role);
      await test.step(`${path} is ${allowed ? 'shown' : 'refused'}`, async () => {
        await page.goto(path);
        const refused = page.getByText(/your role does not|not allowed|no permission/i).first();
        if (allowed) await expect(refused).toBeHidden();
        else await expect(refused).toBeVisible();
        await expect(page.locator('h1')).toBeVisible();
      });
    }
  });
}

test('signed out, every page leads to the sign-in page and back to where one wanted to go', async ({
  page,
}) => {
  for (const { path } of PAGES) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  }
});

test('signed out, every API refuses without saying more', async ({ request }) => {
  for (const path of [
    '/api/sources',
    '/api/sources/coverage',
    '/api/credentials/export?format=csv',
    '/api/findings',
    '/api/findings/export?format=csv',
    '/api/sources/permissions/aws',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(401);
    expect(await response.json(), path).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String) },
    });
  }
});

test('somebody whose groups are not mapped is told whom to ask, and is not sent round in circles', async ({
  page,
}) => {
  await signInAs(page, 'Greta Holm');
  await expect(page).toHaveURL(/no-access/);
  await expect(page.getByText(/security lead/i).first()).toBeVisible();
});

test('an owner sees the credentials of their team and of nobody else', async ({ page }) => {
  await signInAs(page, 'Carla Weiss');
  await page.goto('/credentials?owner=data');
  await expect(page.getByText(/no credentials/i).first()).toBeVisible();
  await page.goto('/credentials');
  await expect(page.getByRole('row').nth(1)).toContainText('payments');
});

test('a post from another site is refused', async ({ page, request }) => {
  await signInAs(page, 'Ravi Menon');
  const cookies = (await page.context().cookies())
    .map((cookie) => `${cookie.name}=${cookie.value}`)
    .join('; ');
  const response = await request.post('/api/sources', {
    headers: { cookie: cookies, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    data: {},
  });
  expect(response.status()).toBe(403);
});

test('localhost leads to the one address people use', async ({ page, baseURL }) => {
  await page.goto((baseURL ?? '').replace('127.0.0.1', 'localhost'));
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
});
