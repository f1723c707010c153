import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page, Request } from '@playwright/test';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.use({ storageState: stateOf('security') });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** What only this story has, so that no count of another moves. */
const ACCOUNT = 'governed';
const KEY = 'story-settlement';
const ORPHAN = 'story-dispatch';
const TEAM = 'story-couriers';
const HEADER =
  'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding,class';
const line = (id: string, team: string, grade: string) =>
  `api-key,${id},none,${team},acme/${ACCOUNT}/global,2026-01-02T00:00:00Z,never,none,manual,none,${grade}`;
const REASON = 'The acquirer accepts its new key only after the audit in spring';

const row = (page: Page, table: string, name: string): Locator =>
  page.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ hasText: name });

/** Fills the dialog that is open, and waits for it to go. */
async function answer(page: Page, verb: string, reason: string, more: { to?: string; hint?: string } = {}) {
  const dialog = page.getByRole('dialog');
  if (more.to) await dialog.getByRole('combobox').selectOption(more.to);
  await dialog.getByLabel('Reason').fill(reason);
  if (more.hint) await dialog.getByLabel('Whom to ask instead').fill(more.hint);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Shows a page until it says what a worker has still to bring about. */
async function until(page: Page, place: string, seen: () => Promise<void>) {
  await expect(async () => {
    await page.goto(place);
    await seen();
  }).toPass({ timeout: 90_000 });
}

async function upload(page: Page) {
  await page.goto('/sources/upload');
  const buffer = Buffer.from([HEADER, line(KEY, 'data', 'A'), line(ORPHAN, TEAM, 'C')].join('\n'));
  const file = { name: 'governed.csv', mimeType: 'text/plain', buffer };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByLabel('It lists everything of its account').check();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('region', { name: 'Taken in' })).toContainText(/Complete/, { timeout: 30_000 });
}

const exceptionState = (page: Page) =>
  page.locator('header').getByText(/^(Waiting|In force|Ends soon|Revoked|Voided|Draft)$/);

