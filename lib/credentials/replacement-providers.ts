import { MOVE_OVER, type ProviderReplacement } from '@/lib/credentials/replacement-entry';

/** Answers that depend on the provider; the first match wins, so the narrower stands first. */
export const PROVIDER_REPLACEMENTS: readonly ProviderReplacement[] = [
  {
    kind: 'cloud-access-key',
    provider: 'aws',
    holder: 'root',
    title: 'No key: an IAM role for the task',
    why: 'The root user can do everything and no policy of its account restricts it, so a copied key is the whole account. Nothing needs such a key in daily work.',
    steps: [
      'Find what uses the key in CloudTrail.',
      'Give that a role with only the permissions it needs.',
      'Delete the root key and keep the root user behind a hardware factor.',
    ],
  },
  {
    kind: 'cloud-access-key',
    provider: 'aws',
    title: 'IAM role, IAM Identity Center or IAM Roles Anywhere',
    why: 'A key of a user works from anywhere until someone removes it. A role hands out credentials that end within hours and are tied to the workload or person that asked, so there is nothing to rotate and little to steal.',
    steps: [
      'People: sign in through IAM Identity Center and use its short-lived credentials.',
      'Workloads in AWS: attach a role to the instance, task, function or pod.',
      'Build pipelines: trust their OpenID Connect issuer with AssumeRoleWithWebIdentity.',
      'Workloads elsewhere: IAM Roles Anywhere with a certificate of your own authority.',
      MOVE_OVER,
    ],
  },
  {
    kind: 'cloud-access-key',
    provider: 'gcp',
    title: 'Workload identity federation or an attached service account',
    why: 'A downloaded key is a file that can be copied and by default lasts about ten years. Federation exchanges an identity the workload already has for a token of short life, and no key exists.',
    steps: [
      'Workloads in Google Cloud: attach the service account to the machine, service or pod.',
      'Workloads elsewhere: create a workload identity pool for their issuer and let it act as the service account.',
      'People: use their own sign-in and service-account impersonation.',
      MOVE_OVER,
    ],
  },
  {
    kind: 'cloud-access-key',
    provider: 'azure',
    title: 'Microsoft Entra authorisation with a managed identity',
    why: 'An account key opens the whole account and names nobody. A role assignment to a managed identity names who acted, grants only what is needed and leaves no key to keep.',
    steps: [
      'Give the workload a managed identity and a data role on the account.',
      'Change its client to that identity.',
      'Disallow shared-key access once the logs show no more use of it.',
    ],
  },
  {
    kind: 'client-secret',
    provider: 'azure',
    title: 'Managed identity or federated identity credential',
    why: 'A client secret is a password of an application: it must be stored, copied and replaced by hand, and it cannot be paused. A managed identity has no secret you hold; a federated credential trusts the issuer of the workload instead.',
    steps: [
      'Workloads in Azure: use a managed identity.',
      'Build pipelines and Kubernetes: add a federated identity credential for their issuer.',
      'Where neither is possible: a certificate from a vault that renews it.',
      'Keep the old secret until the sign-in report shows that it rests; a removed secret cannot be brought back.',
    ],
  },
  {
    kind: 'client-certificate',
    provider: 'azure',
    title: 'Managed identity or federated identity credential',
    why: 'A certificate is better than a secret, but its private key still has to be kept and renewed. A managed identity or federated credential removes both tasks.',
    steps: [
      'Workloads in Azure: use a managed identity.',
      'Workloads elsewhere: a federated identity credential.',
      'Otherwise let the vault issue and renew the certificate.',
    ],
  },
];
