import type { STSClientConfig } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { systemClock } from '@/lib/kernel/clock';
import { isNamed } from './answers';

export interface AwsIdentity {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}
/** Gives credentials whenever a client asks. */
export type CredentialSource = () => Promise<AwsIdentity>;

export interface AssumedRole {
  arn: string;
  externalId: string | undefined;
  session: string;
}

const RENEW_BEFORE_MS = 5 * 60_000;
const REFUSED_FOR_MS = 30_000;

/**
 * Credentials of a role, held in memory until shortly before they end and shared by all clients of the account.
 * Makes no call until asked.
 */
export function assumeRole(
  role: AssumedRole,
  master: CredentialSource,
  client: Pick<STSClientConfig, 'region' | 'endpoint' | 'maxAttempts' | 'requestHandler'>,
): CredentialSource {
  const assume = fromTemporaryCredentials({
    masterCredentials: master,
    params: {
      RoleArn: role.arn,
      RoleSessionName: role.session,
      ...(role.externalId ? { ExternalId: role.externalId } : {}),
    },
    clientConfig: client as NonNullable<Parameters<typeof fromTemporaryCredentials>[0]['clientConfig']>,
  });
  let held: Promise<AwsIdentity> | null = null;
  let refusal: { error: unknown; until: number } | null = null;
  const renew = () => {
    const renewed = assume();
    renewed.catch((error: unknown) => {
      if (isNamed(error, 'AccessDenied', 'AccessDeniedException'))
        refusal = { error, until: systemClock.now().getTime() + REFUSED_FOR_MS };
    });
    held = renewed;
    return renewed;
  };
  return async () => {
    const before = held;
    // At once, so that cells that ask at the same time share one call.
    if (!before) return renew();
    const known = await before.catch(() => null);
    if (known && !endsSoon(known)) return known;
    // All cells of the account ask: once refused, the answer is the same for each of them.
    if (refusal && systemClock.now().getTime() < refusal.until) throw refusal.error;
    // Another may have renewed it while this one waited.
    return held === before ? renew() : (held ?? renew());
  };
}

/** By the wall clock, as the service does: the demo's injected past must not make a session look fresh. */
function endsSoon({ expiration }: AwsIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - systemClock.now().getTime() < RENEW_BEFORE_MS;
}
