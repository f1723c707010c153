import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * A page that is there when `goto` returns: what the server still streams stands behind words that say so, and React
 * shows it a moment after the browser has it all.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...to) => {
      const response = await goto(...to);
      await base.expect(page.getByRole('status').filter({ hasText: /^(Loading|Reading)/ })).toHaveCount(0);
      return response;
    };
    await use(page);
  },
});
