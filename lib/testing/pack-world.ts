import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Viewer } from '@/lib/access/roles';
import { openStores } from '@/lib/evidence/archive/open-stores';
import { requestPack } from '@/lib/evidence/commands/request-pack';
import { readPack } from '@/lib/evidence/queries';
import { expirePacks } from '@/lib/jobs/expire-packs';
import { runPack } from '@/lib/jobs/pack';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { ExceptionWorld } from './excepting';
import { NOW } from './observations';
import { testSigner } from './packs';

/** A database with a credential that was seen on the tests' day, a MUSTER_HOME, and a worker that builds packs. */
export class PackWorld {
  readonly signer = testSigner();
  readonly worker = workerViewer('test');
  readonly #world: ExceptionWorld;
  readonly home: string;
  readonly security: Viewer;

  private constructor(world: ExceptionWorld, home: string, security: Viewer) {
    this.#world = world;
    this.home = home;
    this.security = security;
  }

  /** It is 30 days after the tests' day. */
  static async create(): Promise<PackWorld> {
    const world = await ExceptionWorld.create();
    await world.merge(world.oldKey('stays'));
    world.clock.set(addDays(NOW, 30));
    const home = await mkdtemp(path.join(tmpdir(), 'muster-packs-'));
    return new PackWorld(world, home, await world.person('Ines', 'security'));
  }

  get clock() {
    return this.#world.clock;
  }

  get database() {
    return this.#world.database;
  }

  /** A process with these settings. */
  runtime(settings: Record<string, string> = {}): Runtime {
    const env = readEnvironment({ NODE_ENV: 'test', MUSTER_HOME: this.home, ...settings });
    return { database: this.database, clock: this.clock, env, log: createLogger('test', 'silent') };
  }

  /** Asks for a pack of the ten days after the tests' day. */
  async request(): Promise<string> {
    const day = (days: number) => addDays(NOW, days).toISOString().slice(0, 10);
    const { id } = await runCommand(this.runtime(), requestPack, this.security, {
      frameworks: ['soc-2'],
      type: 'type-2',
      from: day(1),
      to: day(10),
      scope: { sources: null, accounts: null, environments: null, kinds: null, owners: null },
      pseudonymised: false,
    });
    return id;
  }

  /** A worker does what it does with a pack that was handed to it. */
  async build(id: string, settings: Record<string, string> = {}, signal = new AbortController().signal) {
    const runtime = this.runtime(settings);
    const stores = openStores(runtime.env);
    await runPack(
      { runtime, viewer: this.worker, signer: this.signer, stores, signal },
      { packId: id, attempt: 0 },
    );
    return this.pack(id);
  }

  /** A worker looks at what is due. */
  async expire(settings: Record<string, string> = {}): Promise<void> {
    const runtime = this.runtime(settings);
    await expirePacks(runtime, this.worker, openStores(runtime.env));
  }

  /** Changes rows as nobody may who is not a superuser. */
  alter(statement: string): Promise<void> {
    return this.#world.test.asSuperuser(statement);
  }

  pack(id: string) {
    return readPack(this.security, this.database, id);
  }

  async drop(): Promise<void> {
    await this.#world.test.drop();
    await rm(this.home, { recursive: true, force: true });
  }
}
