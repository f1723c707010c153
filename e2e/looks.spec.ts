import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages';
import { signInAs, watchProblems } from './sign-in';

const WIDTHS = [390, 1440] as const;
const THEMES = ['light', 'dark'] as const;

/** Folder for pictures to look at; none are kept unless asked for. */
const SHOTS = process.env.MUSTER_SHOTS;

for (const theme of THEMES) {
  for (const width of WIDTHS) {
    test(`every page in ${theme} at ${width} px: no axe violation, no console error, no foreign request, no sideways scroll`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({
        baseURL,
        viewport: { width, height: 900 },
        colorScheme: theme,
      });
      const problems = watchProblems(context);
      const page = await context.newPage();
      await page.goto('/sign-in');
      await check(page, `sign-in-${theme}-${width}`);
      await signInAs(page, 'Ines Duarte');
      const paths = [
        ...PAGES.filter(({ action }) => action !== 'source:connect').map(({ path }) => path),
        await firstCredential(page),
        await firstSource(page),
      ];
      for (const path of paths) {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        await check(page, `${path.replaceAll(/[^a-z0-9]+/gi, '-')}-${theme}-${width}`);
      }
      expect(problems.console).toEqual([]);
      expect(problems.foreign).toEqual([]);
      await context.close();
    });
  }
}

async function check(page: import('@playwright/test').Page, name: string): Promise<void> {
  await test.step(name, async () => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect
      .soft(
        violations.map(
          (violation) =>
            `${name}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(' | ')}`,
        ),
      )
      .toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  });
}

async function firstCredential(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('/credentials');
  return (await page.locator('a[href^="/credentials/"]').first().getAttribute('href')) ?? '/credentials';
}

async function firstSource(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('/sources');
  const hrefs = await page
    .locator('a[href^="/sources/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.find((href) => /^\/sources\/\d+$/.test(href)) ?? '/sources';
}
