import type { APIResponse } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, test } from './test';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function expectSafe(response: APIResponse) {
  expect(response.headers(), response.url()).toMatchObject(EVERYWHERE);
  expect(response.headers()['content-security-policy'], response.url()).toMatch(
    /^default-src '(self|none)'; .*frame-ancestors 'none'/,
  );
}

test('scripts, styles and fonts carry the headers, and are kept for good', async ({ page, request }) => {
  const seen = new Set<string>();
  page.on('request', (one) => {
    const { pathname } = new URL(one.url());
    if (pathname.startsWith('/_next/static/')) seen.add(pathname);
  });
  await page.goto('/sign-in');
  await page.evaluate(() => document.fonts.ready);
  for (const ending of ['.js', '.css', '.woff2']) {
    const file = [...seen].find((path) => path.endsWith(ending));
    expect(file, ending).toBeDefined();
    const response = await request.get(file ?? '');
    expect(response.status()).toBe(200);
    expectSafe(response);
    expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  }
});

test('icons, manifest and robots.txt carry the headers, and are open to everybody', async ({ request }) => {
  for (const path of [
    '/icon.svg',
    '/icon-192.png',
    '/icon-512.png',
    '/manifest.webmanifest',
    '/robots.txt',
  ]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(200);
    expectSafe(response);
    expect(response.headers().etag, path).toBeTruthy();
  }
});

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('gets them with pages, answers of the API, downloads and what is not there', async ({ request }) => {
    const paths = ['/', '/credentials', '/no-such-page', '/_next/image', '/favicon.ico', '/api/sources'];
    for (const path of [
      ...paths,
      '/api/no-such-route',
      '/api/credentials/export?format=csv&q=nothing-is-called-so',
    ])
      expectSafe(await request.get(path));
  });

  test('has no picture resized', async ({ request }) => {
    const response = await request.get('/_next/image?url=%2Ficon-192.png&w=64&q=75', { maxRedirects: 0 });
    expect(response.status()).toBe(404);
  });
});
