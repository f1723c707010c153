import { permit } from '@/lib/access/can';
import { DUTY_WORDS, EVENT_DUTY_DAYS } from '@/lib/duties/model';
import { startOfDay } from '@/lib/duties/schedule';
import { openDuties } from '@/lib/duties/store';
import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { invalid, notFound } from '@/lib/kernel/errors';
import type { Recipient } from '@/lib/notices/model';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { ALIKE } from '../alike-sql';
import { INCIDENT_TITLES } from '../model';
import type { RecordIncident } from '../schema';

interface Hit {
  id: number;
  name: string;
  ownerTeam: string | null;
  /** The owner's place in the register; null: it has none, and only the security leads review. */
  ownerId: string | null;
}

const EARLIEST_MS = 10 * 366 * DAY_MS;

/**
 * Writes down that something happened to a credential, keeps which others were like it, and asks its owner and the
 * security leads to review the policy for all of them.
 * @throws `incident/time`, `credential/not-found`.
 */
export const recordIncident: Command<RecordIncident, { id: number; alike: number }> = {
  action: 'incident:record',
  subject: ({ credentialId }) => ({ kind: 'credential', id: credentialId }),
  async run(context, input) {
    const { viewer, now } = context;
    const hit = await credentialOf(context, input.credentialId);
    permit(viewer, 'incident:record', { ownerTeam: hit.ownerTeam });
    const happenedAt = momentOf(input.happenedAt, now);
    const id = await insertIncident(context, hit, input, happenedAt);
    const alike = await keepAlike(context, id, hit.id);
    const reviews = await openReviews(context, id, hit);
    await tellBoth(context, id, hit, input);
    const { kind, note, ticket } = input;
    return {
      value: { id, alike },
      audit: [
        {
          action: 'incident.recorded',
          subject: { kind: 'incident', id },
          payload: {
            credential: hit.id,
            owner: hit.ownerTeam,
            kind,
            note,
            ticket,
            happenedAt: happenedAt.toISOString(),
            alike,
          },
        },
        ...reviews,
      ],
    };
  },
};

async function credentialOf({ tx }: CommandContext, id: number): Promise<Hit> {
  const [row] = await executorOfTx(tx).query<Hit>(sql`
    SELECT c.id, c.name, c.owner_team AS "ownerTeam", o.id::text AS "ownerId" FROM credential c
    LEFT JOIN owner o ON o.name = c.owner_team AND o.removed_at IS NULL WHERE c.id = ${id}::bigint`);
  if (!row) throw notFound('credential/not-found', 'There is no such credential.');
  return { ...row, id: Number(row.id) };
}

function momentOf(text: string, now: Date): Date {
  const at = new Date(text.endsWith('Z') ? text : `${text}Z`);
  if (at <= now && at.getTime() > now.getTime() - EARLIEST_MS) return at;
  const message = 'When it happened, in UTC: not in the future, and within the last ten years.';
  throw invalid('incident/time', message, { fields: { happenedAt: message } });
}

async function insertIncident(
  { tx, viewer, now }: CommandContext,
  hit: Hit,
  { kind, note, ticket }: RecordIncident,
  happenedAt: Date,
): Promise<number> {
  const row = await tx.incident.create({
    data: {
      credentialId: hit.id,
      kind,
      happenedAt,
      note,
      ticket,
      owner: hit.ownerTeam,
      state: 'open',
      recordedAt: now,
      recordedBy: viewer.name,
    },
    select: { id: true },
  });
  return Number(row.id);
}

async function keepAlike({ tx }: CommandContext, incidentId: number, credentialId: number): Promise<number> {
  const rows = await executorOfTx(tx).query(sql`INSERT INTO incident_alike (incident_id, credential_id)
    SELECT ${incidentId}::bigint, c.id FROM credential i JOIN credential c ON ${ALIKE}
    WHERE i.id = ${credentialId}::bigint RETURNING 1`);
  return rows.length;
}

function openReviews(context: CommandContext, incidentId: number, hit: Hit): Promise<AuditEvent[]> {
  const review = {
    kind: 'policy-review' as const,
    period: `incident-${incidentId}`,
    name: `${DUTY_WORDS['policy-review'].title} ${incidentId}`,
    dueAt: addDays(startOfDay(context.now), EVENT_DUTY_DAYS['policy-review']),
    incidentId,
    policyVersion: null,
  };
  const ofOwner = hit.ownerId === null ? [] : [{ ...review, ownerId: hit.ownerId, owner: hit.ownerTeam }];
  return openDuties(context, [...ofOwner, { ...review, ownerId: null, owner: null }]);
}

async function tellBoth(
  { tx, viewer, now }: CommandContext,
  incidentId: number,
  hit: Hit,
  { kind }: RecordIncident,
): Promise<void> {
  const recipients: Recipient[] = [{ kind: 'role', role: 'security' }];
  if (hit.ownerTeam !== null && hit.ownerId !== null)
    recipients.push({ kind: 'owner', owner: hit.ownerTeam });
  await queueNotices(
    tx,
    recipients.map((recipient) => ({
      recipient,
      kind: 'incident.recorded' as const,
      isUrgent: true,
      subject: { kind: 'incident', id: String(incidentId) },
      occasion: 'recorded',
      data: { name: hit.name, what: INCIDENT_TITLES[kind].toLowerCase(), by: viewer.name },
      href: `/credentials/incidents/${incidentId}`,
    })),
    now,
  );
}
