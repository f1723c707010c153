import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { BASE_URL, noticeRuntime } from '@/lib/testing/noticing';
import {
  actionsOf,
  ask,
  closeFinding,
  exceptFindings,
  insertOpenFinding,
  insertTracker,
  reopenFinding,
  stepsOf,
  TOKEN,
  ticketsOf,
  turn,
} from '@/lib/testing/ticketing';
import { startGitHub, startJira, type TestTracker } from '@/lib/testing/trackers';
import type { TrackerKind } from './model';

const MINUTE = 60_000;
let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let server: TestTracker;

beforeEach(async () => {
  Object.assign(process.env, TOKEN);
  test = await createTestDatabase();
  runtime = noticeRuntime(test, new Date('2026-03-01T12:00:00Z'));
});
afterEach(async () => {
  await server?.close();
  await test.drop();
});

async function connect(kind: TrackerKind = 'github'): Promise<void> {
  server = kind === 'github' ? await startGitHub() : await startJira(kind === 'jira-cloud' ? 3 : 2);
  server.now = () => runtime.clock.now();
  await insertTracker(runtime, kind, server.url);
}

/** A turn some minutes later, so that the tracker is asked how its tickets stand. */
async function later(minutes = 3): Promise<void> {
  runtime.clock.set(new Date(runtime.clock.now().getTime() + minutes * MINUTE));
  await turn(runtime);
}

const isFindingOpen = async (id: number) =>
  (
    await test.database.query<{ open: boolean }>(
      sql`SELECT closed_at IS NULL AS open FROM finding WHERE id = ${id}`,
    )
  )[0]?.open;

describe.each(['github', 'jira-cloud', 'jira-data-center'] as const)('a ticket in %s', (kind) => {
  it('lives and ends with its finding: made, closed with it, opened again with it, linked both ways', async () => {
    await connect(kind);
    const finding = await insertOpenFinding(runtime, 'deploy key', { ownerTeam: 'storefront' });
    expect(await ask(runtime, finding)).toEqual({ requested: 1, left: 0 });
    await turn(runtime);
    const [ticket] = await ticketsOf(runtime);
    expect(ticket).toMatchObject({ state: 'open', key: kind === 'github' ? 'acme/ops#1' : 'SEC-1' });
    expect(ticket?.url).toMatch(/^http/);
    expect(server.issues[0]?.title).toMatch(/^Rotate: deploy key/);
    expect(JSON.stringify(server.issues[0]?.body)).toContain(`${BASE_URL}/credentials/`);

    await later();
    await closeFinding(runtime, finding);
    await later();
    expect(server.issues[0]).toMatchObject({ isClosed: true, comments: [expect.anything()] });
    expect(JSON.stringify(server.issues[0]?.comments[0])).toContain('The finding is fixed');
    expect((await ticketsOf(runtime))[0]?.state).toBe('closed');

    await later();
    await reopenFinding(runtime, finding);
    await later();
    await later();
    expect(server.issues).toHaveLength(1);
    expect(server.issues[0]?.isClosed).toBe(false);
    expect(server.issues[0]?.comments).toHaveLength(2);
    expect(JSON.stringify(server.issues[0]?.comments[1])).toContain('open again');
    expect(await actionsOf(runtime)).toEqual([
      'ticket.requested',
      'ticket.created',
      'ticket.closed',
      'ticket.reopened',
    ]);
  });

  it('closed by people while the finding is open is shown as closed, answered once, and closes nothing', async () => {
    await connect(kind);
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await turn(runtime);
    server.setClosed(1, true);
    await later();
    expect((await ticketsOf(runtime))[0]?.state).toBe('closed');
    await later();
    await later();
    expect(server.issues[0]).toMatchObject({ isClosed: true, comments: [expect.anything()] });
    expect(JSON.stringify(server.issues[0]?.comments[0])).toContain('Still open');
    expect(await isFindingOpen(finding)).toBe(true);
    server.setClosed(1, false);
    await later();
    expect((await ticketsOf(runtime))[0]?.state).toBe('open');
    server.setClosed(1, true);
    await later();
    await later();
    expect(server.issues[0]?.comments).toHaveLength(1);
  });

  it('closed by people before the fix is only told of it', async () => {
    await connect(kind);
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await turn(runtime);
    server.setClosed(1, true);
    await closeFinding(runtime, finding);
    await later();
    await later();
    expect(server.issues[0]?.comments).toHaveLength(1);
    const moves = server.received.filter(
      ({ method, path }) => method === 'PATCH' || (method === 'POST' && path.includes('/transitions')),
    );
    expect(moves).toEqual([]);
  });
});

