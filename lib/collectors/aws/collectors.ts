// Every collector of AWS, one line each; a test compares them with the folder.
export { acmCertificates } from './acm-certificates';
export { ec2KeyPairs } from './ec2-key-pairs';
export { iamAccessKeys } from './iam-access-keys';
export { iamConsolePasswords } from './iam-console-passwords';
export { iamPasswordPolicy } from './iam-password-policy';
export { iamRootAccessKeys } from './iam-root-access-keys';
export { iamRootUser } from './iam-root-user';
export { iamServerCertificates } from './iam-server-certificates';
export { iamServiceCredentials } from './iam-service-credentials';
export { iamSigningCertificates } from './iam-signing-certificates';
export { iamSshPublicKeys } from './iam-ssh-public-keys';
export { kmsKeys } from './kms-keys';
export { rdsClusters } from './rds-clusters';
export { rdsInstances } from './rds-instances';
export { secretsmanagerSecrets } from './secretsmanager-secrets';
export { ssmParameters } from './ssm-parameters';
