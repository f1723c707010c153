// Every collector of Azure, one line each; a test compares them with the folder.
export { appCredentials } from './app-credentials';
export { keyVaultSecrets } from './key-vault-secrets';
export { servicePrincipalCredentials } from './service-principal-credentials';
