import type { BrowserContext, Page } from '@playwright/test';

/** Signs in through the demo's identity provider, as a person would: the button, the provider's page, the way back. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /northwind demo sign-in/i }).click();
  await page.getByRole('button', { name: new RegExp(person, 'i') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && url.origin === new URL(page.url()).origin);
}

export interface PageProblems {
  console: string[];
  foreign: string[];
}

/** Collects console errors and requests to any other host than the product's and its identity provider's (both loopback). */
export function watchProblems(context: BrowserContext): PageProblems {
  const problems: PageProblems = { console: [], foreign: [] };
  context.on('console', (message) => {
    if (message.type() === 'error') problems.console.push(message.text());
  });
  context.on('weberror', (error) => problems.console.push(error.error().message));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') problems.foreign.push(request.url());
  });
  return problems;
}