describe('what is no longer needed', () => {
  it('is not made: the finding closed before anybody could', async () => {
    await connect();
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await closeFinding(runtime, finding);
    await turn(runtime);
    expect(server.issues).toEqual([]);
    expect(await ticketsOf(runtime)).toMatchObject([{ state: 'dropped' }]);
    // It opens again, and may have one then.
    await reopenFinding(runtime, finding);
    await ask(runtime, finding);
    await turn(runtime);
    expect(server.issues).toHaveLength(1);
  });

  it('is not said: the finding was closed and is open again before the tracker came back', async () => {
    await connect();
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await turn(runtime);
    server.onRequest = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    await closeFinding(runtime, finding);
    await later();
    runtime.clock.set(new Date(runtime.clock.now().getTime() + MINUTE));
    await reopenFinding(runtime, finding);
    server.onRequest = null;
    await later(90);
    await later(90);
    expect(server.issues[0]).toMatchObject({ isClosed: false, comments: [] });
    expect((await stepsOf(runtime)).find(({ kind }) => kind === 'close')?.state).toBe('dropped');
  });
});

describe('a finding that an exception allows', () => {
  it('gets no ticket, and nobody who closes theirs is reminded before the exception ends', async () => {
    await connect();
    const [first, second] = [
      await insertOpenFinding(runtime, 'one'),
      await insertOpenFinding(runtime, 'two'),
    ];
    await ask(runtime, first);
    await turn(runtime);
    await ask(runtime, second);
    await exceptFindings(runtime, first, second);
    server.setClosed(1, true);
    await later();
    await later();
    expect(server.issues).toMatchObject([{ comments: [] }]);
    expect((await ticketsOf(runtime)).map(({ state }) => state)).toEqual(['closed', 'dropped']);
    await expect(ask(runtime, second)).rejects.toMatchObject({ code: 'ticket/nothing-to-do' });
    await test.database.query(sql`UPDATE finding SET exception_id = NULL`);
    await later();
    expect(server.issues[0]?.comments).toEqual([expect.stringContaining('Still open')]);
  });
});

describe('a ticket that the tracker no longer has', () => {
  it('is no longer followed, and the finding may have another', async () => {
    await connect();
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await turn(runtime);
    server.issues.length = 0;
    await later(25 * 60);
    expect((await ticketsOf(runtime))[0]?.state).toBe('lost');
    await ask(runtime, finding);
    await turn(runtime);
    expect((await ticketsOf(runtime)).map(({ state }) => state)).toEqual(['lost', 'open']);
  });
});

describe('a tracker that is away', () => {
  it('for a day is asked less and less, nothing is lost, the log says why, and the engineers are told once a day', async () => {
    await connect();
    server.onRequest = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    const findings = [await insertOpenFinding(runtime, 'one'), await insertOpenFinding(runtime, 'two')];
    await ask(runtime, ...findings);
    for (let i = 0; i < 26 * 12; i += 1) await later(5);
    expect(server.received.length).toBeGreaterThan(20);
    // Each of the two at most once an hour, after half a dozen tries that come closer together; every five minutes it were 312.
    expect(server.received.length).toBeLessThan(2 * (26 + 6));
    expect(await stepsOf(runtime)).toMatchObject([
      { kind: 'create', state: 'waiting', error: 'It answered 503.' },
      { kind: 'create', state: 'waiting', error: 'It answered 503.' },
    ]);
    const notices = await test.database.query(
      sql`SELECT recipient, occasion FROM notice WHERE kind = 'ticket.failed' ORDER BY occasion`,
    );
    expect(notices).toEqual([
      { recipient: 'engineer', occasion: 'away:2026-03-01' },
      { recipient: 'engineer', occasion: 'away:2026-03-02' },
    ]);
    server.onRequest = null;
    await later(61);
    await later(61);
    expect(server.issues.map(({ title }) => title).sort()).toEqual([
      'Rotate: one (Older than policy allows)',
      'Rotate: two (Older than policy allows)',
    ]);
    const [tracker] = await test.database.query(
      sql`SELECT down_since, failures, last_error FROM ticket_tracker`,
    );
    expect(tracker).toEqual({ down_since: null, failures: 0, last_error: null });
  });

  it('is not asked before the time it named', async () => {
    await connect();
    server.onRequest = (_, response) => {
      response
        .writeHead(403, { 'retry-after': '1800' })
        .end('{"message":"You have exceeded a secondary rate limit"}');
      return true;
    };
    await ask(runtime, await insertOpenFinding(runtime, 'deploy key'));
    await turn(runtime);
    for (let i = 0; i < 5; i += 1) await later(5);
    expect(server.received).toHaveLength(1);
    server.onRequest = null;
    await later(6);
    expect(server.issues).toHaveLength(1);
  });
});

