import { addDays } from '@/lib/kernel/dates';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import type { PolicyChange } from '@/lib/policies/changes';
import type { Policy } from '@/lib/policies/model';
import { DUTY_WORDS, EVENT_DUTY_DAYS } from './model';
import { startOfDay } from './schedule';
import { openDuties } from './store';
import { touchesOf } from './touched';

/**
 * Asks every owner with credentials that a published policy touches whether they can live with it. The policy is in force
 * meanwhile: whoever tightens a limit must not wait for those it binds. In the transaction that publishes.
 */
export async function openApprovals(
  context: CommandContext,
  changes: readonly PolicyChange[],
  after: Policy,
): Promise<AuditEvent[]> {
  const touches = touchesOf(changes, after);
  if (touches.length === 0) return [];
  // Without a class a credential is judged as class A once its deadline is over.
  const owners = await executorOfTx(context.tx).query<{ id: string; name: string }>(sql`
    SELECT o.id::text AS id, o.name FROM owner o WHERE o.removed_at IS NULL AND EXISTS (
      SELECT 1 FROM credential c JOIN jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) AS t(kind text, class text)
        ON (t.kind IS NULL OR t.kind = c.kind) AND (t.class IS NULL OR t.class = coalesce(c.class, 'A'))
      WHERE c.owner_team = o.name AND c.gone_at IS NULL) ORDER BY o.name`);
  const { version } = after;
  const dueAt = addDays(startOfDay(context.now), EVENT_DUTY_DAYS['policy-approval']);
  return openDuties(
    context,
    owners.map(({ id, name }) => ({
      kind: 'policy-approval',
      ownerId: id,
      owner: name,
      period: `policy-${version}`,
      name: `${DUTY_WORDS['policy-approval'].title}, version ${version}`,
      dueAt,
      incidentId: null,
      policyVersion: version,
    })),
  );
}
