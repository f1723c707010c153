import type { JsonObject } from '@/lib/kernel/json';
import { hasData, textOf } from '@/lib/policies/labels';
import type { SourceRule } from '@/lib/policies/model';
import type { LostCell } from '@/lib/sources/model';

/** As many places as a finding names; the ledger has them all. */
const MOST_PLACES = 20;
const SIGN_IN = 'sign-in';

/** What was taken away, as one finding: the permission where the provider names it. */
const keyOf = ({ permission, isSignIn, collector }: LostCell) =>
  permission ?? (isSignIn ? SIGN_IN : collector);

/**
 * What Muster could read before and is refused now. One finding for each permission of a source, however many cells need
 * it: whoever gives it back gives it back once.
 */
export const lostVisibility: SourceRule = {
  id: 'lost-visibility',
  code: 'LOST_VISIBILITY',
  title: 'Lost the permission to read',
  severity: 'high',
  remedy:
    'Give the identity of the source the permission back, or sign it in again; where it was taken away on purpose, remove the account or collector from the source. The next collection closes the finding.',
  controls: [],
  judge(cells) {
    const groups = new Map<string, LostCell[]>();
    for (const cell of cells) {
      const group = groups.get(keyOf(cell));
      if (group) group.push(cell);
      else groups.set(keyOf(cell), [cell]);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([discriminator, lost]) => ({ discriminator, data: dataOf(lost) }));
  },
  sentence(data) {
    const count = Number(data.cells ?? 0);
    const what = hasData(data, 'permission')
      ? `Refused for want of ${textOf(data, 'permission')}`
      : data.signIn === true
        ? 'The sign-in is refused'
        : 'Refused';
    const places = `${count === 1 ? '1 cell' : `${textOf(data, 'cells')} cells`} in ${accountsOf(data)}`;
    const seen =
      data.lastSeen === 1
        ? '1 credential was last seen there'
        : `${textOf(data, 'lastSeen')} credentials were last seen there`;
    return `${what} since ${textOf(data, 'since').slice(0, 10)}, read before: ${places}; ${seen}.`;
  },
};

function accountsOf(data: JsonObject): string {
  if (data.accounts !== 1) return `${textOf(data, 'accounts')} accounts`;
  return hasData(data, 'account') ? textOf(data, 'account') : '1 account';
}

function dataOf(lost: readonly LostCell[]): JsonObject {
  const accounts = new Set(lost.map(({ account }) => account));
  const [first] = lost;
  const since = lost.reduce(
    (least, { lostAt }) => Math.min(least, lostAt.getTime()),
    Number.POSITIVE_INFINITY,
  );
  return {
    permission: first?.permission ?? null,
    signIn: first?.isSignIn ?? false,
    cells: lost.length,
    accounts: accounts.size,
    account: first?.accountName ?? first?.account ?? null,
    collectors: [...new Set(lost.map(({ collector }) => collector))].sort(),
    lastSeen: lost.reduce((sum, { listed }) => sum + listed, 0),
    since: new Date(since).toISOString(),
    places: lost
      .map(({ account, region, collector }) => `${account}/${region}/${collector}`)
      .sort()
      .slice(0, MOST_PLACES),
  };
}
