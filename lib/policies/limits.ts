import type { CredentialClass, CredentialFacts, CredentialKind } from '@/lib/credentials/model';
import { CLASSES, CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import type { Clause, Limit, Policy } from '@/lib/policies/model';

type LimitFacts = Pick<CredentialFacts, 'kind' | 'class' | 'firstSeenAt'>;

/** Every limit a kind can come under; built once per policy, because a collection asks millions of times. */
interface KindTable {
  byClass: boolean;
  /** Without a class: the kind's own limit. */
  plain: Limit | null;
  /** Unclassified past the deadline. */
  overdue: Limit | null;
  classes: Record<CredentialClass, Limit | null>;
}
type PolicyTable = Record<CredentialKind, KindTable>;

const tables = new WeakMap<Policy, PolicyTable>();

function limitOf(clause: Clause | null, others: readonly Clause[]): Limit | null {
  return clause && { days: clause.days, clause, others };
}

/** The strictest of the two; on a tie the kind's own clause is named. */
function strictest(kind: Clause | null, other: Clause): Limit | null {
  if (!kind) return limitOf(other, []);
  return kind.days <= other.days ? limitOf(kind, [other]) : limitOf(other, [kind]);
}

function kindTable(policy: Policy, kind: CredentialKind): KindTable {
  const { days, source, byClass } = policy.kindLimits[kind];
  const own = days === null ? null : { id: `kind:${kind}`, title: CREDENTIAL_KINDS[kind], days, source };
  const plain = limitOf(own, []);
  const classes: KindTable['classes'] = { A: plain, B: plain, C: plain, D: plain };
  if (!byClass) return { byClass, plain, overdue: plain, classes };
  for (const letter of CLASSES) {
    const clause = { id: `class:${letter}`, title: `Class ${letter}`, ...policy.classLimits[letter] };
    // Class D exists for what cannot keep the usual pace, so it replaces the kind's limit instead of competing.
    classes[letter] = letter === 'D' ? limitOf(clause, own ? [own] : []) : strictest(own, clause);
  }
  const title = `Unclassified for ${policy.classificationDeadlineDays} days, judged as class A`;
  const overdue = strictest(own, { id: 'class:unclassified', title, ...policy.classLimits.A });
  return { byClass, plain, overdue, classes };
}

function tableOf(policy: Policy, kind: CredentialKind): KindTable {
  let table = tables.get(policy);
  if (!table) {
    const kinds = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];
    table = Object.fromEntries(kinds.map((each) => [each, kindTable(policy, each)])) as PolicyTable;
    tables.set(policy, table);
  }
  return table[kind];
}

/** When an unclassified credential starts to be judged as class A, in milliseconds since the epoch. */
function deadlineMs(facts: LimitFacts, policy: Policy): number {
  return facts.firstSeenAt.getTime() + policy.classificationDeadlineDays * DAY_MS;
}

/** Whether any age limit can ever hold for this kind. */
export function hasLimit(kind: CredentialKind, policy: Policy): boolean {
  const table = tableOf(policy, kind);
  return table.plain !== null || table.byClass;
}

/**
 * The age limit in force at `now`: the strictest of kind and class, the class only for kinds marked `byClass`;
 * class D replaces the kind's limit; unclassified past the deadline counts as class A. Null: no limit.
 * Limits are shared objects and are remembered per policy object: never change a policy in place.
 */
export function limitFor(facts: LimitFacts, policy: Policy, now: Date): Limit | null {
  const table = tableOf(policy, facts.kind);
  if (facts.class !== null) return table.classes[facts.class];
  return table.byClass && now.getTime() >= deadlineMs(facts, policy) ? table.overdue : table.plain;
}

/** The next moment after `now` at which `limitFor` says something else by itself: the classification deadline. */
export function limitChangesAt(facts: LimitFacts, policy: Policy, now: Date): Date | null {
  if (facts.class !== null || !policy.kindLimits[facts.kind].byClass) return null;
  const deadline = deadlineMs(facts, policy);
  return now.getTime() < deadline ? new Date(deadline) : null;
}
