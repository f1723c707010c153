import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PAGES } from './pages';
import { stateOf, type Who, watchProblems } from './sign-in';
import { expect, test } from './test';

const WIDTHS = [390, 1440] as const;
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What fails says where and why; a recording of each page takes a sixth of the time.
test.use({ trace: 'off' });

/** Folder for pictures to look at; none are kept unless asked for. */
const SHOTS = process.env.MUSTER_SHOTS;

/** The same pages with fewer rows: what axe takes grows with them, what it finds does not. */
const FEWER: Record<string, string> = {
  '/?by=owner&measure=ownership': '/?by=provider&measure=ownership',
  '/credentials': '/credentials?kind=signing-key',
  '/findings/backlog': '/findings/backlog?severity=critical',
  '/reviews/[id]': '?state=attested',
  '/findings?view=credential': '/findings?view=credential&severity=critical&state=open',
};

/** Pages in the eyes of somebody who may open them. */
const VISITS: readonly { who: Who; paths: readonly string[] }[] = [
  {
    who: 'security',
    paths: PAGES.filter(({ action }) => action !== 'source:connect').map(({ path }) => FEWER[path] ?? path),
  },
  // The form of a request, as an owner sees it.
  { who: 'owner', paths: ['/exceptions/new?query=rule%3Dmax-age'] },
  { who: 'engineer', paths: ['/sources/new', '/no-access?wanted=mapping%3Aedit'] },
  { who: 'owner', paths: ['/credentials?owner=data', '/owners/mine', '/reviews'] },
  { who: 'nobody', paths: ['/no-access'] },
  { who: 'auditor', paths: ['/credentials/incidents/[id]'] },
  { who: 'owner', paths: ['/owners/duties/[id]'] },
];

for (const width of WIDTHS)
  for (const { who, paths } of [
    ...VISITS,
    { who: null, paths: ['/sign-in', '/signed-out', '/sign-in-error'] },
  ])
    for (const path of [
      ...(who === 'security' ? ['/exceptions/[id]'] : []),
      ...paths,
      ...(who === 'security' ? ['/credentials/[id]', '/sources/[id]', '/owners/[id]', '/reviews/[id]'] : []),
    ])
      test(`${path} as ${who ?? 'nobody signed in'}, ${width} px: no axe violation in light or dark, no console error, no foreign request, no sideways scroll`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({
          baseURL,
          viewport: { width, height: 900 },
          reducedMotion: 'reduce',
          ...(who ? { storageState: stateOf(who) } : {}),
        });
        const problems = watchProblems(context);
        const page = await context.newPage();
        await page.goto(
          path.endsWith('/[id]')
            ? `${await firstOf(page, path.replace('/[id]', ''))}${FEWER[path] ?? ''}`
            : path,
        );
        await expect(page.locator('h1').filter({ visible: true })).toHaveCount(1);
        const name = `${who ?? 'signed out'} ${path}, ${width} px`;
        await page.emulateMedia({ colorScheme: 'light' });
        await check(page, `${name}, light`);
        await page.emulateMedia({ colorScheme: 'dark' });
        // The page is the same, only its colours are others.
        await check(page, `${name}, dark`, COLOUR_RULES);
        expect.soft(problems.console).toEqual([]);
        expect.soft(problems.foreign).toEqual([]);
        await context.close();
      });

test('a dialog, a menu and the command palette hold to the same', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    storageState: stateOf('security'),
    reducedMotion: 'reduce',
  });
  const problems = watchProblems(context);
  const page = await context.newPage();
  await page.goto('/settings/access');
  await page.getByRole('button', { name: 'Map a group' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(page, 'map a group');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(page, 'command palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.reload();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await check(page, 'access in dark by choice');
  expect(problems.console).toEqual([]);
  await context.close();
});

async function check(page: Page, name: string, rules: readonly string[] = []): Promise<void> {
  await test.step(name, async () => {
    if (SHOTS)
      await page.screenshot({ path: `${SHOTS}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true });
    // Without pages of its own for frames of other origins, of which there are none: a third of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (rules.length > 0
      ? axe.withRules([...rules])
      : axe.withTags(TAGS)
    ).analyze();
    const told = violations.map(
      ({ id, nodes }) =>
        `${name}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
    );
    expect.soft(told).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  });
}

/** The first row's own page, from the list at `path`. */
async function firstOf(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await expect(page.locator('h1').filter({ visible: true })).toHaveCount(1);
  const hrefs = await page
    .locator(`main a[href^="${path}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const href = hrefs.find((each) => /^(\d+|[0-9a-f-]{36})$/.test(each.slice(path.length + 1)));
  if (!href) throw new Error(`${path} links to no row`);
  return href;
}
