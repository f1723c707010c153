import { stateOf } from './sign-in';
import { expect, test } from './test';

test.describe('a security lead', () => {
  test.use({ storageState: stateOf('security') });

  test('sees who left, what became of it, and which team nobody is left in', async ({ page }) => {
    await page.goto('/settings/directory');
    await page.getByRole('link', { name: 'Leavers' }).click();
    await expect(page.locator('h1')).toHaveText('Leavers');
    await page.getByRole('link', { name: 'Jonas Berg' }).click();
    await expect(page.locator('h1')).toHaveText('Jonas Berg');
    await expect(page.getByText('Nobody active is left in these teams')).toBeVisible();
    const table = page.getByRole('table', { name: 'Credentials that concern them' });
    await expect(table.getByRole('row').filter({ hasText: 'member of parcel' }).first()).toBeVisible();
    await page.getByText('parcel:').getByRole('link').click();
    await expect(page).toHaveURL(/owner=parcel/);
  });

  test('dismisses an item with a reason, which stays on the list', async ({ page }) => {
    await page.goto('/owners/leavers');
    await page.getByRole('link', { name: 'Jonas Berg' }).click();
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: /^Dismiss / }) })
      .first();
    const name = (await row.getByRole('link').first().textContent()) ?? '';
    await row.getByRole('button', { name: /^Dismiss / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('he never had access to this one');
    await dialog.getByRole('button', { name: 'Dismiss it' }).click();
    await expect(page.getByText(`${name} is dismissed.`)).toBeVisible();
    await expect(page.getByText('Ines Duarte: he never had access to this one').first()).toBeVisible();
  });

  test('looks at what somebody would leave behind, and nothing happens to them', async ({ page }) => {
    await page.goto('/settings/directory?user=lena');
    await page.getByRole('link', { name: 'If they leave Lena Fischer' }).click();
    await expect(page.locator('h1')).toHaveText('If Lena Fischer leaves');
    await expect(page.getByRole('table', { name: 'Teams they are in' })).toContainText('platform');
    await expect(page.getByText('Nobody to answer')).toBeVisible();
    const holds = page.getByRole('row').filter({ hasText: 'held by lena.fischer' });
    await expect(holds.first()).toBeVisible();
    await page.goto('/settings/directory?user=lena');
    await expect(page.getByRole('row', { name: /Lena Fischer/ })).toContainText('Active');
  });

  test('makes a token, with which a directory brings somebody, and revokes it', async ({
    page,
    playwright,
    baseURL,
  }) => {
    const name = `e2e ${Date.now()}`;
    await page.goto('/settings/directory');
    await page.getByRole('button', { name: 'Create a SCIM token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Directory').fill(name);
    await dialog.getByRole('button', { name: 'Create the token' }).click();
    await expect(dialog).toContainText('It is shown only now');
    const token = (await dialog.locator('code').textContent()) ?? '';
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    const api = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/scim+json',
      },
    });
    const userName = `e2e-${Date.now()}@northwind.example`;
    const body = JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName,
      displayName: name,
      active: true,
    });
    const made = await api.post('/api/scim/v2/Users', { data: body });
    expect(made.status()).toBe(201);
    expect(made.headers()['content-type']).toContain('application/scim+json');
    const { id } = (await made.json()) as { id: string };
    await page.goto(`/settings/directory?user=${encodeURIComponent(userName)}`);
    await expect(page.getByRole('row', { name: new RegExp(name) }).last()).toContainText('Active');
    expect((await api.delete(`/api/scim/v2/Users/${id}`)).status()).toBe(204);
    expect((await api.get('/api/credentials/export?format=csv')).status()).toBe(403);

    await page.goto('/settings/directory');
    await page.getByRole('button', { name: new RegExp(`^Revoke SCIM: ${name}`) }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Revoke the token' })
      .click();
    await expect(page.getByRole('button', { name: new RegExp(`^Revoke SCIM: ${name}`) })).toHaveCount(0);
    expect((await api.get('/api/scim/v2/Users')).status()).toBe(401);
    await api.dispose();
  });

  test('cannot use the address of directories with her own session', async ({ request }) => {
    const response = await request.get('/api/scim/v2/Users');
    expect(response.status()).toBe(403);
    expect(await response.json()).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '403',
    });
  });

  test('finds Muster’s own credentials among the others, with the team that runs it', async ({ page }) => {
    await page.goto('/credentials?provider=muster');
    const table = page.getByRole('table', { name: 'Credentials' });
    await expect(table).toContainText('Key of session cookies');
    await expect(table).toContainText('platform');
    await page.goto('/sources');
    await expect(page.getByRole('row', { name: /Muster itself/ })).toContainText('Complete');
  });
});

test.describe('an auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('reads who left, and changes nothing', async ({ page }) => {
    await page.goto('/owners/leavers');
    await page.getByRole('link', { name: 'Jonas Berg' }).click();
    await expect(page.getByRole('button', { name: /^Dismiss/ })).toHaveCount(0);
    await page.goto('/settings/directory');
    await expect(page.getByRole('button', { name: 'Create a SCIM token' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^If they leave/ })).toHaveCount(0);
  });
});
