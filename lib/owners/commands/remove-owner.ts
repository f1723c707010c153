import { decideByHand } from '@/lib/credentials/commands/decide-by-hand';
import { ownedBy } from '@/lib/credentials/decisions';
import { addDays } from '@/lib/kernel/dates';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { countItemsOf, handOverItems } from '@/lib/reviews/hand-over';
import { putQuestions } from '../ask';
import { ANSWER_DAYS, MOST_AT_ONCE } from '../model';
import type { RemoveOwner } from '../schema';
import { lockAsking, lockRegister, type OwnerRecord, ownerById } from '../store';
import { listed } from './events';

const BATCH = 1_000;

/** What hangs on an owner. */
interface Holdings {
  credentials: number[];
  questions: number[];
  members: number;
  fallbackOf: number;
  groups: string[];
  /** Items of running reviews. */
  reviewItems: number;
}

/**
 * Takes an owner out of the register. While anything hangs on it that is refused, or all of it goes to another, who is
 * asked about every credential.
 * @throws `owner/in-use` naming what stands in the way; `owner/mapped` while a group of the identity provider makes it.
 */
export const removeOwner: Command<RemoveOwner, { handedOver: number }> = {
  action: 'owner:edit',
  subject: ({ id }) => ({ kind: 'owner', id }),
  async run(context, { id, handTo }) {
    const { tx, now } = context;
    await lockRegister(tx);
    await lockAsking(tx);
    const owner = await ownerById(tx, id);
    const held = await readHoldings(context, owner);
    assertNotMapped(owner, held);
    const events: AuditEvent[] = [];
    if (handTo === null) assertFree(owner, held);
    else {
      if (handTo === id) throw invalid('owner/same', 'Choose another owner to take over.');
      events.push(...(await handAll(context, owner, await ownerById(tx, handTo), held)));
    }
    await tx.owner.update({ where: { id }, data: { removedAt: now } });
    const handedOver = held.credentials.length;
    events.unshift({
      action: 'owner.removed',
      subject: { kind: 'owner', id },
      payload: {
        name: owner.name,
        handTo,
        credentials: handedOver,
        members: held.members,
        reviewItems: held.reviewItems,
      },
    });
    return { value: { handedOver }, audit: listed(events) };
  },
};

async function readHoldings({ tx }: CommandContext, { id, name }: OwnerRecord): Promise<Holdings> {
  const executor = executorOfTx(tx);
  const idsOf = async (rows: Promise<{ id: bigint | number }[]>) => (await rows).map((row) => Number(row.id));
  return {
    credentials: await idsOf(
      executor.query(
        sql`SELECT id FROM credential WHERE gone_at IS NULL AND owner_team = ${name} ORDER BY id LIMIT ${MOST_AT_ONCE + 1}`,
      ),
    ),
    questions: await idsOf(
      executor.query(sql`SELECT o.credential_id AS id FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
        WHERE o.owner = ${name} AND o.state = 'asked' ORDER BY 1 LIMIT ${MOST_AT_ONCE + 1}`),
    ),
    members: await tx.ownerMember.count({ where: { ownerId: id } }),
    fallbackOf: await tx.owner.count({ where: { fallbackId: id, removedAt: null } }),
    groups: (
      await tx.groupMapping.findMany({ where: { role: 'owner', team: name }, select: { groupName: true } })
    ).map(({ groupName }) => groupName),
    reviewItems: await countItemsOf(executor, name),
  };
}

function assertNotMapped({ name }: OwnerRecord, { groups }: Holdings): void {
  if (groups.length === 0) return;
  throw conflict(
    'owner/mapped',
    `${name} stands as long as a group is mapped to it: ${groups.slice(0, 5).join(', ')}. Remove the mapping under Settings, Access first.`,
  );
}

function assertFree({ name }: OwnerRecord, held: Holdings): void {
  const counted = (n: number, one: string, many: string) =>
    n === 0 ? [] : [`${n > MOST_AT_ONCE ? `more than ${MOST_AT_ONCE}` : n} ${n === 1 ? one : many}`];
  const inTheWay = [
    ...counted(held.credentials.length, 'credential', 'credentials'),
    ...counted(held.questions.length, 'open question', 'open questions'),
    ...counted(held.members, 'member', 'members'),
    ...counted(held.reviewItems, 'item of a running review', 'items of running reviews'),
    ...counted(held.fallbackOf, 'owner it is the fallback of', 'owners it is the fallback of'),
  ];
  if (inTheWay.length === 0) return;
  throw conflict(
    'owner/in-use',
    `${name} has ${inTheWay.join(', ')}. Choose an owner that takes over all of it.`,
    { fields: { handTo: 'Choose who takes over.' } },
  );
}

async function handAll(
  context: CommandContext,
  from: OwnerRecord,
  to: OwnerRecord,
  held: Holdings,
): Promise<AuditEvent[]> {
  const { tx, viewer, now } = context;
  if (held.credentials.length > MOST_AT_ONCE || held.questions.length > MOST_AT_ONCE)
    throw invalid(
      'owner/too-many',
      `${from.name} has more than ${MOST_AT_ONCE.toLocaleString('en')} credentials; hand them over in parts with a bulk change first.`,
    );
  const reason = `${from.name} was removed; ${to.name} takes over`;
  const events: AuditEvent[] = [];
  for (let at = 0; at < held.credentials.length; at += BATCH) {
    const { audit } = await decideByHand(context, {
      ids: held.credentials.slice(at, at + BATCH),
      action: 'credential.owner-assigned',
      reason,
      decision: ownedBy(to.name),
      shown: (decided) => ({ owner: decided.ownerTeam, by: decided.ownerBy }),
    });
    if (Array.isArray(audit)) events.push(...audit);
  }
  const ids = [...new Set([...held.credentials, ...held.questions])];
  const basis = { signal: 'hand-over' as const, confidence: null, evidence: `${viewer.name}: ${reason}` };
  events.push(
    ...(await putQuestions(
      context,
      ids.map((id) => ({ id, owner: to.name, basis })),
      { event: 'ownership.handed-over', reason, dueAt: addDays(now, ANSWER_DAYS), level: 0 },
    )),
  );
  events.push(...(await handOverItems(context, { from: from.name, to: to.name, reason })));
  const executor = executorOfTx(tx);
  await executor.query(sql`UPDATE ownership SET state = 'ended', answered_at = ${now}::timestamptz, answered_by = ${viewer.name},
    reason = ${reason}, due_at = NULL WHERE owner = ${from.name} AND state IN ('asked', 'accepted') RETURNING 1`);
  await executor.query(sql`INSERT INTO owner_member (owner_id, user_id, origin, added_at, added_by)
    SELECT ${to.id}::uuid, user_id, 'hand', ${now}::timestamptz, ${viewer.name} FROM owner_member WHERE owner_id = ${from.id}::uuid
    ON CONFLICT DO NOTHING RETURNING 1`);
  await tx.ownerMember.deleteMany({ where: { ownerId: from.id } });
  await tx.owner.updateMany({
    where: { fallbackId: from.id, id: { not: to.id } },
    data: { fallbackId: to.id },
  });
  // Whoever takes over cannot be its own fallback.
  await tx.owner.updateMany({
    where: { fallbackId: from.id },
    data: { fallbackId: from.fallbackId === to.id ? null : from.fallbackId },
  });
  return events;
}
