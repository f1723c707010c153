// Every collector of Azure, one line each; a test compares them with the folder.
export { appCredentials } from './app-credentials';
export { appServiceCertificates } from './app-service-certificates';
export { cosmosDbKeys } from './cosmos-db-keys';
export { keyVaultCertificates } from './key-vault-certificates';
export { keyVaultKeys } from './key-vault-keys';
export { keyVaultSecrets } from './key-vault-secrets';
export { managedHsmKeys } from './managed-hsm-keys';
export { mysqlAdministrators } from './mysql-administrators';
export { postgresqlAdministrators } from './postgresql-administrators';
export { servicePrincipalCredentials } from './service-principal-credentials';
export { sqlServerAdministrators } from './sql-server-administrators';
export { sshPublicKeys } from './ssh-public-keys';
export { storageAccountKeys } from './storage-account-keys';
export { virtualMachineSshKeys } from './virtual-machine-ssh-keys';
