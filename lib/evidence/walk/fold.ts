import type { Period } from '../model';
import type { CredentialPast, KnownState, KnownUse, KnownVersion, PastEvent } from './past';

/** One credential as the history holds it: all versions known before the period ended, in their order. */
export interface CredentialHistory {
  id: number;
  sourceId: number;
  versions: readonly KnownVersion[];
  use: KnownUse;
  predecessor: CredentialPast['predecessor'];
}

/**
 * What a credential was over a period; null where it was not there at any time of it. Only what became known before the
 * period ended counts, so that the same period gives the same answer whenever it is asked.
 */
export function foldHistory(
  { id, sourceId, versions, use, predecessor }: CredentialHistory,
  { from, to }: Period,
): CredentialPast | null {
  let current: KnownState | null = null;
  let atStart: KnownState | null = null;
  let last: KnownState | null = null;
  let goneAt: Date | null = null;
  const events: PastEvent[] = [];
  for (const version of versions) {
    if (version.knownAt >= to) continue;
    const isBefore = version.knownAt < from;
    if (!isBefore) events.push({ ...version, before: last });
    const isGone = version.event === 'gone';
    current = isGone ? null : version.state;
    last = version.state;
    goneAt = isGone ? version.knownAt : null;
    if (isBefore) atStart = current;
  }
  const first = versions[0];
  if (!first || !last || (atStart === null && events.length === 0)) return null;
  return {
    id,
    sourceId,
    firstSeenAt: first.knownAt,
    atStart,
    atEnd: current,
    last,
    goneAt,
    events,
    use,
    predecessor,
  };
}

/** Whether the scope holds it: by what was last known of it. */
export function isWithin(
  { last, sourceId }: Pick<CredentialPast, 'last' | 'sourceId'>,
  scope: {
    sources: readonly number[] | null;
    accounts: readonly string[] | null;
    environments: readonly string[] | null;
    kinds: readonly string[] | null;
    owners: readonly string[] | null;
  },
): boolean {
  const holds = <Value>(list: readonly Value[] | null, value: Value | null) =>
    list === null || (value !== null && list.includes(value));
  return (
    holds(scope.sources, sourceId) &&
    holds(scope.accounts, last.account) &&
    holds(scope.environments, last.environment) &&
    holds(scope.kinds, last.kind) &&
    holds(scope.owners, last.ownerTeam)
  );
}
