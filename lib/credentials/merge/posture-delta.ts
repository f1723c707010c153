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

interface Entry {
  at: Standpoint;
  count: number;
}

/** The measures by which credentials are counted on the posture page. */
function measuresOf(at: Standpoint): [measure: string, bucket: string][] {
  return [
    ['age', at.age],
    ['expiry', at.expiry],
    ['ownership', at.owner === '' ? 'unowned' : 'owned'],
    ['standing', at.standing],
  ];
}

function dimensionsOf(at: Standpoint): [dimension: string, value: string][] {
  return [
    ['all', ''],
    ['owner', at.owner],
    ['kind', at.kind],
    ['provider', at.provider],
    ['account', at.account],
    ['environment', at.environment],
    ['class', at.class],
  ];
}

/**
 * Collects the moves of many credentials and writes them as one statement. Credentials that stand alike are added up
 * before they are spread over dimensions, so that a million of them cost little more than one.
 */
export class PostureDelta {
  readonly #entries = new Map<string, Entry>();

  add(at: Standpoint | null, count: number): void {
    if (!at) return;
    const key = `${at.owner}\0${at.kind}\0${at.provider}\0${at.account}\0${at.environment}\0${at.class}\0${at.age}\0${at.expiry}\0${at.standing}\0${at.failing}\0${at.unknown}\0${at.passing}`;
    const entry = this.#entries.get(key);
    if (entry) entry.count += count;
    else this.#entries.set(key, { at, count });
  }

  /** Moves the counts in the caller's transaction; rows in a fixed order, so that two writers never wait in a circle. */
  async write(executor: Executor): Promise<void> {
    const sums = new Map<string, number>();
    const sum = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);
    for (const { at, count } of this.#entries.values()) {
      if (count === 0) continue;
      for (const [dimension, value] of dimensionsOf(at))
        for (const [measure, bucket] of measuresOf(at))
          sum(`${dimension}\0${value}\0${measure}\0${bucket}`, count);
      for (const rule of at.failing) sum(`rule\0${rule}\0verdict\0fail`, count);
      for (const rule of at.unknown) sum(`rule\0${rule}\0verdict\0unknown`, count);
      for (const rule of at.passing) sum(`rule\0${rule}\0verdict\0pass`, count);
    }
    this.#entries.clear();
    const rows = [...sums].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
    if (rows.length === 0) return;
    const document = rows.map(([key, count]) => {
      const [dimension, value, measure, bucket] = key.split('\0');
      return { dimension, value, measure, bucket, count };
    });
    await executor.query(sql`
      INSERT INTO posture_count (dimension, value, measure, bucket, count)
      SELECT dimension, value, measure, bucket, count
      FROM jsonb_to_recordset(${JSON.stringify(document)}::jsonb) AS d(dimension text, value text, measure text, bucket text, count bigint)
      ON CONFLICT (dimension, value, measure, bucket) DO UPDATE SET count = posture_count.count + excluded.count`);
  }
}
