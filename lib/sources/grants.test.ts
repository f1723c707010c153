import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import type { Provider } from '@/lib/collectors/contract';
import { PROVIDERS } from '@/lib/collectors/registry';
import { fieldsOf } from './fields';
import { connectOptions, permissionsOf, sourcePermissions } from './grants';
import { plainSecretsIn } from './plain-secrets';

const viewer = (role: Viewer['role']): Viewer => ({
  kind: 'person',
  id: 'x',
  name: 'x',
  role,
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'r',
});

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('%s', (id, provider) => {
  it('prints every permission its collectors declare, and nothing that writes', () => {
    const { text, documents } = permissionsOf(provider);
    expect(documents.length).toBeGreaterThan(0);
    for (const { permissions } of provider.collectors)
      for (const { action } of permissions) expect(text).toContain(action);
    expect(text).not.toMatch(/[:./](Put|Create|Delete|Update|Write|Set)[A-Z]|\.(create|delete|update)"/);
  });

  it('has a connect form whose fields say what they are for and whose defaults are no secrets', () => {
    for (const field of fieldsOf(provider.config)) {
      expect([field.name, field.title, field.description]).toEqual([
        field.name,
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
      expect(plainSecretsIn({ [field.name]: field.initial === '' ? 'env:X' : field.initial })).toEqual({});
    }
    expect(id).toMatch(/^[a-z]+$/);
  });
});

it('prints one document as it is, so that it can go straight into a file', () => {
  const aws = PROVIDERS.find(({ id }) => id === 'aws') as Provider;
  expect(JSON.parse(permissionsOf(aws).text)).toHaveProperty('Statement');
});

it('asks the access table', () => {
  expect(() => sourcePermissions(viewer('owner'), 'aws')).toThrow(/does not allow/);
  expect(() => connectOptions(viewer('security'))).toThrow(/does not allow/);
  expect(() => sourcePermissions(viewer('viewer'), 'nothing')).toThrow(/Known kinds/);
});
