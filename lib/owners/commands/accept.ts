import { decideByHand } from '@/lib/credentials/commands/decide-by-hand';
import { ownedBy } from '@/lib/credentials/decisions';
import { forbidden, invalid } from '@/lib/kernel/errors';
import { accountsOf, authorIdOf } from '@/lib/people/four-eyes';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { lockQuestions, type Question } from '../answering';
import type { AcceptOwnership } from '../schema';
import { listed } from './events';

const BATCH = 1_000;

/**
 * Says yes for the owner that was asked. From then on the owner is on the credential, also where a tag names another,
 * and whoever accepted it before is released. An event per credential.
 */
export const acceptOwnership: Command<AcceptOwnership, { accepted: number }> = {
  action: 'ownership:answer',
  subject: ({ target }) => ({
    kind: 'credential',
    id: 'ids' in target && target.ids.length === 1 ? (target.ids[0] ?? null) : null,
  }),
  async run(context, { target, reason }) {
    const questions = await lockQuestions(context, target, 'accept');
    await assertMayAnswerFor(context, questions, reason);
    await saveAccepted(context, questions, reason);
    const events = await nameOwners(context, questions, reason);
    return { value: { accepted: questions.length }, audit: listed(events) };
  },
};

/** Four eyes: security may record a yes that a team gave elsewhere, with a reason, but not to its own question. */
async function assertMayAnswerFor(
  { tx, viewer }: CommandContext,
  questions: readonly Question[],
  reason: string | null,
): Promise<void> {
  const others = questions.filter(({ owner }) => !viewer.teams.includes(owner));
  if (others.length === 0) return;
  const accounts = await accountsOf(tx, await authorIdOf(tx, viewer));
  if (others.some(({ askedById }) => accounts.has(askedById)))
    throw forbidden(
      'ownership/own-question',
      'Whoever asks cannot also say yes. Let a member of the team accept it, or another security lead on their behalf.',
    );
  if (reason === null)
    throw invalid(
      'ownership/reason',
      'You answer for a team you do not belong to: say who agreed, and where.',
      {
        fields: { reason: 'Say who agreed, and where.' },
      },
    );
}

async function saveAccepted(
  { tx, viewer, now }: CommandContext,
  questions: readonly Question[],
  reason: string | null,
): Promise<void> {
  const executor = executorOfTx(tx);
  const ids = questions.map(({ id }) => id);
  await executor.query(sql`UPDATE ownership SET state = 'ended', answered_at = ${now}::timestamptz, answered_by = ${viewer.name},
      reason = 'Another owner accepted it', hint = NULL
    WHERE credential_id = ANY(${ids}::bigint[]) AND state = 'accepted' RETURNING 1`);
  await executor.query(sql`UPDATE ownership SET state = 'accepted', answered_at = ${now}::timestamptz, answered_by = ${viewer.name},
      reason = ${reason}, due_at = NULL
    WHERE credential_id = ANY(${ids}::bigint[]) AND state = 'asked' RETURNING 1`);
}

/** Puts the owner on those credentials that do not name it yet; the others only get their event. */
async function nameOwners(
  context: CommandContext,
  questions: readonly Question[],
  reason: string | null,
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = questions
    .filter(({ owner, ownerTeam }) => owner === ownerTeam)
    .map(({ id, owner, ownerBy }) => ({
      action: 'ownership.accepted',
      subject: { kind: 'credential', id },
      payload: { before: { owner, by: ownerBy }, after: { owner, by: ownerBy }, reason },
    }));
  const moved = Map.groupBy(
    questions.filter(({ owner, ownerTeam }) => owner !== ownerTeam),
    ({ owner }) => owner,
  );
  for (const [owner, rows] of moved) {
    for (let at = 0; at < rows.length; at += BATCH) {
      const { audit } = await decideByHand(context, {
        ids: rows.slice(at, at + BATCH).map(({ id }) => id),
        action: 'ownership.accepted',
        reason: reason ?? `Accepted for ${owner}`,
        decision: ownedBy(owner),
        shown: (decided) => ({ owner: decided.ownerTeam, by: decided.ownerBy }),
      });
      if (Array.isArray(audit)) events.push(...audit);
    }
  }
  return events;
}
