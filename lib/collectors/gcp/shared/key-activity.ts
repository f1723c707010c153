import { CollectorFailure, type FailureReason, type FetchContext } from '@/lib/collectors/contract';
import type { GcpClients } from './clients';

export const ACTIVITY_QUERY = 'policyanalyzer.serviceAccountKeyLastAuthenticationActivities.query';
const HOST = 'policyanalyzer.googleapis.com';
const TYPE = 'serviceAccountKeyLastAuthentication';
const PAGE_SIZE = 1000;

/** One activity of the Policy Analyzer, as its REST answer has it. */
export interface KeyActivity {
  /** `//iam.googleapis.com/projects/P/serviceAccounts/EMAIL-OR-ID/keys/KEY` */
  fullResourceName?: string;
  observationPeriod?: { startTime?: string; endTime?: string };
  /** Without `lastAuthenticatedTime`: not used within the observation period. */
  activity?: { lastAuthenticatedTime?: string };
}

/** When the keys of a project were last used: by key id, and why it is not known where it is not. */
export interface KeyActivities {
  byKey: ReadonlyMap<string, KeyActivity>;
  missing: FailureReason | null;
}

interface Answer {
  activities?: KeyActivity[];
  nextPageToken?: string;
}

/**
 * Last authentications of all keys of a project. Where they cannot be read, what is missing says why: the
 * keys themselves are worth listing all the same.
 * @throws CollectorFailure only for a sign-in that failed and for a stop.
 */
export async function keyActivities(context: FetchContext<GcpClients>): Promise<KeyActivities> {
  const byKey = new Map<string, KeyActivity>();
  const path = `/v1/projects/${encodeURIComponent(context.scope.account)}/locations/global/activityTypes/${TYPE}/activities:query`;
  const rows = context.pages<KeyActivity>(ACTIVITY_QUERY, async (cursor, signal) => {
    const query = { pageSize: String(PAGE_SIZE), ...(cursor ? { pageToken: cursor } : {}) };
    const answer = await context.client.get<Answer>(HOST, path, query, signal);
    return { items: answer.activities ?? [], next: answer.nextPageToken };
  });
  try {
    for await (const row of rows) {
      const id = row.fullResourceName?.split('/').at(-1);
      if (id) byKey.set(id, row);
    }
    return { byKey, missing: null };
  } catch (error) {
    if (!(error instanceof CollectorFailure)) throw error;
    const { reason } = error.failure;
    if (reason === 'unauthenticated' || reason === 'cancelled') throw error;
    return { byKey, missing: reason };
  }
}
