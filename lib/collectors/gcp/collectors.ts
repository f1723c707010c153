// Every collector of Google Cloud, one line each; a test compares them with the folder.
export { secretManagerSecrets } from './secret-manager-secrets';
export { serviceAccountKeys } from './service-account-keys';
