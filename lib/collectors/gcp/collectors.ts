// Every collector of Google Cloud, one line each; a test compares them with the folder.
export { apiKeys } from './api-keys';
export { certificateManagerCertificates } from './certificate-manager-certificates';
export { cloudSqlServerCertificates } from './cloud-sql-server-certificates';
export { cloudSqlUsers } from './cloud-sql-users';
export { computeSshKeys } from './compute-ssh-keys';
export { kmsKeys } from './kms-keys';
export { secretManagerSecrets } from './secret-manager-secrets';
export { serviceAccountKeys } from './service-account-keys';
export { storageHmacKeys } from './storage-hmac-keys';