async function approve(page: Page, place: string) {
  await page.goto(place);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The request with which somebody else would approve, caught before it leaves. */
async function caughtApproval(page: Page, place: string): Promise<Request> {
  await page.goto(place);
  const caught = Promise.withResolvers<Request>();
  await page.route(`**${place}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    caught.resolve(route.request());
    await route.abort();
  });
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const request = await caught.promise;
  await page.unroute(`**${place}`);
  return request;
}

test('six people, one credential: who answers for it, what is allowed, what is attested, and the trail of it all', async ({
  page: ines,
  browser,
}) => {
  const [oskar, ravi, carla, tunde, helen] = [
    await pageOf(browser, 'secondSecurity'),
    await pageOf(browser, 'engineer'),
    await pageOf(browser, 'owner'),
    await pageOf(browser, 'dataOwner'),
    await pageOf(browser, 'auditor'),
  ];
  await upload(ravi);
  await ines.goto(`/credentials?account=${ACCOUNT}&q=${KEY}`);
  const href = (await ines.locator('[data-row-link]').first().getAttribute('href')) ?? '';

  await test.step('it is proposed, declined, proposed to another, handed over and accepted', async () => {
    await ines.goto(`/owners/proposals?show=named&q=${KEY}`);
    await row(ines, 'Proposals', KEY).getByRole('button', { name: /^Ask/ }).click();
    await answer(ines, 'Ask', 'It is in the file', { to: 'data' });
    await tunde.goto('/owners/mine');
    await row(tunde, 'Waiting for you', KEY)
      .getByRole('button', { name: /^Decline/ })
      .click();
    await answer(tunde, 'Decline', 'Settlement is not ours', { hint: 'team payments' });
    await ines.goto(`/owners/proposals?show=declined&q=${KEY}`);
    await row(ines, 'Proposals', KEY).getByRole('button', { name: /^Ask/ }).click();
    await answer(ines, 'Ask', 'Team data says it is theirs');
    await carla.goto('/owners/mine');
    await row(carla, 'Waiting for you', KEY)
      .getByRole('button', { name: /^Hand over/ })
      .click();
    await answer(carla, 'Hand over', 'The warehouse settles with it', { to: 'data' });
    await tunde.goto('/owners/mine');
    await row(tunde, 'Waiting for you', KEY)
      .getByRole('button', { name: /^Accept/ })
      .click();
    await expect(tunde.getByLabel('Messages')).toContainText('1 credential accepted.');
  });

  const exception = await test.step('its owner asks for an exception, and cannot approve it', async () => {
    await tunde.goto(href);
    await tunde.getByRole('link', { name: 'Ask for an exception' }).first().click();
    await expect(tunde.getByText('Two have to approve')).toBeVisible();
    await tunde.getByLabel('Reason').fill(REASON);
    await tunde.getByLabel('What stands in for it meanwhile').fill('Only the settlement host may use it');
    await tunde.getByRole('button', { name: 'Ask for it' }).click();
    await expect(tunde).toHaveURL(/\/exceptions\/\d+$/);
    const { pathname } = new URL(tunde.url());
    const caught = await caughtApproval(ines, pathname);
    const headers = await caught.allHeaders();
    const refused = await tunde.request.post(pathname, {
      headers: {
        'next-action': headers['next-action'] ?? '',
        'content-type': headers['content-type'] ?? '',
        origin: new URL(tunde.url()).origin,
        accept: 'text/x-component',
      },
      data: caught.postData() ?? '',
    });
    expect(await refused.text()).toContain('exception/own-request');
    return pathname;
  });

  await test.step('two others approve it, and a changed fact voids it', async () => {
    await approve(ines, exception);
    await expect(exceptionState(ines)).toHaveText('Waiting');
    await approve(oskar, exception);
    await expect(exceptionState(oskar)).toHaveText(/In force|Ends soon/);
    await oskar.goto(href);
    await oskar.getByRole('button', { name: 'Classify' }).click();
    const dialog = oskar.getByRole('dialog', { name: 'Classify' });
    await dialog.getByLabel('Class', { exact: true }).selectOption('B');
    await dialog.getByLabel('Reason').fill('It settles test orders only');
    await dialog.getByRole('button', { name: 'Classify' }).click();
    await expect(dialog).toHaveCount(0);
    await tunde.goto(exception);
    await expect(exceptionState(tunde)).toHaveText('Voided');
    await expect(tunde.getByText(/its class changed from A to B/i).first()).toBeVisible();
    await tunde.goto(href);
    await expect(tunde.getByRole('link', { name: /^Excepted until/ })).toHaveCount(0);
  });

  await test.step('a review of it runs to its acknowledged end', async () => {
    await ines.goto(`/reviews/new?account=${ACCOUNT}&q=${KEY}`);
    await ines.getByLabel('Name').fill('The story of settlement');
    await ines.getByLabel('Comes again').selectOption('Never');
    await ines.getByRole('button', { name: 'Make the draft' }).click();
    await expect(ines.locator('h1')).toHaveText('The story of settlement');
    await ines.getByRole('button', { name: 'Open it' }).click();
    await expect(ines.getByText(/^Left: 1 to be decided/)).toBeVisible();
    const { pathname } = new URL(ines.url());
    await tunde.goto(pathname);
    await row(tunde, 'Items', KEY).getByRole('button', { name: /^Keep/ }).click();
    await expect(tunde.getByLabel('Messages')).toContainText('1 decided.');
    await ines.goto(pathname);
    await ines.getByRole('button', { name: 'Ask for its end' }).click();
    await expect(ines.getByText('so another security lead has to acknowledge its end')).toBeVisible();
    await oskar.goto(pathname);
    await oskar.getByRole('button', { name: /^Acknowledge/ }).click();
    const dialog = oskar.getByRole('dialog');
    await dialog.getByRole('textbox').fill('One key, one answer, compared with the file');
    await dialog.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect(oskar.getByText('Closed', { exact: true })).toBeVisible();
  });

  await test.step('the last of a team leaves, and what they answered for has nobody', async () => {
    await ines.goto('/settings/directory');
    await ines.getByRole('button', { name: 'Create a SCIM token' }).click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByLabel('Directory').fill(`story ${Date.now()}`);
    await dialog.getByRole('button', { name: 'Create the token' }).click();
    await expect(dialog).toContainText('It is shown only now');
    const authorization = `Bearer ${(await dialog.locator('code').textContent()) ?? ''}`;
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    const scim = async (method: 'post' | 'patch', place: string, data: object) => {
      const headers = { authorization, 'content-type': 'application/scim+json' };
      const response = await ravi.request[method](`/api/scim/v2/${place}`, {
        data: JSON.stringify(data),
        headers,
      });
      expect(response.ok(), await response.text()).toBe(true);
      return (await response.json()) as { id: string };
    };
    const core = 'urn:ietf:params:scim:schemas:core:2.0';
    const user = await scim('post', 'Users', {
      schemas: [`${core}:User`],
      userName: `vera-${Date.now()}@northwind.example`,
      displayName: 'Vera Story',
      active: true,
    });
    await scim('post', 'Groups', {
      schemas: [`${core}:Group`],
      displayName: `team-${TEAM}`,
      members: [{ value: user.id }],
    });
    await scim('patch', `Users/${user.id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    });
    await until(ines, `/findings?view=credential&code=ORPHANED_OWNER&owner=${TEAM}`, async () => {
      await expect(row(ines, 'Findings', ORPHAN)).toHaveCount(1, { timeout: 1_000 });
    });
    await ines.goto('/owners/leavers');
    await ines.getByRole('link', { name: 'Vera Story' }).click();
    await expect(ines.getByText('Nobody active is left in these teams')).toBeVisible();
  });

  await test.step('the trail verifies, and tells the auditor the whole story', async () => {
    const id = href.split('/').at(-1);
    const stories: [string, string[]][] = [
      [
        `/audit?subject=credential%3A${id}`,
        [
          'asked an owner',
          'declined ownership',
          'handed ownership over',
          'accepted ownership',
          'attested a credential',
        ],
      ],
      [
        `/audit?subject=exception%3A${exception.split('/').at(-1)}`,
        [
          'asked for an exception',
          'approved an exception, as one of several',
          'approved an exception',
          'voided an exception',
        ],
      ],
      ['/audit?action=review.acknowledged', ['acknowledged the end of a review']],
      ['/audit?action=leaver.recorded', [TEAM]],
      ['/audit?action=access.denied', ['Tunde Bello', 'exception/own-request']],
    ];
    for (const [place, told] of stories)
      await until(helen, place, async () => {
        const events = helen.getByRole('table', { name: 'Events' });
        for (const words of told) await expect(events).toContainText(words, { timeout: 2_000 });
      });
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'muster-story-')), 'trail.jsonl');
    await writeFile(file, await (await helen.request.get('/api/audit/export')).body());
    const verified = await promisify(execFile)(path.resolve('muster'), [
      'audit',
      'verify',
      '--file',
      file,
      '--json',
    ]);
    expect(JSON.parse(verified.stdout)).toMatchObject({ problem: null });
  });
  for (const page of [oskar, ravi, carla, tunde, helen]) await page.context().close();
});
