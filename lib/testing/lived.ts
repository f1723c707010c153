import { assignOwner } from '@/lib/credentials/commands/assign-owner';
import { classifyCredential } from '@/lib/credentials/commands/classify-credential';
import { applyPolicy } from '@/lib/credentials/merge/apply-policy';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { sweepDue } from '@/lib/credentials/merge/rejudge';
import type { Observation } from '@/lib/credentials/model';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { createCell, createSource, createTarget } from './cells';
import { testViewer } from './credential-rows';
import { createTestDatabase, type TestDatabase } from './database';
import { observation } from './observations';

/** What a credential showed at the end of a day, as the live tables said it then. */
export interface LivedCredential {
  name: string;
  status: string | null;
  ownerTeam: string | null;
  class: string | null;
  environment: string | null;
  region: string;
  standing: string | null;
  severity: number;
  failing: string[];
  limitDays: number | null;
  limitClause: string | null;
  ageBucket: string | null;
  useState: string | null;
  lastUsedAt: Date | null;
}

/** A finding that was open at the end of a day. */
export interface LivedFinding {
  id: number;
  subjectId: number;
  rule: string;
  verdict: string;
  severity: number;
  data: JsonObject;
  openedAt: Date;
}

export interface LivedDay {
  /** The end of the day. */
  at: Date;
  live: Map<number, LivedCredential>;
  gone: Set<number>;
  findings: LivedFinding[];
  policyVersion: number;
}

const START = new Date('2026-01-05T12:00:00Z');
const DAYS = 60;
const security = testViewer('security');
const PLACES = [
  { resource: 'iam.access-key', kind: 'cloud-access-key' },
  { resource: 'secretsmanager.secret', kind: 'managed-secret' },
] as const;

/** A number in [0, 1) that follows from its seed, so that a failure can be run again. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * Sixty days of an estate by the product's own merges, commands, sweeps and policies, at random: credentials come, change,
 * go and return, get owners and classes, findings open, close and reopen. What the live tables said at the end of each day
 * is kept, to hold against what the past says of it.
 */
export class LivedEstate {
  readonly days: LivedDay[] = [];
  private readonly clock = new ManualClock(START);
  private readonly dice = random(20_260_930);
  private readonly known = new Map<string, Observation>();
  private readonly listed = new Map<string, Observation>();
  private policyVersion = 0;

  readonly test: TestDatabase;
  private readonly cell: { sourceId: number; cellId: number };

  private constructor(test: TestDatabase, cell: { sourceId: number; cellId: number }) {
    this.test = test;
    this.cell = cell;
  }

  get database(): Database {
    return this.test.database;
  }

  static async live(): Promise<LivedEstate> {
    const test = await createTestDatabase();
    const sourceId = await createSource(test.database, 'aws', START);
    const estate = new LivedEstate(test, { sourceId, cellId: await createCell(test.database, sourceId) });
    for (let day = 0; day < DAYS; day += 1) await estate.liveDay(day);
    return estate;
  }

  private async liveDay(day: number): Promise<void> {
    this.clock.set(addDays(START, day));
    if (day === 20) await this.publish(null);
    if (day === 35) await this.publish(20);
    for (let n = 0; n < Math.min(10 + day, 40); n += 1) this.relist(n);
    await this.collect();
    if (this.dice() < 0.3) {
      this.clock.set(addDays(this.clock.now(), 1 / 1_440));
      await this.decide();
    }
    await this.keep();
  }

