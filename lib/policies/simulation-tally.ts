import { decidedUnder } from '@/lib/credentials/merge/apply-policy';
import { factsOf, type StoredFacts } from '@/lib/credentials/merge/rows';
import type { CredentialKind } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { type Assessment, assess } from './engine';
import type { Policy } from './model';

/** What publishing a policy would do to the findings, exactly: every credential that it can touch is judged by it. */
export interface Simulation {
  /** ISO 8601. */
  at: string;
  /** Version of the policy it is compared with. */
  base: number;
  /** Credentials judged; the changes cannot touch the others. */
  judged: number;
  opens: number;
  closes: number;
  groups: SimulatedGroup[];
  /** Live credentials in, out of and unknown to policy. */
  standing: { before: StandingCounts; after: StandingCounts };
  /** Credentials reaching their age limit per week from now; the first holds those that are over it already. */
  weeks: { before: number[]; after: number[] };
  /** The first of each group, to look at. */
  examples: SimulatedFinding[];
}

export interface SimulatedGroup {
  /** null: nobody's. */
  team: string | null;
  kind: CredentialKind;
  rule: string;
  opens: number;
  closes: number;
}

export interface SimulatedFinding {
  id: number;
  name: string;
  team: string | null;
  kind: CredentialKind;
  rule: string;
  effect: 'opens' | 'closes';
}

export type StandingCounts = Record<'in' | 'out' | 'unknown', number>;

export const SIMULATED_WEEKS = 13;
const EXAMPLES_EACH = 3;
const EXAMPLES_MOST = 300;

/** A credential with what the policy in force was found to say of it. */
export interface JudgedFacts extends StoredFacts {
  policy_version: number | null;
  due_at: Date | null;
  failing: string[];
  unknown: string[];
  standing: keyof StandingCounts | null;
  out_of_policy_at: Date | null;
}

/** Credentials by standing, and those reaching their limit per week. */
export interface SideCounts {
  standing: StandingCounts;
  weeks: number[];
}

/** Adds up, credential by credential, what a draft does to the findings. */
export class Tally {
  readonly #groups = new Map<string, SimulatedGroup>();
  readonly #examples: SimulatedFinding[] = [];
  readonly #before: SideCounts = emptySide();
  readonly #after: SideCounts = emptySide();
  readonly #current: Policy;
  readonly #draft: Policy;
  readonly #now: Date;
  #judged = 0;
  #opens = 0;
  #closes = 0;

  constructor(current: Policy, draft: Policy, now: Date) {
    this.#current = current;
    this.#draft = draft;
    this.#now = now;
  }

  add(row: JudgedFacts): void {
    this.#judged++;
    const now = this.#now;
    const decided = decidedUnder(row, this.#draft);
    const before = this.#judgedByCurrent(row);
    const after = assess(factsOf(decided), this.#draft, now);
    count(this.#before, before.standing, before.outOfPolicyAt, now);
    count(this.#after, after.standing, after.outOfPolicyAt, now);
    const wasOpen = (rule: string) => before.failing.includes(rule) || before.unknown.includes(rule);
    const isOpen = (rule: string) => after.failing.includes(rule) || after.unknown.includes(rule);
    for (const rules of [after.failing, after.unknown])
      for (const rule of rules) if (!wasOpen(rule)) this.#move(row, decided.owner_team, rule, 'opens');
    for (const rules of [before.failing, before.unknown])
      for (const rule of rules) if (!isOpen(rule)) this.#move(row, decided.owner_team, rule, 'closes');
  }

  /** What was stored stands until it is due; past that, what time has moved is not the draft's doing. */
  #judgedByCurrent(row: JudgedFacts): Pick<Assessment, 'failing' | 'unknown' | 'standing' | 'outOfPolicyAt'> {
    const isUpToDate =
      row.policy_version === this.#current.version && (!row.due_at || row.due_at > this.#now);
    if (!isUpToDate || !row.standing)
      return assess(factsOf(decidedUnder(row, this.#current)), this.#current, this.#now);
    return {
      failing: row.failing,
      unknown: row.unknown,
      standing: row.standing,
      outOfPolicyAt: row.out_of_policy_at,
    };
  }

  #move(row: StoredFacts, team: string | null, rule: string, effect: 'opens' | 'closes'): void {
    const kind = row.kind as CredentialKind;
    const key = `${team ?? ''}\0${kind}\0${rule}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { team, kind, rule, opens: 0, closes: 0 };
      this.#groups.set(key, group);
    }
    group[effect]++;
    if (effect === 'opens') this.#opens++;
    else this.#closes++;
    if (group[effect] <= EXAMPLES_EACH && this.#examples.length < EXAMPLES_MOST)
      this.#examples.push({ id: Number(row.id), name: row.name, team, kind, rule, effect });
  }

  result(others: SideCounts): Simulation {
    const sum = (side: SideCounts): SideCounts => ({
      standing: {
        in: side.standing.in + others.standing.in,
        out: side.standing.out + others.standing.out,
        unknown: side.standing.unknown + others.standing.unknown,
      },
      weeks: side.weeks.map((n, week) => n + (others.weeks[week] ?? 0)),
    });
    const [before, after] = [sum(this.#before), sum(this.#after)];
    const size = (group: SimulatedGroup) => group.opens + group.closes;
    return {
      at: this.#now.toISOString(),
      base: this.#current.version,
      judged: this.#judged,
      opens: this.#opens,
      closes: this.#closes,
      groups: [...this.#groups.values()].sort((a, b) => size(b) - size(a)),
      standing: { before: before.standing, after: after.standing },
      weeks: { before: before.weeks, after: after.weeks },
      examples: this.#examples,
    };
  }
}

function emptySide(): SideCounts {
  return { standing: { in: 0, out: 0, unknown: 0 }, weeks: new Array<number>(SIMULATED_WEEKS).fill(0) };
}

function count(side: SideCounts, standing: keyof StandingCounts, outAt: Date | null, now: Date): void {
  side.standing[standing]++;
  if (!outAt) return;
  const week = Math.floor(Math.max(0, outAt.getTime() - now.getTime()) / (7 * DAY_MS));
  if (week < SIMULATED_WEEKS) side.weeks[week] = (side.weeks[week] ?? 0) + 1;
}
