import { createHash } from 'node:crypto';
import { addDocument } from '@/lib/documents/commands/add-document';
import { approveVersion } from '@/lib/documents/commands/approve-version';
import { recordReview } from '@/lib/documents/commands/record-review';
import { reviseDocument } from '@/lib/documents/commands/revise-document';
import { AddDocument, ReviseDocument } from '@/lib/documents/schema';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { signIn } from './demo-sign-in';

const INES = 'ines.duarte';
const OSKAR = 'oskar.lindqvist';

/** One step in the life of a document; `of` names the document by the title of its first version. */
type Step = { day: number; by: string; of: string } & (
  | { does: 'add' | 'revise'; text: Readonly<Record<string, unknown>> }
  | { does: 'approve' }
  | { does: 'review'; note: string }
);

const PASSWORDS = 'Change of passwords and keys of applications';
const REVIEWS = 'Review of access of applications';
const ACCESS = 'Access control policy';
const KEYS = 'Cryptography and key management standard';
const LEAVERS = 'Joiners, movers and leavers';

/** Stands for the text of a document that the demo’s company keeps in its wiki. */
const hashOf = (text: string) => createHash('sha256').update(`northwind: ${text}`).digest('hex');
const policy = (title: string, page: string, reviewMonths: number) => ({
  kind: 'policy',
  title,
  link: `https://wiki.northwind.example/policies/${page}`,
  sha256: hashOf(`${title}, first edition`),
  reviewMonths,
});
const passwords = {
  kind: 'analysis',
  title: PASSWORDS,
  assets: 'The ledger and payout databases, which hold stored account data; the queues in front of them.',
  threats:
    'Somebody who left still knows a value; a value was written to a log or a ticket and is found later.',
  factors:
    'Likely once or twice a year: teams of six to ten, one departure each half year. Impact high for payouts, moderate elsewhere.',
  frequencyDays: 180,
  justification:
    'Values are read from the secret store at start and are changed at once after an incident or departure; 180 days bounds what neither of them catches.',
  reviewMonths: 12,
};

/** What people of the demo wrote, approved and reviewed in its year. */
const STEPS: readonly Step[] = [
  { day: 334, by: INES, of: ACCESS, does: 'add', text: policy(ACCESS, 'access', 12) },
  { day: 334, by: OSKAR, of: ACCESS, does: 'approve' },
  { day: 334, by: OSKAR, of: KEYS, does: 'add', text: policy(KEYS, 'keys', 12) },
  { day: 334, by: INES, of: KEYS, does: 'approve' },
  { day: 304, by: INES, of: PASSWORDS, does: 'add', text: { ...passwords, requirement: '8.6.3' } },
  { day: 304, by: OSKAR, of: PASSWORDS, does: 'approve' },
  {
    day: 274,
    by: OSKAR,
    of: REVIEWS,
    does: 'add',
    text: {
      kind: 'analysis',
      requirement: '7.2.5.1',
      title: REVIEWS,
      assets: 'Roles and keys of the applications that reach stored account data.',
      threats:
        'A right that was needed for one release stays; an application that was switched off keeps its key.',
      factors:
        'Releases change rights about monthly, most of them narrowly. Impact high where a role may write to the ledger.',
      frequencyDays: 92,
      justification: 'A quarter holds about three releases, which reviewers can still tell apart.',
      reviewMonths: 12,
    },
  },
  { day: 274, by: INES, of: REVIEWS, does: 'approve' },
  { day: 214, by: INES, of: LEAVERS, does: 'add', text: policy(LEAVERS, 'leavers', 6) },
  { day: 214, by: OSKAR, of: LEAVERS, does: 'approve' },
  {
    day: 154,
    by: INES,
    of: ACCESS,
    does: 'review',
    note: 'Read against the limits in force; nothing to change',
  },
  {
    day: 94,
    by: INES,
    of: PASSWORDS,
    does: 'revise',
    text: {
      ...passwords,
      frequencyDays: 90,
      justification:
        'A log that held a value was found after four months, by chance. 90 days bounds what neither incidents nor departures catch to less than that.',
      changeSummary: 'From 180 to 90 days, after a value stood in a log for four months.',
    },
  },
  { day: 94, by: OSKAR, of: PASSWORDS, does: 'approve' },
  {
    day: 5,
    by: OSKAR,
    of: KEYS,
    does: 'revise',
    text: {
      ...policy(KEYS, 'keys', 12),
      sha256: hashOf(`${KEYS}, second edition`),
      changeSummary: 'Keys in Google Cloud follow 90 days; the others keep a year.',
    },
  },
];

/** The part of one day of the demo's past that documents have; what was done before is left alone. */
export async function liveDocumentsDay(past: Runtime, daysAgo: number, issuer: string): Promise<void> {
  for (const step of STEPS) if (step.day === daysAgo) await live(past, step, issuer);
}

async function live(past: Runtime, step: Step, issuer: string): Promise<void> {
  const { id, newest } = await documentOf(past, step.of);
  if (await isDone(past, step, id)) return;
  const viewer = await signIn(past, step.by, issuer);
  switch (step.does) {
    case 'add':
      await runCommand(past, addDocument, viewer, AddDocument.parse(step.text));
      return;
    case 'revise':
      await runCommand(
        past,
        reviseDocument,
        viewer,
        ReviseDocument.parse({ ...step.text, id, basedOn: newest }),
      );
      return;
    case 'approve':
      await runCommand(past, approveVersion, viewer, { id, version: newest });
      return;
    case 'review':
      await runCommand(past, recordReview, viewer, { id, version: newest, note: step.note });
  }
}

async function documentOf({ database }: Runtime, title: string): Promise<{ id: number; newest: number }> {
  const [row] = await database.query<{ id: number; newest: number }>(sql`
    SELECT document_id AS id, max(version) AS newest FROM document_version
    WHERE document_id = (SELECT document_id FROM document_version WHERE version = 1 AND title = ${title}) GROUP BY 1`);
  return { id: Number(row?.id ?? 0), newest: Number(row?.newest ?? 0) };
}

/** A past that was cut off in its middle is lived again from its first day. */
async function isDone({ database, clock }: Runtime, { does }: Step, id: number): Promise<boolean> {
  if (id === 0) return false;
  if (does === 'add') return true;
  const at = clock.now();
  const { prisma } = database;
  const counts = {
    revise: () => prisma.documentVersion.count({ where: { documentId: id, proposedAt: { gte: at } } }),
    approve: () => prisma.documentApproval.count({ where: { documentId: id, approvedAt: { gte: at } } }),
    review: () => prisma.documentReview.count({ where: { documentId: id, reviewedAt: { gte: at } } }),
  };
  return (await counts[does]()) > 0;
}
