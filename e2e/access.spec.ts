import type { APIRequestContext } from '@playwright/test';
import { ACCESS, type Action } from '../lib/access/table';
import { PAGES, ROUTES } from './pages';
import { ROLES, stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

const mayDo = (role: string, action: Action) => (ACCESS[action] as readonly string[]).includes(role);

// Hundreds of pages: what fails names its page, and a recording of them all takes long.
test.use({ trace: 'off' });

for (const role of ROLES) {
  test.describe(role, () => {
    test.use({ storageState: stateOf(role) });

    test('sees exactly the pages that the table grants', async ({ page }) => {
      // They grow in number, and on a busy machine each takes its second.
      test.setTimeout(PAGES.length * 3_000);
      for (const { path, action, heading } of PAGES) {
        await test.step(`${path} is ${mayDo(role, action) ? 'shown' : 'refused'}`, async () => {
          await page.goto(path);
          if (mayDo(role, action)) {
            await expect(page.locator('h1')).toHaveText(heading);
            expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
          } else {
            await expect(page).toHaveURL(/\/no-access\?wanted=/);
            await expect(page.locator('h1')).toHaveText('Not open to your role');
            await expect(page.getByText(/^This page is for: /)).toBeVisible();
          }
        });
      }
    });

    test('reaches exactly the API routes that the table grants', async ({ request, baseURL }) => {
      for (const { method, path, action } of ROUTES) {
        await test.step(`${method} ${path}`, async () => {
          const status = await statusOf(request, method, path, baseURL);
          if (mayDo(role, action)) expect([200, 202, 400, 404, 422]).toContain(status);
          else expect(status).toBe(403);
        });
      }
    });

    test('is offered only the pages it may open', async ({ page }) => {
      await page.goto('/');
      const links = page.getByRole('navigation', { name: 'Main' }).first().getByRole('link');
      const offered = [
        'Posture',
        'Credentials',
        'Findings',
        'Owners',
        'Exceptions',
        'Reviews',
        ...(mayDo(role, 'policy:read') ? ['Policies'] : []),
        ...(mayDo(role, 'source:read') ? ['Sources'] : []),
        ...(mayDo(role, 'evidence:read') ? ['Evidence'] : []),
        ...(mayDo(role, 'audit:read') ? ['Audit'] : []),
        'Settings',
      ];
      await expect(links).toHaveText(offered);
    });
  });
}

test.describe('signed out', () => {
  test('every page leads to the sign-in page and remembers where one wanted to go', async ({ page }) => {
    for (const { path } of PAGES) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/sign-in(\?|$)/);
      expect(new URL(page.url()).searchParams.get('callbackUrl') ?? '/').toBe(path);
      await expect(page.locator('h1')).toHaveText('Sign in');
    }
  });

  test('every API route refuses, and says no more than that', async ({ request, baseURL }) => {
    for (const { method, path } of ROUTES) {
      const response = await request.fetch(path, {
        method,
        headers: { origin: baseURL ?? '' },
        ...(method === 'POST' ? { data: {} } : {}),
      });
      expect(response.status(), `${method} ${path}`).toBe(401);
      expect(await response.json(), path).toEqual({
        error: { code: 'session/missing', message: expect.any(String) },
      });
    }
  });

  test('a token that opens nothing is refused', async ({ request }) => {
    const response = await request.get('/api/sources', {
      headers: { authorization: 'Bearer mst_not-a-token' },
    });
    expect(response.status()).toBe(401);
  });

  test('health answers anybody', async ({ request }) => {
    const response = await request.get('/api/health');
    expect(response.status()).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ok',
      database: expect.anything(),
      worker: expect.anything(),
    });
  });
});

test.describe('somebody whose groups are not mapped', () => {
  test.use({ storageState: stateOf('nobody') });

  test('is told whom to ask, and is not sent round in circles', async ({ page, request }) => {
    for (const path of ['/', '/credentials', '/settings/access']) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/no-access$/);
    }
    await expect(page.getByText('Ask a security lead of your organisation')).toBeVisible();
    await expect(page.getByText('everyone', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    expect((await request.get('/api/sources')).status()).toBe(401);
  });
});

test.describe('an owner', () => {
  test.use({ storageState: stateOf('owner') });

  test('sees the credentials and findings of their team and of nobody else', async ({ page, request }) => {
    await page.goto('/credentials?owner=data');
    await expect(page.getByText('0 credentials', { exact: true })).toBeVisible();
    await page.goto('/credentials');
    await expect(page.getByText(/^[\d,]+ credentials$/)).toBeVisible();
    const owners = await page
      .getByRole('table', { name: 'Credentials' })
      .locator('tbody tr')
      .evaluateAll(columnOf, 3);
    expect(owners.length).toBeGreaterThan(3);
    expect(new Set(owners)).toEqual(new Set(['payments']));

    const exported = await (await request.get('/api/credentials/export?format=jsonl')).text();
    const teams = exported
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { owner_team: string }).owner_team);
    expect(new Set(teams)).toEqual(new Set(['payments']));
    const findings = (await (await request.get('/api/findings')).json()) as { rows: { ownerTeam: string }[] };
    expect(new Set(findings.rows.map(({ ownerTeam }) => ownerTeam))).toEqual(new Set(['payments']));
  });

  test('cannot open a credential of another team by its address', async ({ page, browser }) => {
    const lead = await pageOf(browser, 'security');
    await lead.goto('/credentials?owner=data');
    const href = (await lead.locator('[data-row-link]').first().getAttribute('href')) ?? '';
    await page.goto(href);
    await expect(page.locator('h1')).toHaveText('No such credential');
  });
});

test.describe('a change', () => {
  test.use({ storageState: stateOf('engineer') });

  test('that another site posts is refused', async ({ request }) => {
    for (const headers of [
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await request.post('/api/sources', { headers, data: {} });
      expect(response.status()).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'request/cross-site' } });
    }
  });
});

test('localhost leads to the one address people use', async ({ page, baseURL }) => {
  await page.goto((baseURL ?? '').replace('127.0.0.1', 'localhost'));
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
});

async function statusOf(
  request: APIRequestContext,
  method: string,
  path: string,
  origin = '',
): Promise<number> {
  const body = method === 'POST' ? { data: {} } : {};
  return (await request.fetch(path, { method, headers: { origin }, ...body })).status();
}

/** Texts of one column; runs in the page. */
function columnOf(rows: (HTMLElement | SVGElement)[], index: number): string[] {
  return rows.map((row) => (row as HTMLTableRowElement).cells[index]?.textContent?.trim() ?? '');
}
