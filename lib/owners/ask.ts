import { queueNotices } from '@/lib/notices/store';
import { authorIdOf } from '@/lib/people/four-eyes';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { type Basis, basisJson } from './model';
import { nextState, type OwnershipState } from './states';

/** A question to be put: whether this owner answers for that credential. */
export interface Ask {
  id: number;
  owner: string;
  basis: Basis;
}

export interface Asking {
  event: 'ownership.asked' | 'ownership.handed-over' | 'ownership.escalated';
  reason: string;
  dueAt: Date;
  level: 0 | 1;
}

interface Candidate {
  id: bigint | number;
  owner: string;
  name: string;
  ownerTeam: string | null;
  state: OwnershipState | null;
}

/**
 * Puts the questions, takes back those that others have open on the same credentials, tells each owner once, and returns
 * an event per credential. Who was asked before, or has accepted and still stands on the credential, is left alone. The
 * caller holds `lockAsking`.
 */
export async function putQuestions(
  context: CommandContext,
  asks: readonly Ask[],
  asking: Asking,
): Promise<AuditEvent[]> {
  if (asks.length === 0) return [];
  const { tx, viewer, now } = context;
  const executor = executorOfTx(tx);
  const byId = new Map(asks.map((ask) => [ask.id, ask]));
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(asks.map(({ id, owner }) => ({ id, owner })))}::jsonb) AS d(id bigint, owner text)`;
  const candidates = await executor.query<Candidate>(sql`
    SELECT c.id, d.owner, c.name, c.owner_team AS "ownerTeam", o.state FROM ${wanted}
    JOIN credential c ON c.id = d.id AND c.gone_at IS NULL
    LEFT JOIN ownership o ON o.credential_id = c.id AND o.owner = d.owner ORDER BY c.id`);
  const put = candidates.filter(mayBeAsked);
  if (put.length === 0) return [];
  const askedById = await authorIdOf(tx, viewer);
  const rows = JSON.stringify(
    put.map(({ id, owner }) => ({ id: Number(id), owner, basis: basisJson(basisOf(byId, id)) })),
  );
  const document = sql`jsonb_to_recordset(${rows}::jsonb) AS d(id bigint, owner text, basis jsonb)`;
  await executor.query(sql`UPDATE ownership o SET state = 'ended', answered_at = ${now}::timestamptz,
      answered_by = ${viewer.name}, reason = ${`Another owner was asked: ${asking.reason}`}, due_at = NULL
    FROM ${document} WHERE o.credential_id = d.id AND o.state = 'asked' AND o.owner <> d.owner RETURNING 1`);
  await executor.query(sql`
    INSERT INTO ownership (credential_id, owner, state, basis, asked_at, asked_by, asked_by_id, due_at, level)
    SELECT d.id, d.owner, 'asked', d.basis, ${now}::timestamptz, ${viewer.name}, ${askedById}, ${asking.dueAt}::timestamptz, ${asking.level}::smallint
    FROM ${document}
    ON CONFLICT (credential_id, owner) DO UPDATE SET state = 'asked', basis = excluded.basis, asked_at = excluded.asked_at,
      asked_by = excluded.asked_by, asked_by_id = excluded.asked_by_id, due_at = excluded.due_at, level = excluded.level,
      answered_at = NULL, answered_by = NULL, reason = NULL, hint = NULL RETURNING 1`);
  await tellOwners(context, put, asking);
  return put.map(({ id, owner, ownerTeam }) => ({
    action: asking.event,
    subject: { kind: 'credential', id: Number(id) },
    payload: {
      owner,
      named: ownerTeam,
      basis: basisJson(basisOf(byId, id)),
      reason: asking.reason,
      due: asking.dueAt.toISOString(),
    },
  }));
}

function mayBeAsked({ state, owner, ownerTeam }: Candidate): boolean {
  if (state === 'accepted' && owner === ownerTeam) return false;
  return nextState(state ?? 'none', 'ask') !== null;
}

function basisOf(byId: ReadonlyMap<number, Ask>, id: bigint | number): Basis {
  const ask = byId.get(Number(id));
  if (!ask) throw new Error(`credential ${id} was not asked about`);
  return ask.basis;
}

const NOTICE_OF = {
  'ownership.asked': 'ownership.asked',
  'ownership.handed-over': 'ownership.handed-over',
  'ownership.escalated': 'ownership.escalated',
} as const satisfies Record<Asking['event'], string>;
const NAMED_IN_NOTICE = 5;

async function tellOwners(
  { tx, viewer, now }: CommandContext,
  put: readonly Candidate[],
  asking: Asking,
): Promise<void> {
  const byOwner = Map.groupBy(put, ({ owner }) => owner);
  await queueNotices(
    tx,
    [...byOwner].map(([owner, rows]) => ({
      recipient: { kind: 'owner' as const, owner },
      kind: NOTICE_OF[asking.event],
      isUrgent: false,
      subject: { kind: 'owner', id: owner },
      occasion: `${now.toISOString()}:${rows[0]?.id}`,
      data: {
        owner,
        by: viewer.name,
        reason: asking.reason,
        count: rows.length,
        credentials: rows.slice(0, NAMED_IN_NOTICE).map(({ name }) => name),
        due: asking.dueAt.toISOString(),
      },
      href: `/owners/mine?owner=${encodeURIComponent(owner)}`,
    })),
    now,
  );
}
