import type { BrowserContext, Page } from '@playwright/test';

/** People of the demo by what they are here for; `nobody` is signed in, but none of her groups is mapped. */
export const PEOPLE = {
  security: 'Ines Duarte',
  secondSecurity: 'Oskar Lindqvist',
  engineer: 'Ravi Menon',
  owner: 'Carla Weiss',
  dataOwner: 'Tunde Bello',
  auditor: 'Helen Park',
  /** Nothing is granted to her until grants.spec.ts does. */
  otherAuditor: 'Noor Haddad',
  viewer: 'Bruno Costa',
  nobody: 'Greta Holm',
} as const;

export type Who = keyof typeof PEOPLE;
export const ROLES = ['security', 'engineer', 'owner', 'auditor', 'viewer'] as const satisfies Who[];

/** Where the signed-in state of a person is kept; people.setup.ts writes it. */
export const stateOf = (who: Who): string => `.cache/e2e/${who}.json`;

/** The heading of the first page that somebody comes to. */
export function firstHeading(who: Who): string {
  if (who === 'nobody') return 'No access yet';
  return who === 'otherAuditor' ? 'Not part of what is granted to you' : 'Posture';
}

/** Signs in through the demo's identity provider, as a person would: one button, the provider, the way back. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: PEOPLE[who] }).click();
  await page
    .getByRole('heading', { level: 1 })
    .and(page.getByText(firstHeading(who)))
    .waitFor();
}

export interface PageProblems {
  console: string[];
  foreign: string[];
}

/** Collects console errors and requests to any other host than this machine's. */
export function watchProblems(context: BrowserContext): PageProblems {
  const problems: PageProblems = { console: [], foreign: [] };
  context.on('console', (message) => {
    if (message.type() === 'error') problems.console.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.console.push(error.error().message));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') problems.foreign.push(request.url());
  });
  return problems;
}
