import { type Browser, test as base, type Page } from '@playwright/test';
import { stateOf, type Who } from './sign-in';

export { expect } from '@playwright/test';

/**
 * A page that is there when `goto` returns: what the server still streams stands behind a mark, and React shows it a
 * moment after the browser has it all.
 */
function whole(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    const response = await goto(...to);
    await base.expect(page.locator('[data-loading]')).toHaveCount(0);
    return response;
  };
  return page;
}

export const test = base.extend({
  page: async ({ page }, use) => use(whole(page)),
});

/** A page of somebody else, in a browser context of their own. */
export async function pageOf(browser: Browser, who: Who, width?: number): Promise<Page> {
  const context = await browser.newContext({
    storageState: stateOf(who),
    ...(width !== undefined && { viewport: { width, height: 800 } }),
  });
  return whole(await context.newPage());
}
