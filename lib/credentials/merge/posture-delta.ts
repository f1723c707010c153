import { type Executor, sql } from '@/lib/platform/database/client';

/** Where a live credential is counted; null for one that is not counted (not yet there, or gone). */
export interface Standpoint {
  owner: string;
  kind: string;
  provider: string;
  account: string;
  environment: string;
  class: string;
  age: string;
  expiry: string;
  standing: string;
  failing: readonly string[];
  unknown: readonly string[];
  passing: readonly string[];
}

const DIMENSIONS = ['owner', 'kind', 'provider', 'account', 'environment', 'class'] as const;

type Buckets = Map<string, number>;
/** How the counts of one value of one dimension move, by measure and bucket. */
class Moves {
  readonly age: Buckets = new Map();
  readonly expiry: Buckets = new Map();
  readonly ownership: Buckets = new Map();
  readonly standing: Buckets = new Map();
}
type Row = [key: string, dimension: string, value: string, measure: string, bucket: string, count: number];
const MEASURES = ['age', 'expiry', 'ownership', 'standing'] as const;

const move = (buckets: Buckets, bucket: string, count: number) =>
  buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);

function movesOf(values: Map<string, Moves>, value: string): Moves {
  let moves = values.get(value);
  if (!moves) {
    moves = new Moves();
    values.set(value, moves);
  }
  return moves;
}

/** Collects the moves of many credentials and writes them as one statement. */
export class PostureDelta {
  readonly #all = new Moves();
  readonly #dimensions = DIMENSIONS.map((name) => ({ name, values: new Map<string, Moves>() }));
  readonly #rules = new Map<string, Buckets>();

  add(at: Standpoint | null, count: number): void {
    if (!at) return;
    const ownership = at.owner === '' ? 'unowned' : 'owned';
    this.#count(this.#all, at, ownership, count);
    for (const { name, values } of this.#dimensions)
      this.#count(movesOf(values, at[name]), at, ownership, count);
    for (const rule of at.failing) this.#verdict(rule, 'fail', count);
    for (const rule of at.unknown) this.#verdict(rule, 'unknown', count);
    for (const rule of at.passing) this.#verdict(rule, 'pass', count);
  }

  #count(moves: Moves, at: Standpoint, ownership: string, count: number): void {
    move(moves.age, at.age, count);
    move(moves.expiry, at.expiry, count);
    move(moves.ownership, ownership, count);
    move(moves.standing, at.standing, count);
  }

  #verdict(rule: string, verdict: string, count: number): void {
    let buckets = this.#rules.get(rule);
    if (!buckets) {
      buckets = new Map();
      this.#rules.set(rule, buckets);
    }
    move(buckets, verdict, count);
  }

  /** Moves the counts in the caller's transaction; rows in a fixed order, so that two writers never wait in a circle. */
  async write(executor: Executor): Promise<void> {
    const rows = this.#rows().sort((a, b) => (a[0] < b[0] ? -1 : 1));
    if (rows.length === 0) return;
    const columns = [1, 2, 3, 4].map((column) => rows.map((row) => row[column] as string));
    const counts = rows.map((row) => row[5]);
    await executor.query(sql`
      INSERT INTO posture_count (dimension, value, measure, bucket, count)
      SELECT * FROM unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[], ${columns[3]}::text[], ${counts}::bigint[])
      ON CONFLICT (dimension, value, measure, bucket) DO UPDATE SET count = posture_count.count + excluded.count`);
  }

  #rows(): Row[] {
    const rows: Row[] = [];
    const take = (dimension: string, value: string, measure: string, buckets: Buckets) => {
      for (const [bucket, count] of buckets)
        if (count !== 0)
          rows.push([
            `${dimension}\0${value}\0${measure}\0${bucket}`,
            dimension,
            value,
            measure,
            bucket,
            count,
          ]);
      buckets.clear();
    };
    const spread = (dimension: string, value: string, moves: Moves) => {
      for (const measure of MEASURES) take(dimension, value, measure, moves[measure]);
    };
    spread('all', '', this.#all);
    for (const { name, values } of this.#dimensions)
      for (const [value, moves] of values) spread(name, value, moves);
    for (const [rule, buckets] of this.#rules) take('rule', rule, 'verdict', buckets);
    return rows;
  }
}