describe('what a tracker refuses', () => {
  it('stays failed with the reason, is told to the engineers, and works after it was mended', async () => {
    server = await startGitHub();
    const id = await insertTracker(runtime, 'github', server.url, { config: { repository: 'acme/gone' } });
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await turn(runtime);
    await later();
    const asked = server.received.length;
    await later();
    expect(server.received).toHaveLength(asked);
    expect(await stepsOf(runtime)).toMatchObject([
      { state: 'failed', error: expect.stringContaining('404') },
    ]);
    expect(await actionsOf(runtime)).toEqual(['ticket.requested', 'ticket.failed']);
    expect(await test.database.query(sql`SELECT 1 FROM notice WHERE kind = 'ticket.failed'`)).toHaveLength(1);
    // Another tracker that works goes on meanwhile.
    await insertTracker(runtime, 'github', server.url, { name: 'second' });
    await test.database.query(sql`UPDATE ticket_tracker SET removed_at = now() WHERE id = ${id}::uuid`);
    await ask(runtime, await insertOpenFinding(runtime, 'other key'));
    await turn(runtime);
    expect(server.issues).toHaveLength(1);
  });

  it('of one ticket does not keep the others back', async () => {
    await connect();
    const [first, second] = [
      await insertOpenFinding(runtime, 'bad'),
      await insertOpenFinding(runtime, 'good'),
    ];
    server.onRequest = ({ body }, response) => {
      if (!JSON.stringify(body ?? '').includes('bad')) return false;
      response.writeHead(422).end('{"message":"Validation Failed"}');
      return true;
    };
    await ask(runtime, first, second);
    await turn(runtime);
    expect(server.issues.map(({ title }) => title)).toEqual(['Rotate: good (Older than policy allows)']);
    expect((await stepsOf(runtime)).find(({ state }) => state === 'failed')?.error).toBe(
      'It refused this (422): Validation Failed.',
    );
  });
});

describe('an answer that never arrived', () => {
  it('leaves one ticket, and one comment: whoever tries again looks first', async () => {
    await connect();
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    let isCut = true;
    server.beforeAnswer = async ({ method }) => method === 'POST' && isCut;
    await turn(runtime);
    expect(server.issues).toHaveLength(1);
    expect((await ticketsOf(runtime))[0]).toMatchObject({ state: 'waiting', key: null });
    isCut = false;
    await later();
    expect(server.issues).toHaveLength(1);
    expect((await ticketsOf(runtime))[0]).toMatchObject({ state: 'open', key: 'acme/ops#1' });
    isCut = true;
    await closeFinding(runtime, finding);
    await later();
    isCut = false;
    await later();
    expect(server.issues[0]?.comments).toHaveLength(1);
    expect(server.issues[0]?.isClosed).toBe(true);
  });
});

describe('a worker that died with a ticket in hand', () => {
  it.each(['github', 'jira-cloud'] as const)(
    'leaves it to another, which looks in %s first',
    async (kind) => {
      await connect(kind);
      const finding = await insertOpenFinding(runtime, 'deploy key');
      await ask(runtime, finding);
      // It had sent the request, and the tracker had made the ticket, before anything of that was written down.
      await turn(runtime);
      await test.database.query(
        sql`UPDATE ticket SET state = 'waiting', key = NULL, url = NULL, made_at = NULL`,
      );
      await test.database.query(
        sql`UPDATE ticket_step SET state = 'doing', claimed_by = 'dead', finished_at = NULL`,
      );
      await turn(runtime);
      expect((await stepsOf(runtime))[0]?.state).toBe('doing');
      await later(2);
      await later(2);
      expect(server.issues).toHaveLength(1);
      expect((await ticketsOf(runtime))[0]).toMatchObject({ state: 'open' });
      const [event] = await test.database.query<{ payload: { found: boolean } }>(
        sql`SELECT payload FROM audit_event WHERE action = 'ticket.created' ORDER BY id DESC LIMIT 1`,
      );
      expect(event?.payload.found).toBe(true);
    },
  );

  it('and two that live make one ticket between them', async () => {
    await connect();
    const findings = [];
    for (const name of ['a', 'b', 'c', 'd']) findings.push(await insertOpenFinding(runtime, name));
    await ask(runtime, ...findings);
    await Promise.all([turn(runtime, 'one'), turn(runtime, 'two')]);
    await turn(runtime, 'one');
    expect(server.issues).toHaveLength(4);
    expect(new Set(server.issues.map(({ title }) => title)).size).toBe(4);
  });
});

describe('a secret', () => {
  it('is in no ticket and no row, also when the tracker repeats it', async () => {
    await connect();
    server.onRequest = ({ headers }, response) => {
      response.writeHead(422).end(JSON.stringify({ message: `no: ${headers.authorization}` }));
      return true;
    };
    await ask(runtime, await insertOpenFinding(runtime, 'deploy key'));
    await turn(runtime);
    server.onRequest = null;
    await ask(runtime, await insertOpenFinding(runtime, 'other key'));
    await turn(runtime);
    expect(JSON.stringify(server.issues)).not.toContain('right-token');
    for (const table of ['ticket', 'ticket_step', 'ticket_tracker', 'audit_event', 'notice']) {
      const { rows } = await test.database.pool.query(`SELECT * FROM ${table}`);
      expect(JSON.stringify(rows), table).not.toContain('right-token');
    }
  });
});
