import { knownFacts } from '@/lib/credentials/known-facts';
import type { CredentialClass, CredentialFacts, CredentialKind } from '@/lib/credentials/model';
import { CLASSES, CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { frameworkClauses } from '@/lib/policies/framework-clauses';
import type { Clause, Limit, Policy } from '@/lib/policies/model';

type PlaceFacts = Pick<CredentialFacts, 'kind' | 'provider' | 'facts'>;
type LimitFacts = PlaceFacts & Pick<CredentialFacts, 'class' | 'firstSeenAt'>;

/** Every limit that a kind at a provider can come under; built once per policy, because a collection asks millions of times. */
interface KindTable {
  byClass: boolean;
  /** Without a class: the kind's own limit, and those of frameworks. */
  plain: Limit | null;
  /** Unclassified past the deadline. */
  overdue: Limit | null;
  classes: Record<CredentialClass, Limit | null>;
  idle: Limit | null;
}

interface PolicyTables {
  /** Kinds with a clause that asks whether a password stands alone. */
  asksFactor: ReadonlySet<string>;
  byPlace: Map<string, Map<string, KindTable>>;
}

const tables = new WeakMap<Policy, PolicyTables>();

/** The strictest of those that compete; on a tie the first is named. What is put aside takes part without a say. */
function strictest(competing: readonly Clause[], aside: readonly Clause[] = []): Limit | null {
  let first: Clause | undefined;
  for (const clause of competing) if (!first || clause.days < first.days) first = clause;
  if (!first) return null;
  const others = [...competing.filter((clause) => clause !== first), ...aside];
  return { days: first.days, clause: first, others };
}

function kindTable(policy: Policy, kind: CredentialKind, provider: string, isAlone: boolean): KindTable {
  const { days, source, byClass } = policy.kindLimits[kind];
  const title = CREDENTIAL_KINDS[kind];
  const own: Clause[] = days === null ? [] : [{ id: `kind:${kind}`, title, days, source }];
  const added = frameworkClauses(policy, 'age', kind, provider, isAlone);
  const plain = strictest([...own, ...added]);
  const idleLimit = policy.idleLimits[kind];
  const ownIdle: Clause[] =
    idleLimit.days === null
      ? []
      : [{ id: `kind:${kind}`, title, days: idleLimit.days, source: idleLimit.source }];
  const idle = strictest([...ownIdle, ...frameworkClauses(policy, 'idle', kind, provider, isAlone)]);
  const classes: KindTable['classes'] = { A: plain, B: plain, C: plain, D: plain };
  if (!byClass) return { byClass, plain, overdue: plain, classes, idle };
  for (const letter of CLASSES) {
    const clause = { id: `class:${letter}`, title: `Class ${letter}`, ...policy.classLimits[letter] };
    // Class D exists for what cannot keep the usual pace, so it replaces the kind's limit instead of competing; what a
    // framework asks for is not ours to replace.
    classes[letter] =
      letter === 'D' ? strictest([clause, ...added], own) : strictest([...own, clause, ...added]);
  }
  const late = `Unclassified for ${policy.classificationDeadlineDays} days, judged as class A`;
  const asA = { id: 'class:unclassified', title: late, ...policy.classLimits.A };
  return { byClass, plain, overdue: strictest([...own, asA, ...added]), classes, idle };
}

function tablesOf(policy: Policy): PolicyTables {
  let found = tables.get(policy);
  if (!found) {
    const clauses = Object.values(policy.frameworks).flatMap((scope) => scope.clauses);
    const asking = clauses.filter((clause) => clause.when === 'single-factor');
    found = { asksFactor: new Set(asking.map((clause) => clause.kind)), byPlace: new Map() };
    tables.set(policy, found);
  }
  return found;
}

function tableOf(policy: Policy, { kind, provider, facts }: PlaceFacts): KindTable {
  const { asksFactor, byPlace } = tablesOf(policy);
  const isAlone = asksFactor.has(kind) && knownFacts(facts).mfaActive === false;
  const key = isAlone ? `${kind}!` : kind;
  const known = byPlace.get(key)?.get(provider);
  if (known) return known;
  const table = kindTable(policy, kind, provider, isAlone);
  const places = byPlace.get(key) ?? new Map<string, KindTable>();
  byPlace.set(key, places.set(provider, table));
  return table;
}

/** When an unclassified credential starts to be judged as class A, in milliseconds since the epoch. */
function deadlineMs(facts: LimitFacts, policy: Policy): number {
  return facts.firstSeenAt.getTime() + policy.classificationDeadlineDays * DAY_MS;
}

/** Whether any age limit can ever hold for such a credential. */
export function hasLimit(facts: PlaceFacts, policy: Policy): boolean {
  const table = tableOf(policy, facts);
  return table.plain !== null || table.byClass;
}

/**
 * The age limit in force at `now`: the strictest of kind, class and the frameworks in scope, the class only for kinds
 * marked `byClass`; class D replaces the kind's limit; unclassified past the deadline counts as class A. Null: no limit.
 * Limits are shared objects and are remembered per policy object: never change a policy in place.
 */
export function limitFor(facts: LimitFacts, policy: Policy, now: Date): Limit | null {
  const table = tableOf(policy, facts);
  if (facts.class !== null) return table.classes[facts.class];
  return table.byClass && now.getTime() >= deadlineMs(facts, policy) ? table.overdue : table.plain;
}

/** The longest time without use: the strictest of the kind's and those of the frameworks in scope. Null: not judged. */
export function idleLimitFor(facts: PlaceFacts, policy: Policy): Limit | null {
  return tableOf(policy, facts).idle;
}

/** The next moment after `now` at which `limitFor` says something else by itself: the classification deadline. */
export function limitChangesAt(facts: LimitFacts, policy: Policy, now: Date): Date | null {
  if (facts.class !== null || !policy.kindLimits[facts.kind].byClass) return null;
  const deadline = deadlineMs(facts, policy);
  return now.getTime() < deadline ? new Date(deadline) : null;
}
