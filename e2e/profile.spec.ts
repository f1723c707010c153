import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stateOf } from './sign-in';
import { expect, pageOf, test } from './test';

test.describe.configure({ mode: 'serial' });

function muster(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(path.resolve('muster'), args, {
    encoding: 'utf8',
    env: { ...process.env, MUSTER_URL: process.env.MUSTER_E2E_URL },
  });
  return { code: status, stdout, stderr };
}

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('answers six questions and is shown what follows, the policy as a draft only', async ({ page }) => {
    await page.goto('/settings/profile');
    const answer = async (name: string, chosen: readonly string[]) => {
      const question = page.getByRole('group', { name });
      for (const box of await question.getByRole('checkbox').all()) await box.uncheck();
      for (const each of chosen) await question.getByLabel(each, { exact: true }).check();
    };
    await answer('Which cloud providers', ['Amazon Web Services', 'Google Cloud']);
    await answer('What are you audited against?', ['PCI DSS', 'CIS benchmarks of the clouds']);
    await answer('Which third-party services', ['Stripe']);
    await answer('Which database engines', ['PostgreSQL']);
    await page.getByLabel('Which identity provider').selectOption('okta');
    await page.getByLabel('JSON Web Tokens').selectOption('yes');
    await answer('Signed with', ['HS256']);
    await page.getByLabel('Verified by').selectOption('several-services');
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await expect(page.getByText('The profile is saved.')).toBeVisible();
    const saved = (await (await page.request.get('/api/profile')).json()) as { profile: { version: number } };
    await expect(page.getByText(`Version ${saved.profile.version}, saved`).first()).toBeVisible();

    await expect(page.getByText(/^Tokens signed with HS256 are verified by several services/)).toBeVisible();
    const expected = page.getByRole('table', { name: 'Sources that the answers declare' });
    await expect(expected.getByRole('row', { name: /^Amazon Web Services/ })).toContainText('connected');
    await expect(expected.getByRole('row', { name: /^Stripe/ })).toContainText('not supported yet');
    const follow = page.getByRole('table', { name: 'Frameworks that follow from the answers' });
    await expect(follow.getByRole('row', { name: /^PCI DSS 4\.0\.1/ })).toContainText('not yet');

    await page.getByRole('button', { name: 'Draft this policy' }).click();
    await page.waitForURL(/\/policies\/drafts\//);
    const changes = page.getByRole('table', { name: 'Settings that change' });
    await expect(changes.getByRole('row', { name: /^PCI DSS in scope/ })).toContainText('tightens');
    await expect(
      changes.getByRole('row', { name: /^CIS GCP: greatest age of encryption key at Google Cloud none 90/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.waitForURL(/\/policies$/);
    await expect(page.getByText('None. The setup profile offers')).toBeVisible();
  });

  test('is told when somebody else has saved since', async ({ page, request, baseURL }) => {
    await page.goto('/settings/profile');
    const { profile } = (await (await request.get('/api/profile')).json()) as {
      profile: { version: number; answers: { services: string[] } };
    };
    const answers = { ...profile.answers, services: ['stripe', 'github'] };
    const saved = await request.post('/api/profile', {
      headers: { origin: baseURL ?? '' },
      data: { version: profile.version, answers },
    });
    expect(saved.status()).toBe(200);
    await page.getByLabel('Slack').check();
    await page.getByRole('button', { name: 'Save the answers' }).click();
    await expect(page.getByText(/Somebody has saved version \d+ of the profile since/)).toBeVisible();
  });
});

test('an auditor reads the answers and cannot change them', async ({ browser }) => {
  const page = await pageOf(browser, 'auditor');
  await page.goto('/settings/profile');
  await expect(page.getByLabel('Stripe')).toBeChecked();
  await expect(page.getByLabel('Stripe')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save the answers' })).toHaveCount(0);
});

test('the command line applies a file, and says of a bad one what is wrong where', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'muster-profile-'));
  const file = path.join(folder, 'profile.json');
  const answers = {
    clouds: ['aws'],
    compliance: [],
    services: [],
    databases: [],
    identityProvider: 'none',
    jwt: { use: 'no' },
  };
  writeFileSync(file, JSON.stringify({ ...answers, services: ['faxes'], region: 'eu' }));
  const bad = muster('profile', 'apply', file);
  expect(bad.code).toBe(1);
  expect(bad.stderr).toContain('answers.services.0: Muster knows no such service.');
  expect(bad.stderr).toContain('answers.region: There is no such field');

  writeFileSync(file, JSON.stringify(answers));
  const good = muster('profile', 'apply', file, '--json');
  expect(good.code, good.stderr).toBe(0);
  expect(JSON.parse(good.stdout)).toMatchObject({ changed: true, profile: { answers }, flags: [] });
  expect(JSON.parse(muster('profile', 'show', '--json').stdout)).toMatchObject({ profile: { answers } });
  rmSync(folder, { recursive: true });
});

test.describe('a policy as a file', () => {
  test.use({ storageState: stateOf('security') });

  test('is exported by the command line, and drafted again by a security lead only', async ({
    request,
    baseURL,
  }) => {
    const policy = JSON.parse(muster('policies', 'export', '--json').stdout) as {
      kindLimits: Record<string, { days: number }>;
    };
    const folder = mkdtempSync(path.join(tmpdir(), 'muster-policy-'));
    const file = path.join(folder, 'policy.json');
    expect(muster('policies', 'export', '--output', file).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(policy);
    // The operator's token is an engineer's.
    const refused = muster('policies', 'draft', file, '--reason', 'A try.');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('does not allow policy:draft');
    rmSync(folder, { recursive: true });

    const draft = (document: object) =>
      request.post('/api/policies/drafts', {
        headers: { origin: baseURL ?? '' },
        data: { document, reason: 'From a file.' },
      });
    expect((await draft(policy)).status()).toBe(201);
    Object.assign(policy.kindLimits['ssh-key'] ?? {}, { days: 0 });
    const bad = await draft(policy);
    expect(bad.status()).toBe(400);
    expect(await bad.json()).toMatchObject({
      error: { fields: { 'document.kindLimits.ssh-key.days': 'A limit is at least 1 day.' } },
    });
  });
});
