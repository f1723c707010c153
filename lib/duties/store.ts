import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import type { DutyKind } from './model';

/** A duty to be opened; of an owner of the register, or of the security leads where both are null. */
export interface NewDuty {
  kind: DutyKind;
  ownerId: string | null;
  owner: string | null;
  period: string;
  name: string;
  dueAt: Date;
  incidentId: number | null;
  policyVersion: number | null;
}

interface Opened {
  id: bigint | number;
  kind: DutyKind;
  owner: string | null;
  period: string;
  name: string;
  dueAt: Date;
}

/** Opens what was not opened before, tells whom each waits for, and returns an event for each. */
export async function openDuties(context: CommandContext, duties: readonly NewDuty[]): Promise<AuditEvent[]> {
  if (duties.length === 0) return [];
  const { tx, now } = context;
  const rows = duties.map((duty) => ({
    kind: duty.kind,
    owner_id: duty.ownerId,
    owner: duty.owner,
    period: duty.period,
    name: duty.name,
    due_at: duty.dueAt.toISOString(),
    incident_id: duty.incidentId,
    policy_version: duty.policyVersion,
  }));
  const opened = await executorOfTx(tx).query<Opened>(sql`
    INSERT INTO duty (kind, owner_id, owner, period, name, state, opened_at, due_at, incident_id, policy_version)
    SELECT d.kind, d.owner_id, d.owner, d.period, d.name, 'open', ${now}::timestamptz, d.due_at, d.incident_id, d.policy_version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(kind text, owner_id uuid, owner text, period text, name text,
      due_at timestamptz, incident_id bigint, policy_version int)
    ON CONFLICT DO NOTHING RETURNING id, kind, owner, period, name, due_at AS "dueAt"`);
  await queueNotices(
    tx,
    opened.map((duty) => dutyNotice('duty.opened', duty, 'opened')),
    now,
  );
  return opened.map(({ id, kind, owner, period, dueAt }) => ({
    action: 'duty.opened',
    subject: { kind: 'duty', id: Number(id) },
    payload: { kind, owner, period, due: dueAt.toISOString() },
  }));
}

/** A notice about a duty to whom it waits for. */
export function dutyNotice(
  kind: 'duty.opened' | 'duty.due-soon' | 'duty.overdue',
  { id, owner, name, dueAt }: Pick<Opened, 'id' | 'owner' | 'name' | 'dueAt'>,
  occasion: string,
) {
  const recipient =
    owner === null ? { kind: 'role' as const, role: 'security' as const } : { kind: 'owner' as const, owner };
  return {
    recipient,
    kind,
    isUrgent: false,
    subject: { kind: 'duty', id: String(id) },
    occasion,
    data: { name, owner, due: dueAt.toISOString() },
    href: dutyHref(Number(id)),
  };
}

export const dutyHref = (id: number) => `/owners/duties/${id}`;
