import type { Viewer } from '@/lib/access/roles';
import { ACCESS } from '@/lib/access/table';
import type { PackScope } from '@/lib/evidence/model';
import { invalid } from '@/lib/kernel/errors';
import { accountsOf } from '@/lib/people/four-eyes';
import { findPersonAccess } from '@/lib/people/queries';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';

/**
 * Whether somebody of this role may be asked to look at a report of this scope: an owner only at one about their own. What
 * an auditor sees of it is up to what they were granted when they look.
 */
export function mayReview({ role, teams }: Pick<Viewer, 'role' | 'teams'>, { owners }: PackScope): boolean {
  if (!(ACCESS['report:review'] as readonly string[]).includes(role)) return false;
  return role !== 'owner' || (owners?.every((owner) => teams.includes(owner)) ?? false);
}

interface Asked {
  mails: readonly string[];
  scope: PackScope;
  /** Who sets it up: none of them signs it off. */
  authorIds: readonly string[];
}

/**
 * The people behind these addresses, the account that signed in last where somebody has several.
 * @throws `report/reviewer` saying which address cannot review and why.
 */
export async function resolveReviewers(tx: Tx, { mails, scope, authorIds }: Asked): Promise<string[]> {
  const authors = new Set<string>();
  for (const id of authorIds) for (const account of await accountsOf(tx, id)) authors.add(account);
  const isMapped = (await tx.groupMapping.count()) > 0;
  const found: string[] = [];
  for (const mail of mails) {
    const refuse = (why: string) =>
      invalid('report/reviewer', `${mail} ${why}`, { fields: { reviewers: `${mail} ${why}` } });
    const accounts = await executorOfTx(tx).query<{ id: string }>(
      sql`SELECT id::text AS id FROM person WHERE lower(email) = ${mail} ORDER BY last_sign_in_at DESC, id`,
    );
    if (accounts.length === 0) throw refuse('has no account: a reviewer signs in once before being named.');
    if (accounts.some(({ id }) => authors.has(id)))
      throw refuse('sets this up, and nobody signs off their own report. Name somebody else.');
    let able: string | null = null;
    for (const { id } of accounts) able ??= (await isAble(tx, id, scope, isMapped)) ? id : null;
    if (!able)
      throw refuse(
        'may not see this report: it takes a role, and an owner sees reports about their own teams only.',
      );
    found.push(able);
  }
  return found;
}

/** Whether an account may review; `isMapped`: roles come from groups, not from the bootstrap group alone. */
async function isAble(tx: Tx, id: string, scope: PackScope, isMapped: boolean): Promise<boolean> {
  const person = await findPersonAccess(tx, id, null);
  if (!person || person.isDeactivated) return false;
  const { role, teams } = person;
  return role === null ? !isMapped : mayReview({ role, teams }, scope);
}