  private pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.dice() * values.length)] as T;
  }

  private relist(n: number): void {
    const key = `key-${n}`;
    const isListed = this.listed.has(key) || !this.known.has(key);
    if (isListed ? this.dice() > 0.02 : this.dice() < 0.1) {
      const seen = this.moved(this.known.get(key) ?? this.born(n));
      this.known.set(key, seen);
      this.listed.set(key, seen);
    } else this.listed.delete(key);
  }

  private born(n: number): Observation {
    const now = this.clock.now();
    return observation({
      ...(PLACES[n % 2] as (typeof PLACES)[number]),
      externalId: `id:key-${n}`,
      name: `Key ${n % 7} é`,
      holder: null,
      createdAt: addDays(now, -5),
      valueChangedAt: addDays(now, -Math.floor(this.dice() * 80)),
      expires: this.dice() < 0.5 ? 'none' : addDays(now, Math.floor(this.dice() * 90)),
      lastUsed: 'never',
      tags: this.dice() < 0.7 ? { team: this.pick(['payments', 'shop']) } : {},
    });
  }

  private moved(before: Observation): Observation {
    const now = this.clock.now();
    const roll = this.dice();
    if (roll < 0.06) return { ...before, valueChangedAt: now, lastRotated: now };
    if (roll < 0.1) return { ...before, name: `${this.pick(['Renamed', 'key', 'ÄÖ'])} ${before.externalId}` };
    if (roll < 0.14) return { ...before, status: this.pick(['active', 'disabled', null]) };
    if (roll < 0.18) return { ...before, region: this.pick(['eu-west-1', 'us-east-1']) };
    if (roll < 0.4) return { ...before, lastUsed: addDays(now, -this.dice()) };
    return before;
  }

  private async collect(): Promise<void> {
    const { sourceId, cellId } = this.cell;
    const target = await createTarget(this.database, sourceId, cellId, this.clock.now());
    const { ids } = await mergeBatch(this.database, target, [...this.listed.values()]);
    const seen = new IdSet();
    for (const id of ids) seen.add(id);
    await closeAbsent(this.database, target, seen);
  }

  private async decide(): Promise<void> {
    const rows = await this.database.query<{ id: number }>(
      sql`SELECT id FROM credential WHERE gone_at IS NULL ORDER BY id`,
    );
    const ids = rows.filter(() => this.dice() < 0.15).map(({ id }) => Number(id));
    if (ids.length === 0) return;
    const team = this.pick(['payments', 'shop', 'platform']);
    const grade = {
      class: this.pick(['A', 'B', 'C'] as const),
      environment: this.pick(['production', 'staging']),
    };
    const { database, clock } = this;
    if (this.dice() < 0.5)
      await runCommand({ database, clock }, assignOwner, security, { ids, team, reason: 'test' });
    else
      await runCommand({ database, clock }, classifyCredential, security, { ids, ...grade, reason: 'test' });
  }

  private async publish(keyDays: number | null): Promise<void> {
    this.policyVersion += 1;
    const document = { ...structuredClone(DEFAULT_POLICY), version: this.policyVersion };
    const limits = document.kindLimits;
    if (keyDays !== null) limits['cloud-access-key'] = { ...limits['cloud-access-key'], days: keyDays };
    await this.database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason)
      VALUES (${this.policyVersion}, ${JSON.stringify(document)}::jsonb, ${this.clock.now()}, 'test', 'test')`);
    await applyPolicy(this.database, this.clock.now());
  }

  private async keep(): Promise<void> {
    const at = new Date(`${addDays(this.clock.now(), 1).toISOString().slice(0, 10)}T00:00:00Z`);
    await sweepDue(this.database, at);
    const rows = await this.database.query<LivedCredential & { id: number; goneAt: Date | null }>(sql`
      SELECT c.id::float8 AS id, c.name, c.status, c.owner_team AS "ownerTeam", c.class, c.environment, c.region, c.standing, c.severity,
        c.failing, c.limit_days AS "limitDays", c.limit_clause AS "limitClause", c.age_bucket AS "ageBucket", u.state AS "useState",
        u.last_used_at AS "lastUsedAt", c.gone_at AS "goneAt" FROM credential c JOIN credential_use u ON u.credential_id = c.id`);
    const live = new Map<number, LivedCredential>();
    const gone = new Set<number>();
    for (const { id, goneAt, ...row } of rows) {
      if (goneAt) gone.add(id);
      else live.set(id, { ...row, failing: [...row.failing].sort() });
    }
    const findings =
      await this.database.query<LivedFinding>(sql`SELECT id::float8 AS id, subject_id::float8 AS "subjectId", rule, verdict,
      severity, data, opened_at AS "openedAt" FROM finding WHERE closed_at IS NULL ORDER BY id`);
    this.days.push({ at, live, gone, findings, policyVersion: this.policyVersion });
  }
}
