// Every collector of Azure, one line each; a test compares them with the folder.
export { appCredentials } from './app-credentials';
export { cosmosDbKeys } from './cosmos-db-keys';
export { keyVaultCertificates } from './key-vault-certificates';
export { keyVaultKeys } from './key-vault-keys';
export { keyVaultSecrets } from './key-vault-secrets';
export { servicePrincipalCredentials } from './service-principal-credentials';
export { storageAccountKeys } from './storage-account-keys';
