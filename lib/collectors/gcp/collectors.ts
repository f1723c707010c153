// Every collector of Google Cloud, one line each; a test compares them with the folder.
export { apiKeys } from './api-keys';
export { kmsKeys } from './kms-keys';
export { secretManagerSecrets } from './secret-manager-secrets';
export { serviceAccountKeys } from './service-account-keys';
export { storageHmacKeys } from './storage-hmac-keys';
