import type { Viewer } from '@/lib/access/roles';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { addMember } from '@/lib/owners/commands/keep-members';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { decideItems } from '@/lib/reviews/commands/decide-items';
import { draftReview } from '@/lib/reviews/commands/draft-review';
import { openReview } from '@/lib/reviews/commands/open-review';
import { signItems } from '@/lib/reviews/commands/sign-items';
import { watchReviews } from '@/lib/reviews/commands/watch-reviews';
import { DecideItems, DraftReview, SignItems } from '@/lib/reviews/schema';
import { testViewer } from './credential-rows';

export const RATIONALE = 'Needed by the nightly settlement job';
/** People who act in reviews; Ines and Oskar are security leads. */
export const INES: Viewer = { ...testViewer('security'), id: 'person-ines', name: 'Ines' };
export const OSKAR: Viewer = { ...testViewer('security'), id: 'person-oskar', name: 'Oskar' };
export const memberOf = (team: string): Viewer => ({
  ...testViewer('owner', [team]),
  id: `person-${team}`,
  name: `member of ${team}`,
});

/** Campaigns as people and the worker run them, on a clock that stands still until moved. */
export function createReviewing(database: Database, start: Date) {
  const clock = new ManualClock(start);
  const runner = { database, clock };
  return {
    clock,
    runner,
    /** An owner with a member who can answer. */
    async owner(name: string, fallbackId: string | null = null): Promise<string> {
      const contact = { kind: 'team' as const, mail: null, slackChannel: null, fallbackId };
      const { id } = await runCommand(runner, createOwner, INES, { name, ...contact });
      const mail = `${name}@example.com`;
      await runCommand(runner, addMember, INES, { ownerId: id, mail, name: `member of ${name}` });
      return id;
    },
    /** A campaign that is open over what the query matches; Ines is its author. */
    async open(query: string, more: Partial<DraftReview> = {}): Promise<string> {
      const draft = DraftReview.parse({ name: 'Spring', query, everyMonths: null, ...more });
      const { id } = await runCommand(runner, draftReview, INES, draft);
      await runCommand(runner, openReview, INES, { id });
      return id;
    },
    decide(viewer: Viewer, id: string, ids: number[], more: Record<string, unknown> = {}) {
      const said = { decision: 'keep', rationale: RATIONALE, seenAt: clock.now().toISOString(), ...more };
      return runCommand(runner, decideItems, viewer, DecideItems.parse({ id, ids, ...said }));
    },
    sign(viewer: Viewer, id: string, ids: number[], more: Record<string, unknown> = {}) {
      const said = { verdict: 'agree', seenAt: clock.now().toISOString(), ...more };
      return runCommand(runner, signItems, viewer, SignItems.parse({ id, ids, ...said }));
    },
    watch: () => runCommand(runner, watchReviews, workerViewer('test'), {}),
    item: (reviewId: string, credentialId: number) =>
      database.prisma.reviewItem.findUniqueOrThrow({
        where: { reviewId_credentialId: { reviewId, credentialId } },
      }),
    review: (id: string) => database.prisma.review.findUniqueOrThrow({ where: { id } }),
    /** Actions of the trail about something, the oldest first. */
    async trail(kind: string, id: string | number): Promise<string[]> {
      const rows = await database.query<{ action: string }>(
        sql`SELECT action FROM audit_event WHERE subject_kind = ${kind} AND subject_id = ${String(id)} ORDER BY id`,
      );
      return rows.map(({ action }) => action);
    },
    notices: (kind: string) =>
      database.prisma.notice.findMany({
        where: { kind },
        orderBy: [{ createdAt: 'asc' }, { recipient: 'asc' }],
      }),
  };
}
