// Every collector of AWS, one line each; a test compares them with the folder.
export { acmCertificates } from './acm-certificates';
export { iamAccessKeys } from './iam-access-keys';
export { iamConsolePasswords } from './iam-console-passwords';
export { iamRootAccessKeys } from './iam-root-access-keys';
export { iamServerCertificates } from './iam-server-certificates';
export { kmsKeys } from './kms-keys';
export { secretsmanagerSecrets } from './secretsmanager-secrets';
