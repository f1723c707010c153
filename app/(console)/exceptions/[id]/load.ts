import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { mayDecide } from '@/lib/exceptions/actor';
import { type ExceptionDetail, getException, listDecisions, listItems } from '@/lib/exceptions/queries';
import { isInForce, nextState } from '@/lib/exceptions/states';
import { MusterError } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import { getRuntime } from '@/lib/platform/runtime';

/** What this viewer is offered; the commands decide anew. */
export interface Offered {
  approve: boolean;
  breakGlass: boolean;
  review: boolean;
  revoke: boolean;
  withdraw: boolean;
  draft: boolean;
  renew: boolean;
  /** Why somebody who decides about others is offered nothing here. */
  refusal: string | null;
}

/** Everything the page of one exception shows; the not-found page where there is nothing to show. */
export async function loadException(viewer: Viewer, id: string) {
  const { database } = getRuntime();
  const wanted = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const exception = await getException(viewer, database, wanted).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const [items, decisions, me] = await Promise.all([
    listItems(viewer, database, wanted),
    listDecisions(viewer, database, wanted),
    personIdOf(database.prisma, viewer),
  ]);
  const hasSpoken = decisions.some(
    (row) => row.revision === exception.revision && row.personId === me && row.decision !== 'refuse',
  );
  return { exception, items, decisions, offered: offeredTo(viewer, exception, hasSpoken) };
}

function offeredTo(viewer: Viewer, exception: ExceptionDetail, hasSpoken: boolean): Offered {
  const { state, isOwn, owners } = exception;
  const isDecider = can(viewer, 'exception:decide') && mayDecide(viewer, owners);
  const isWaiting = state === 'requested';
  const isReview = exception.reviewDueAt !== null && (isInForce(state) || state === 'approved');
  const decides = isDecider && !isOwn && !hasSpoken;
  const mayRevoke = can(viewer, 'exception:revoke') && (isOwn || isDecider);
  return {
    approve: isWaiting && decides,
    breakGlass: isWaiting && decides && can(viewer, 'exception:break-glass') && exception.quorum > 1,
    review: isReview && decides,
    revoke: mayRevoke && nextState(state, 'revoke') !== null,
    withdraw: isOwn && isWaiting,
    draft: isOwn && state === 'draft',
    renew: can(viewer, 'exception:request') && isInForce(state),
    refusal: !isWaiting || !isDecider ? null : isOwn ? OWN : hasSpoken ? SPOKEN : null,
  };
}

const OWN = 'You asked for it, so somebody else has to decide.';
const SPOKEN = 'You have approved it; it waits for somebody else.';
