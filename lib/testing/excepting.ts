import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@/lib/access/roles';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import type { Observation } from '@/lib/credentials/model';
import { approveException } from '@/lib/exceptions/commands/approve';
import { requestException } from '@/lib/exceptions/commands/request';
import { RequestException } from '@/lib/exceptions/schema';
import { tendExceptions } from '@/lib/jobs/exceptions';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { createCell, createSource, createTarget } from './cells';
import { EVERYTHING } from './credential-rows';
import { createTestDatabase, type TestDatabase } from './database';
import { NOW, observation } from './observations';

export const REASON = 'The vendor replaces its client in spring; until then it has to stay.';
export const MEASURES = 'Only the build network reaches it';
/** `days` after the tests' day, as a form gives it. */
export const dayIn = (days: number): string => addDays(NOW, days).toISOString().slice(0, 10);

type Asked = Partial<typeof RequestException._input>;

/** A database with people who have roles, and credentials that a real merge judged; for tests of exceptions. */
export class ExceptionWorld {
  readonly clock = new ManualClock(NOW);
  #sourceId = 0;
  #cellId = 0;
  readonly test: TestDatabase;
  private constructor(test: TestDatabase) {
    this.test = test;
  }

  static async create(): Promise<ExceptionWorld> {
    const world = new ExceptionWorld(await createTestDatabase());
    world.#sourceId = await createSource(world.database, 'aws', NOW);
    world.#cellId = await createCell(world.database, world.#sourceId);
    return world;
  }

  get database() {
    return this.test.database;
  }

  get runner() {
    return { database: this.database, clock: this.clock };
  }

  /** Somebody whose group gives them this role, as the session would know them; an auditor was let in for everything. */
  async person(
    name: string,
    role: Role,
    team: string | null = null,
    mail: string | null = null,
  ): Promise<Viewer> {
    const { prisma } = this.database;
    const id = randomUUID();
    const groupName = team ? `team-${team}` : `muster-${role}`;
    await prisma.person.create({
      data: {
        id,
        issuer: 'https://idp.example.com',
        subject: id,
        name,
        email: mail,
        groups: [groupName],
        firstSignInAt: NOW,
        lastSignInAt: NOW,
      },
    });
    if (!(await prisma.groupMapping.findFirst({ where: { groupName } })))
      await prisma.groupMapping.create({
        data: { id: randomUUID(), groupName, role, team, createdAt: NOW, createdBy: 'test' },
      });
    return {
      kind: 'person',
      id,
      name,
      role,
      teams: team ? [team] : [],
      scopes: null,
      origin: { address: null, agent: null },
      requestId: 'test',
      ...(role === 'auditor' && { granted: EVERYTHING }),
    };
  }

  /** The same person, speaking through an API token of theirs. */
  async tokenOf(viewer: Viewer): Promise<Viewer> {
    const id = randomUUID();
    await this.database.prisma.apiToken.create({
      data: {
        id,
        name: 'script',
        tokenHash: Buffer.from(id),
        hint: 'mst_',
        personId: viewer.id,
        role: viewer.role,
        scopes: [],
        createdAt: NOW,
        expiresAt: addDays(NOW, 30),
      },
    });
    return { ...viewer, kind: 'token', id, name: `script (${viewer.name})` };
  }

  /** What a merge of a collection writes under. */
  target() {
    return createTarget(this.database, this.#sourceId, this.#cellId, this.clock.now());
  }

  /** What a collection saw, merged and judged as of the clock. */
  async merge(...batch: Observation[]): Promise<void> {
    await mergeBatch(this.database, await this.target(), batch);
  }

  /** An access key past its limit of age, of class C and team payments unless said otherwise. */
  oldKey(name: string, more: Partial<Observation> = {}): Observation {
    return observation({
      externalId: name,
      name,
      valueChangedAt: addDays(NOW, -200),
      createdAt: addDays(NOW, -200),
      privilege: 'write',
      ...more,
    });
  }

  /** The id of the finding of a rule on a credential. */
  async finding(name: string, rule = 'max-age'): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(sql`SELECT f.id FROM finding f
      JOIN credential c ON c.id = f.subject_id WHERE c.name = ${name} AND f.rule = ${rule}`);
    if (!row) throw new Error(`${name} has no finding of ${rule}`);
    return Number(row.id);
  }

  /** A finding that was opened and closed in this moment, as where a collection judged with part of what it found. */
  async foundForNoTime(name: string, rule: string): Promise<void> {
    const now = this.clock.now();
    await this.database.query(sql`INSERT INTO finding (rule, code, subject_kind, subject_id, verdict, severity, data, policy_version,
        opened_at, first_opened_at, changed_at, closed_at, close_reason)
      SELECT ${rule}, 'TEST', 'credential', id, 'fail', 2, '{}', 1, ${now}, ${now}, ${now}, ${now}, 'fixed'
      FROM credential WHERE name = ${name} RETURNING id`);
  }

  /** The exception that covers a finding now. */
  async coveredBy(finding: number): Promise<number | null> {
    const row = await this.database.prisma.finding.findUniqueOrThrow({ where: { id: finding } });
    return row.exceptionId === null ? null : Number(row.exceptionId);
  }

  exception(id: number) {
    return this.database.prisma.exception.findUniqueOrThrow({ where: { id } });
  }

  ask(viewer: Viewer, findings: number[], more: Asked = {}) {
    const input = RequestException.parse({
      target: { findings },
      reason: REASON,
      measures: MEASURES,
      endsOn: dayIn(60),
      ...more,
    });
    return runCommand(this.runner, requestException, viewer, input);
  }

  approve(viewer: Viewer, id: number, revision = 1) {
    return runCommand(this.runner, approveException, viewer, { id, revision, comment: null });
  }

  /** One turn of the worker. */
  tend() {
    return tendExceptions(this.runner, workerViewer('test'));
  }

  async events(id: number): Promise<string[]> {
    const rows = await this.database.prisma.auditEvent.findMany({
      where: { subjectKind: 'exception', subjectId: String(id), outcome: 'done' },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ action }) => action);
  }

  async notices(kind: string) {
    return this.database.prisma.notice.findMany({
      where: { kind },
      orderBy: [{ createdAt: 'asc' }, { recipientKind: 'asc' }],
    });
  }
}
