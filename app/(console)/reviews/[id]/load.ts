import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { RawSearch } from '@/lib/credentials/schema';
import { MusterError } from '@/lib/kernel/errors';
import { listOwnerNames } from '@/lib/owners/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { refusalToSign, voiceOf } from '@/lib/reviews/model';
import { getReview, previewScope, progressByReviewer } from '@/lib/reviews/queries';
import { type ItemRow, listDelegates, listItems } from '@/lib/reviews/queries-items';
import { parseItemSearch } from '@/lib/reviews/search';

/** An item with what the viewer may do about it now. */
export interface ShownItem extends ItemRow {
  canDecide: boolean;
  canSign: boolean;
  /** Its credential has a page the viewer may open. */
  isLinked: boolean;
}

/** Everything the page of one campaign shows; the page of nothing where it is not the viewer's to see. */
export async function loadReview(viewer: Viewer, id: string, raw: RawSearch) {
  const { database, clock } = getRuntime();
  const now = clock.now();
  const review = await getReview(viewer, database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const { search, ignored } = parseItemSearch(raw);
  const isOpen = review.state === 'open';
  const canDecide = isOpen && can(viewer, 'review:decide');
  const [progress, page, names, scope] = await Promise.all([
    progressByReviewer(viewer, database, review),
    listItems(viewer, database, review, search),
    canDecide ? listOwnerNames(viewer, database) : [],
    review.state === 'draft' ? previewScope(viewer, database, review.query, now) : null,
  ]);
  const rows = page.rows.map((row): ShownItem => ({ ...row, ...rightsOf(viewer, row, isOpen) }));
  const reviewers = [
    ...new Set(rows.flatMap(({ canDecide: mine, reviewer }) => (mine && reviewer ? [reviewer] : []))),
  ];
  const members = canDecide ? await listDelegates(viewer, database, reviewers) : [];
  return {
    review,
    search,
    ignored,
    progress,
    page: { ...page, rows },
    scope,
    now,
    owners: names.map(({ name }) => name),
    members,
  };
}

export type LoadedReview = Awaited<ReturnType<typeof loadReview>>;

function rightsOf(viewer: Viewer, row: ItemRow, isOpen: boolean): Omit<ShownItem, keyof ItemRow> {
  const isOver = row.state === 'done' || row.state === 'gone';
  const signing = { accounts: new Set([viewer.id]), teams: viewer.teams };
  const word = row.decidedById === null ? null : { ...row, decidedById: row.decidedById };
  return {
    canDecide: isOpen && !isOver && can(viewer, 'review:decide') && voiceOf(viewer, row) !== null,
    canSign:
      isOpen &&
      row.state === 'attested' &&
      can(viewer, 'review:sign-off') &&
      word !== null &&
      refusalToSign(signing, word) === null,
    isLinked: viewer.role !== 'owner' || viewer.teams.includes(row.current.owner ?? ''),
  };
}
