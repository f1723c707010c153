import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { decidedByHand } from '@/lib/credentials/decisions';
import type { Decided } from '@/lib/credentials/merge/decide';
import { sql } from '@/lib/platform/database/client';
import { readInBatches } from '@/lib/platform/database/cursor';
import type { CommandRunner } from '@/lib/platform/run-command';
import type { Classified } from '@/lib/policies/classification';
import { policyInForce } from '@/lib/policies/in-force';
import { handDecisionOf, isOverwritten, isSame, valuesOf } from './decide';
import { BULK_ACTIONS, type BulkPreview } from './model';
import type { PreviewBulk } from './schema';
import { targetConditions } from './target';

const BATCH = 5_000;

type Row = Classified & Decided;

/** What a change would do, counted by the same code that would do it; writes nothing. */
export async function previewBulk(
  runner: Pick<CommandRunner, 'database' | 'clock'>,
  viewer: Viewer,
  { target, decision }: PreviewBulk,
): Promise<BulkPreview> {
  permit(viewer, 'bulk:request');
  permit(viewer, BULK_ACTIONS[decision.kind]);
  const { database, clock } = runner;
  const conditions = await targetConditions(viewer, database, target, clock.now());
  const policy = await policyInForce(database);
  const byHand = handDecisionOf(decision);
  const counts: BulkPreview = { matched: 0, changes: 0, same: 0, overwrites: 0, unreachable: 0 };
  const rows = readInBatches<Row>(
    database,
    sql`SELECT c.tags, c.account, c.account_name AS "accountName", c.privilege, c.name, c.owner_team AS "ownerTeam", c.owner_by AS "ownerBy",
        c.class, c.class_by AS "classBy", c.environment, c.environment_by AS "environmentBy"
      FROM credential c WHERE ${conditions}`,
    BATCH,
  );
  for await (const batch of rows) {
    counts.matched += batch.length;
    for (const row of batch) {
      const after = decidedByHand(row, row, policy, byHand);
      const stands = isSame(decision.kind, valuesOf(decision.kind, row), after);
      if (stands) counts.same++;
      else counts.changes++;
      if (!stands && isOverwritten(decision.kind, row, after)) counts.overwrites++;
    }
  }
  if ('ids' in target) counts.unreachable = new Set(target.ids).size - counts.matched;
  return counts;
}
