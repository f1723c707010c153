import {
  CollectorFailure,
  type FailureReason,
  type FetchContext,
  type Permission,
} from '@/lib/collectors/contract';
import type { AzureClients } from './clients';
import { readGraphPage } from './graph-page';
import { moment } from './moment';

const READ = 'AuditLog.Read.All';
/** A report of the beta interface; Microsoft may change it. */
const PATH = '/reports/appCredentialSignInActivities?$top=999';
/** What ends the run; anything else leaves the sign-ins unknown and everything else readable. */
const FATAL: readonly FailureReason[] = ['cancelled', 'unauthenticated'];

export const READS_SIGN_INS: Permission = {
  action: READ,
  list: 'graph',
  why:
    'Reads when each credential last signed in. Without it, or in a tenant without the licence for sign-in reports, ' +
    'the last use stays unknown.',
};

/** When the credentials of a tenant last signed in, or why that is not known. */
export interface SignIns {
  /** By `signInKey`; null where the report cannot be read. */
  lastAt: ReadonlyMap<string, Date> | null;
  /** Why it cannot be read. */
  reason: FailureReason | null;
}

interface Activity {
  appId?: string | null;
  keyId?: string | null;
  signInActivity?: { lastSignInDateTime?: string | null } | null;
}

/** One certificate may be uploaded to several applications under one keyId. */
export function signInKey(appId: string | null | undefined, keyId: string | null | undefined): string {
  return `${appId}/${keyId}`.toLowerCase();
}

/** The whole report, in one list for all credentials. Throws CollectorFailure only where the run is at its end. */
export async function readSignIns(context: FetchContext<AzureClients>): Promise<SignIns> {
  const lastAt = new Map<string, Date>();
  try {
    const rows = context.pages(READ, (cursor, signal) =>
      readGraphPage<Activity>(context.client, PATH, cursor, signal, 'beta'),
    );
    for await (const { appId, keyId, signInActivity } of rows) {
      const at = moment(signInActivity?.lastSignInDateTime);
      const key = signInKey(appId, keyId);
      const before = lastAt.get(key);
      if (at && (!before || before < at)) lastAt.set(key, at);
    }
    return { lastAt, reason: null };
  } catch (error) {
    if (
      !(error instanceof CollectorFailure) ||
      FATAL.includes(error.failure.reason) ||
      context.signal.aborted
    )
      throw error;
    return { lastAt: null, reason: error.failure.reason };
  }
}
