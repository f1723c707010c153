import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { RunnerLimits } from '@/lib/collectors/runner/run';
import type { CloudName } from './cloud-answers';
import { type Fault, startCloud, type TestCloud } from './clouds';
import { type CellRow, type Collected, createCollecting, insertSource } from './collecting';
import { createTestDatabase, type TestDatabase } from './database';

/** Pages of a list at most. */
export const PAGES = 6;
/** Tries of a call. */
export const ATTEMPTS = 3;
/** Small enough that lasting faults end soon; only what is meant to hang is given little time. */
const LIMITS: Partial<RunnerLimits> = { attempts: ATTEMPTS, pageCeiling: PAGES };
/** For a server that never ends: each call is waited for once. */
export const IMPATIENT: Partial<RunnerLimits> = { attempts: 1, attemptTimeoutMs: 500 };

/** A source over a small cloud and an empty database, made before each test and gone after it. */
export function useFaultySource(name: CloudName) {
  let db: TestDatabase;
  let cloud: TestCloud;
  let sourceId: number;
  let collecting: ReturnType<typeof createCollecting>;
  beforeEach(async () => {
    vi.stubEnv('MUSTER_ALLOW_PRIVATE_ENDPOINTS', '1');
    db = await createTestDatabase();
    cloud = await startCloud(name);
    vi.stubEnv('CLOUD', await cloud.resolveReference('env:CLOUD'));
    collecting = createCollecting(db.database);
    sourceId = await insertSource(db.database, name, cloud.config);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await cloud.close();
    await db.drop();
  });

  const isMeant = ({ collector }: CellRow) => collector === cloud.words.collector;
  const once = (limits: Partial<RunnerLimits> = {}) => collecting.once(sourceId, { ...LIMITS, ...limits });
  const expectWhole = async () => {
    const { expected } = cloud;
    expect(await collecting.held()).toEqual({ live: expected, gone: 0, versions: expected, open: 0 });
  };
  return {
    get cloud() {
      return cloud;
    },
    get words() {
      return cloud.words;
    },
    get collecting() {
      return collecting;
    },
    get database() {
      return db.database;
    },
    once,
    /** Everything as after the first complete run: nothing lost, nothing twice, nothing left open. */
    expectWhole,
    /** The cells of the list that faults happen to. */
    meant: ({ cells }: Collected) => cells.filter(isMeant),
    others: ({ cells }: Collected) => cells.filter((cell) => !isMeant(cell)),
    /** A fault of that list alone. */
    ofList:
      (fault: Fault): Fault =>
      async (exchange) =>
        cloud.words.isList(exchange.request) ? fault(exchange) : undefined,
    /** A complete run, one with the fault, and a complete one again: nothing is ever lost or written twice. */
    async between(
      fault: Fault,
      check: (faulty: Collected) => void,
      limits?: Partial<RunnerLimits>,
    ): Promise<void> {
      expect((await once()).state).toBe('complete');
      await expectWhole();
      cloud.fault = fault;
      check(await once(limits));
      await expectWhole();
      cloud.fault = null;
      expect((await once()).state).toBe('complete');
      await expectWhole();
    },
  };
}

export const statesOf = (cells: readonly { state: string }[]) => [
  ...new Set(cells.map(({ state }) => state)),
];
