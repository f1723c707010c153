import { decidedUnder } from '@/lib/credentials/merge/apply-policy';
import { FROM_STORED } from '@/lib/credentials/merge/rejudge';
import { factsOf, type StoredCredential } from '@/lib/credentials/merge/rows';
import type { CredentialKind } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { type Database, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { kindsTouched, policyChanges } from './changes';
import { assess } from './engine';
import { policyInForce } from './in-force';
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
const BATCH = 5_000;

/** Judges by `draft` at `now` without writing. Findings that only time would move are not counted as the draft's doing. */
export async function simulatePolicy(
  database: Database,
  draft: Policy,
  now: Date,
  signal?: AbortSignal,
): Promise<Simulation> {
  return database.transaction(async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const current = await policyInForce({ query: (statement) => queryIn(client, statement) });
    const kinds = kindsTouched(policyChanges(current, draft), draft);
    const tally = new Tally(current, draft, now);
    if (kinds === null || kinds.length > 0)
      for await (const rows of storedRows(client, kinds)) {
        signal?.throwIfAborted();
        for (const row of rows) tally.add(row);
      }
    return tally.result(await untouched(client, kinds, now));
  });
}

async function* storedRows(
  client: PoolClient,
  kinds: readonly CredentialKind[] | null,
): AsyncGenerator<StoredCredential[]> {
  const only = kinds ? sql` AND c.kind = ANY(${kinds}::text[])` : sql``;
  const query = sql`${FROM_STORED} WHERE c.gone_at IS NULL${only}`;
  await client.query('SET LOCAL cursor_tuple_fraction = 1');
  await client.query({ text: `DECLARE simulated NO SCROLL CURSOR FOR ${query.text}`, values: query.values });
  for (;;) {
    const rows = await queryIn<StoredCredential>(client, sql`FETCH 5000 FROM simulated`);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
  }
}

interface Untouched {
  standing: StandingCounts;
  weeks: number[];
}

/** What the changes cannot move counts on both sides. */
async function untouched(
  client: PoolClient,
  kinds: readonly CredentialKind[] | null,
  now: Date,
): Promise<Untouched> {
  const standing: StandingCounts = { in: 0, out: 0, unknown: 0 };
  const weeks = new Array<number>(SIMULATED_WEEKS).fill(0);
  if (kinds === null) return { standing, weeks };
  const rows = await queryIn<{ standing: keyof StandingCounts; week: number | null; count: number }>(
    client,
    sql`SELECT coalesce(standing, 'unknown') AS standing,
        floor(extract(epoch FROM greatest(out_of_policy_at, ${now}::timestamptz) - ${now}::timestamptz) / 604800)::int AS week, count(*) AS count
      FROM credential WHERE gone_at IS NULL AND kind <> ALL(${kinds}::text[]) GROUP BY 1, 2`,
  );
  for (const { standing: where, week, count } of rows) {
    standing[where] += count;
    if (week !== null && week < SIMULATED_WEEKS) weeks[week] = (weeks[week] ?? 0) + count;
  }
  return { standing, weeks };
}

class Tally {
  readonly #groups = new Map<string, SimulatedGroup>();
  readonly #examples: SimulatedFinding[] = [];
  readonly #before: Untouched = emptySide();
  readonly #after: Untouched = emptySide();
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

  add(row: StoredCredential): void {
    this.#judged++;
    const now = this.#now;
    const decided = decidedUnder(row, this.#draft);
    const before = assess(factsOf(decidedUnder(row, this.#current)), this.#current, now);
    const after = assess(factsOf(decided), this.#draft, now);
    count(this.#before, before.standing, before.outOfPolicyAt, now);
    count(this.#after, after.standing, after.outOfPolicyAt, now);
    const open = new Set([...before.failing, ...before.unknown]);
    const still = new Set([...after.failing, ...after.unknown]);
    for (const rule of still) if (!open.has(rule)) this.#move(row, decided.owner_team, rule, 'opens');
    for (const rule of open) if (!still.has(rule)) this.#move(row, decided.owner_team, rule, 'closes');
  }

  #move(row: StoredCredential, team: string | null, rule: string, effect: 'opens' | 'closes'): void {
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

  result(others: Untouched): Simulation {
    const sum = (side: Untouched): Untouched => ({
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

function emptySide(): Untouched {
  return { standing: { in: 0, out: 0, unknown: 0 }, weeks: new Array<number>(SIMULATED_WEEKS).fill(0) };
}

function count(side: Untouched, standing: keyof StandingCounts, outAt: Date | null, now: Date): void {
  side.standing[standing]++;
  if (!outAt) return;
  const week = Math.floor(Math.max(0, outAt.getTime() - now.getTime()) / (7 * DAY_MS));
  if (week < SIMULATED_WEEKS) side.weeks[week] = (side.weeks[week] ?? 0) + 1;
}
