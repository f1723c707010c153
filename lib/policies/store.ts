import { randomUUID } from 'node:crypto';
import { conflict, notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { executorOfTx, type Prisma, sql, type Tx } from '@/lib/platform/database/client';
import { RULES_BUILD } from '@/lib/platform/version';
import type { PolicyChange } from './changes';
import { DEFAULT_POLICY } from './default-policy';
import type { Policy } from './model';
import { PolicyDocument } from './schema';

/** A draft as stored, its document read. */
export interface StoredDraft {
  id: string;
  baseVersion: number;
  revision: number;
  document: Policy;
  reason: string;
  authorId: string;
  author: string;
  state: 'open' | 'published' | 'discarded';
  simulatedRevision: number | null;
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/**
 * The draft, locked, when it is open and still as the caller saw it.
 * @throws MusterError `policy/no-draft`, `policy/draft-closed`, `policy/draft-changed`.
 */
export async function lockDraft(tx: Tx, id: string, revision: number): Promise<StoredDraft> {
  await tx.$queryRaw(sql`SELECT 1 FROM policy_draft WHERE id = ${id}::uuid FOR UPDATE`);
  const row = await tx.policyDraft.findUnique({ where: { id } });
  if (!row) throw notFound('policy/no-draft', 'There is no such draft.');
  if (row.state !== 'open')
    throw conflict(
      'policy/draft-closed',
      `This draft has been ${row.state}; begin another from the policy in force.`,
    );
  if (row.revision !== revision)
    throw conflict(
      'policy/draft-changed',
      'Somebody has saved this draft since you opened it. Load it again and look at what they changed.',
    );
  const document = { ...PolicyDocument.parse(row.document), version: row.baseVersion + 1 };
  return { ...row, document, state: row.state as StoredDraft['state'] };
}

export async function insertDraft(
  tx: Tx,
  draft: { baseVersion: number; document: unknown; reason: string; authorId: string; author: string },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.policyDraft.create({
    data: { id, ...draft, document: asJson(draft.document), createdAt: now, updatedAt: now, state: 'open' },
  });
  return id;
}

export async function updateDraft(
  tx: Tx,
  id: string,
  document: unknown,
  reason: string,
  now: Date,
): Promise<number> {
  const { revision } = await tx.policyDraft.update({
    where: { id },
    data: { document: asJson(document), reason, updatedAt: now, revision: { increment: 1 } },
    select: { revision: true },
  });
  return revision;
}

export async function closeDraft(
  tx: Tx,
  id: string,
  state: 'published' | 'discarded',
  now: Date,
): Promise<void> {
  await tx.policyDraft.update({ where: { id }, data: { state, closedAt: now } });
}

export async function saveSimulation(
  tx: Tx,
  draft: StoredDraft,
  simulation: unknown,
  now: Date,
): Promise<void> {
  await tx.policyDraft.update({
    where: { id: draft.id },
    data: { simulation: asJson(simulation), simulatedRevision: draft.revision, simulatedAt: now },
  });
}

/** The newest version there is, which is in force; 0 before the first. */
export async function newestVersion(tx: Tx): Promise<number> {
  const { _max } = await tx.policyVersion.aggregate({ _max: { version: true } });
  return _max.version ?? 0;
}

export interface NewVersion {
  document: Policy;
  reason: string;
  author: string;
  publishedBy: string;
  changes: readonly PolicyChange[];
}

/** Adds a version; every live credential is brought under it by the workers from here on. */
export async function insertVersion(tx: Tx, version: NewVersion, now: Date): Promise<void> {
  const { document, changes, ...rest } = version;
  const current = await rulesInForce(tx);
  await tx.policyVersion.create({
    data: {
      version: document.version,
      document: asJson(document),
      changes: asJson(changes),
      publishedAt: now,
      judgedBy: current?.judgedBy ?? null,
      ...rest,
    },
  });
}

/** The policy that Muster ships becomes version 1, unless there is one. Credentials were judged by it all along. */
export async function insertDefault(tx: Tx, now: Date): Promise<boolean> {
  if ((await newestVersion(tx)) > 0) return false;
  const document = DEFAULT_POLICY as unknown as JsonObject;
  await executorOfTx(tx).query(sql`
    INSERT INTO policy_version (version, document, published_at, published_by, author, reason, applied_at, judged_by)
    VALUES (${DEFAULT_POLICY.version}, ${JSON.stringify(document)}::jsonb, ${now}, 'Muster', 'Muster', 'The policy as shipped.', ${now}, ${RULES_BUILD})
    RETURNING version`);
  return true;
}

/** The version in force and the build of the rules that judged by it; null before the first version. */
export async function rulesInForce(tx: Tx): Promise<{ version: number; judgedBy: string | null } | null> {
  return tx.policyVersion.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, judgedBy: true },
  });
}

/** Has everything judged again by this build of the rules, from the beginning. */
export async function judgeAllAgain(tx: Tx, version: number, judgedBy: string): Promise<void> {
  await tx.policyVersion.update({
    where: { version },
    data: { judgedBy, rejudgeAll: true, appliedThrough: 0, appliedAt: null },
  });
}
