import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { firstHeading, PEOPLE, signIn, stateOf, type Who } from './sign-in';

// Sign-ins are limited per address: each person signs in once, and every test starts from there.
for (const who of Object.keys(PEOPLE) as Who[]) {
  test(`${PEOPLE[who]} signs in with one click (${who})`, async ({ browser, baseURL }) => {
    const known = existsSync(stateOf(who)) ? { storageState: stateOf(who) } : {};
    const context = await browser.newContext({ baseURL, ...known });
    const page = await context.newPage();
    await page.goto('/no-access');
    if (new URL(page.url()).pathname === '/sign-in') await signIn(page, who);
    await expect(page.locator('h1')).toHaveText(firstHeading(who));
    await context.storageState({ path: stateOf(who) });
    await context.close();
  });
}
