import { expect, test } from 'vitest';
import { azureGrants, printAzureGrants } from './permissions';
import { azureProvider } from './provider';

const SUBSCRIPTION = '11111111-2222-4333-8444-555555555555';

test('asks for the least: only reads, and no listKeys', () => {
  const { role, graph, hsm } = azureGrants(azureProvider.collectors, [SUBSCRIPTION]);
  expect(graph).toEqual(['Application.Read.All', 'AuditLog.Read.All']);
  expect(hsm).toEqual(['Microsoft.KeyVault/managedHsm/keys/read/action']);
  expect(role).toMatchObject({
    Actions: [
      'Microsoft.Compute/sshPublicKeys/read',
      'Microsoft.Compute/virtualMachines/read',
      'Microsoft.DBforMySQL/flexibleServers/configurations/read',
      'Microsoft.DBforMySQL/flexibleServers/read',
      'Microsoft.DBforPostgreSQL/flexibleServers/read',
      'Microsoft.DocumentDB/databaseAccounts/read',
      'Microsoft.KeyVault/managedHSMs/read',
      'Microsoft.KeyVault/vaults/read',
      'Microsoft.Resources/subscriptions/read',
      'Microsoft.Sql/servers/administrators/read',
      'Microsoft.Sql/servers/read',
      'Microsoft.Storage/storageAccounts/read',
      'Microsoft.Web/certificates/read',
    ],
    DataActions: [
      'Microsoft.KeyVault/vaults/certificates/read',
      'Microsoft.KeyVault/vaults/keyrotationpolicies/read',
      'Microsoft.KeyVault/vaults/keys/read',
      'Microsoft.KeyVault/vaults/secrets/readMetadata/action',
    ],
    AssignableScopes: [`/subscriptions/${SUBSCRIPTION}`],
  });
});

test('prints a role definition that parses and the Graph permissions below it', () => {
  const text = printAzureGrants(azureGrants(azureProvider.collectors, [SUBSCRIPTION]));
  const [json, graph, hsm] = text.split('\n\n');
  expect(JSON.parse(json ?? '')).toMatchObject({ Name: 'Muster Reader', IsCustom: true });
  expect(hsm).toContain('- Microsoft.KeyVault/managedHsm/keys/read/action');
  expect(graph).toBe('Microsoft Graph application permissions:\n- Application.Read.All\n- AuditLog.Read.All');
});

test('every collector names the list each permission belongs to', () => {
  for (const { id, permissions } of azureProvider.collectors)
    expect(
      permissions.every((one) => one.list),
      id,
    ).toBe(true);
});
