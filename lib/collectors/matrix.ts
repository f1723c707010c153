import type { CredentialKind } from '@/lib/credentials/model';

/** The clouds that the matrix speaks of. */
export const MATRIX_PROVIDERS = ['aws', 'azure', 'gcp'] as const;
export type MatrixProvider = (typeof MATRIX_PROVIDERS)[number];

/** What there is of one type of credential in one cloud: by whom it is collected, or why it is not. */
export type MatrixAnswer =
  /** `except`: what of the type they do not see. */
  | { collectors: readonly string[]; except?: string }
  /** It ends by itself within hours and is not listed anywhere. */
  | { ephemeral: string }
  | { notSupported: string };

export interface CredentialType {
  id: string;
  title: string;
  /** The kinds it is recorded as; empty: it is never recorded. */
  kinds: readonly CredentialKind[];
  answers: Readonly<Record<MatrixProvider, MatrixAnswer>>;
}

const IN_THE_STORE = (store: string) =>
  `No list of webhook secrets exists. Those kept in ${store} are listed there, as managed secrets.`;
const IN_THE_CLUSTER = (service: string) =>
  `They live in the API server of each cluster, not in ${service}; a cluster is a source of its own.`;

/** The twelve types of credential in the three clouds: 36 cells, each with an answer. */
export const MATRIX: readonly CredentialType[] = [
  {
    id: 'cloud-access-keys',
    title: 'Cloud access keys',
    kinds: ['cloud-access-key'],
    answers: {
      aws: { collectors: ['aws.iam-access-keys', 'aws.iam-root-access-keys'] },
      azure: { collectors: ['azure.storage-account-keys', 'azure.cosmos-db-keys'] },
      gcp: { collectors: ['gcp.service-account-keys', 'gcp.storage-hmac-keys'] },
    },
  },
  {
    id: 'session-tokens',
    title: 'Session tokens',
    kinds: [],
    answers: {
      aws: { ephemeral: 'STS lists none, and each ends within 36 hours; CloudTrail shows their use.' },
      azure: {
        ephemeral:
          'Entra ID lists no access tokens, and each ends within about a day; sign-in logs show their use.',
      },
      gcp: { ephemeral: 'Google lists none, and each ends within 12 hours; audit logs show their use.' },
    },
  },
  {
    id: 'database-masters',
    title: 'Database master credentials',
    kinds: ['database-master'],
    answers: {
      aws: { collectors: ['aws.rds-instances', 'aws.rds-clusters'] },
      azure: {
        collectors: [
          'azure.sql-server-administrators',
          'azure.postgresql-administrators',
          'azure.mysql-administrators',
        ],
      },
      gcp: { collectors: ['gcp.cloud-sql-users'] },
    },
  },
  {
    id: 'database-users',
    title: 'Database application users',
    kinds: ['database-user'],
    answers: {
      aws: {
        collectors: ['aws.iam-service-credentials'],
        except: 'Users of Keyspaces only: those inside an engine of RDS are known to that engine alone.',
      },
      azure: {
        notSupported:
          'Resource Manager knows the administrator of a server alone; other users live inside the database.',
      },
      gcp: {
        collectors: ['gcp.cloud-sql-users'],
        except: 'Users of Cloud SQL only: those of AlloyDB and Spanner live inside the database.',
      },
    },
  },
  {
    id: 'third-party-keys',
    title: 'Third-party API keys',
    kinds: ['managed-secret', 'api-key'],
    answers: {
      aws: {
        collectors: ['aws.secretsmanager-secrets', 'aws.ssm-parameters', 'aws.iam-service-credentials'],
      },
      azure: { collectors: ['azure.key-vault-secrets'] },
      gcp: { collectors: ['gcp.secret-manager-secrets', 'gcp.api-keys'] },
    },
  },
  {
    id: 'signing-keys',
    title: 'JWT signing keys',
    kinds: ['signing-key'],
    answers: {
      aws: { collectors: ['aws.kms-keys'] },
      azure: {
        collectors: ['azure.app-credentials', 'azure.service-principal-credentials'],
        except:
          'The list of a Key Vault does not say what a key is for; its signing keys stand among the encryption keys.',
      },
      gcp: { collectors: ['gcp.kms-keys'] },
    },
  },
  {
    id: 'client-secrets',
    title: 'OAuth client secrets',
    kinds: ['client-secret'],
    answers: {
      aws: {
        notSupported:
          'Only the call that returns the secret itself says when an app client of Cognito was made, and values are never read.',
      },
      azure: { collectors: ['azure.app-credentials', 'azure.service-principal-credentials'] },
      gcp: {
        notSupported:
          'The list of credentials of an OAuth client answers with the secrets themselves, and values are never read.',
      },
    },
  },
  {
    id: 'ssh-keys',
    title: 'SSH keys',
    kinds: ['ssh-key'],
    answers: {
      aws: { collectors: ['aws.ec2-key-pairs', 'aws.iam-ssh-public-keys'] },
      azure: { collectors: ['azure.ssh-public-keys', 'azure.virtual-machine-ssh-keys'] },
      gcp: {
        collectors: ['gcp.compute-ssh-keys'],
        except: 'Keys in metadata only: those of OS Login belong to the profiles of people.',
      },
    },
  },
  {
    id: 'certificates',
    title: 'TLS and mTLS certificates',
    kinds: ['tls-certificate', 'client-certificate'],
    answers: {
      aws: {
        collectors: [
          'aws.acm-certificates',
          'aws.iam-server-certificates',
          'aws.iam-signing-certificates',
          'aws.rds-instances',
          'aws.rds-clusters',
        ],
      },
      azure: {
        collectors: [
          'azure.key-vault-certificates',
          'azure.app-service-certificates',
          'azure.app-credentials',
          'azure.service-principal-credentials',
        ],
      },
      gcp: { collectors: ['gcp.certificate-manager-certificates', 'gcp.cloud-sql-server-certificates'] },
    },
  },
  {
    id: 'webhook-secrets',
    title: 'Webhook signing secrets',
    kinds: ['webhook-secret'],
    answers: {
      aws: { notSupported: IN_THE_STORE('Secrets Manager') },
      azure: { notSupported: IN_THE_STORE('Key Vault') },
      gcp: { notSupported: IN_THE_STORE('Secret Manager') },
    },
  },
  {
    id: 'service-account-tokens',
    title: 'Kubernetes service-account tokens',
    kinds: ['service-account-token'],
    answers: {
      aws: { notSupported: IN_THE_CLUSTER('EKS') },
      azure: { notSupported: IN_THE_CLUSTER('AKS') },
      gcp: { notSupported: IN_THE_CLUSTER('GKE') },
    },
  },
  {
    id: 'encryption-keys',
    title: 'Encryption keys',
    kinds: ['encryption-key'],
    answers: {
      aws: { collectors: ['aws.kms-keys'] },
      azure: { collectors: ['azure.key-vault-keys', 'azure.managed-hsm-keys'] },
      gcp: { collectors: ['gcp.kms-keys'] },
    },
  },
];

/** Collectors of what is none of the twelve types. */
export const BESIDE_THE_TYPES: readonly { title: string; collectors: readonly string[] }[] = [
  { title: 'Passwords of people', collectors: ['aws.iam-console-passwords', 'aws.iam-root-user'] },
  { title: 'Password policy of an account', collectors: ['aws.iam-password-policy'] },
];

/** A type that is not collected in a cloud, and why. */
export interface NotCollected {
  provider: MatrixProvider;
  type: string;
  title: string;
  kinds: readonly CredentialKind[];
  state: 'ephemeral' | 'not-supported';
  why: string;
}

/** What is not collected from these clouds, in the order of the matrix. */
export function notCollected(providers: readonly string[]): NotCollected[] {
  return MATRIX.flatMap(({ id: type, title, kinds, answers }) =>
    MATRIX_PROVIDERS.filter((provider) => providers.includes(provider)).flatMap(
      (provider): NotCollected[] => {
        const answer = answers[provider];
        if ('ephemeral' in answer)
          return [{ provider, type, title, kinds, state: 'ephemeral', why: answer.ephemeral }];
        if ('notSupported' in answer)
          return [{ provider, type, title, kinds, state: 'not-supported', why: answer.notSupported }];
        return [];
      },
    ),
  );
}
