import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { wordsOf } from '@/lib/notices/words/registry';
import { runCommand } from '@/lib/platform/run-command';
import { exportTable } from '@/lib/tables/export';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { answerRequest } from '../commands/answer-request';
import { askRequest } from '../commands/ask-request';
import { withdrawRequest } from '../commands/withdraw-request';
import { listRequests } from './queries';
import { AnswerRequest, AskRequest, WithdrawRequest } from './schema';

const QUESTION = 'Population of rotations, third quarter';
let world: ExceptionWorld;
let auditor: Viewer;
let other: Viewer;
let lead: Viewer;

beforeEach(async () => {
  world = await ExceptionWorld.create();
  auditor = await world.person('Aud Itor', 'auditor');
  other = await world.person('Audrey', 'auditor');
  lead = await world.person('Sam Security', 'security');
});
afterEach(() => world.test.drop());

const ask = (viewer = auditor, more: object = {}) =>
  runCommand(
    world.runner,
    askRequest,
    viewer,
    AskRequest.parse({ question: QUESTION, dueOn: dayIn(7), ...more }),
  );
const answer = (id: number, more: object = { note: 'See the pack of March' }, viewer = lead) =>
  runCommand(world.runner, answerRequest, viewer, AnswerRequest.parse({ id, ...more }));
const withdraw = (id: number, viewer = auditor, note: string | null = null) =>
  runCommand(world.runner, withdrawRequest, viewer, WithdrawRequest.parse({ id, note }));
const listed = async (viewer = auditor, state: 'asked' | null = null) =>
  (await listRequests(viewer, world.database, { state })).rows;
const trail = async () =>
  (
    await world.database.prisma.auditEvent.findMany({
      where: { subjectKind: 'evidence-request', outcome: 'done' },
      orderBy: { id: 'asc' },
    })
  ).map(({ action, actorName, payload }) => [action, actorName, payload]);

/** A pack in a state, of which no file is needed here. */
async function pack(state: 'built' | 'building'): Promise<string> {
  const id = crypto.randomUUID();
  await world.database.prisma.evidencePack.create({
    data: {
      id,
      frameworks: ['soc-2'],
      type: 'type-1',
      since: NOW,
      until: NOW,
      scope: {},
      state,
      requestedAt: NOW,
      requestedBy: 'Sam Security',
      requestedById: lead.id,
      workedAt: NOW,
      ...(state === 'built' && { manifest: 'm', archive: 'a', finishedAt: NOW, keptIn: 'home' }),
    },
  });
  return id;
}

describe('a request', () => {
  it('is asked, told to the security leads, and answered with a pack, told to whoever asked; all on the trail', async () => {
    const { id } = await ask();
    expect(await listed()).toMatchObject([
      { id, question: QUESTION, dueOn: dayIn(7), state: 'asked', askedBy: 'Aud Itor', isOwn: true },
    ]);
    // What others were answered may be about times and parts that were not granted.
    expect(await listed(other)).toEqual([]);
    expect((await listed(lead))[0]?.isOwn).toBe(false);
    const [asked] = await world.notices('evidence.asked');
    expect([asked?.recipientKind, asked?.recipient]).toEqual(['role', 'security']);
    const packId = await pack('built');
    await answer(id, { packId });
    expect(await listed()).toMatchObject([
      { state: 'answered', packId, note: null, endedBy: 'Sam Security' },
    ]);
    const [answered] = await world.notices('evidence.answered');
    expect([answered?.recipientKind, answered?.recipient]).toEqual(['person', auditor.id]);
    expect(await trail()).toEqual([
      ['evidence.asked', 'Aud Itor', { question: QUESTION, dueOn: dayIn(7) }],
      ['evidence.answered', 'Sam Security', { pack: packId, note: null }],
    ]);
  });

  it('is told in words', async () => {
    const { id } = await ask();
    await answer(id);
    const said = async (kind: string) => {
      const [row] = await world.notices(kind);
      if (!row) throw new Error(`nobody was told of ${kind}`);
      const data = row.data as Record<string, string>;
      const subject = { kind: row.subjectKind, id: row.subjectId };
      return wordsOf(kind).line({ ...row, data, subject });
    };
    expect(await said('evidence.asked')).toBe(`Aud Itor asks: ${QUESTION}, due on ${dayIn(7)}`);
    expect(await said('evidence.answered')).toBe(`Sam Security answered: ${QUESTION}`);
  });

  it('is taken back by whoever asked, also through their token, and by nobody else', async () => {
    const { id } = await ask();
    for (const viewer of [other, lead])
      await expect(withdraw(id, viewer)).rejects.toMatchObject({ code: 'evidence/not-yours' });
    await withdraw(id, await world.tokenOf(auditor), 'Found it');
    expect(await listed()).toMatchObject([{ state: 'withdrawn', note: 'Found it', packId: null }]);
    expect(await listed(auditor, 'asked')).toEqual([]);
  });

  it('ends once', async () => {
    const { id } = await ask();
    await answer(id);
    for (const again of [() => answer(id), () => withdraw(id)])
      await expect(again()).rejects.toMatchObject({ code: 'evidence/request-ended' });
    await expect(answer(id + 1)).rejects.toMatchObject({ code: 'evidence/no-request' });
  });

  it('is answered by security leads, with packs that are built', async () => {
    const { id } = await ask();
    await expect(answer(id, { note: 'Here' }, auditor)).rejects.toMatchObject({ code: 'access/forbidden' });
    await expect(answer(id, { packId: await pack('building') })).rejects.toMatchObject({
      code: 'evidence/not-built',
    });
    await expect(answer(id, { packId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'evidence/not-found',
    });
    expect((await listed())[0]?.state).toBe('asked');
    const owner = await world.person('Olga', 'owner', 'payments');
    await expect(ask(owner)).rejects.toMatchObject({ code: 'access/forbidden' });
    await expect(listed(owner)).rejects.toMatchObject({ code: 'access/forbidden' });
  });

  it('is due within a year, and not in the past', async () => {
    for (const dueOn of [dayIn(-1), dayIn(367)])
      await expect(ask(auditor, { dueOn })).rejects.toMatchObject({ code: 'evidence/due' });
    await ask(auditor, { dueOn: dayIn(0) });
    await ask(auditor, { dueOn: dayIn(366) });
    expect(await listed()).toHaveLength(2);
  });
});

describe('the list of requests', () => {
  it('comes in pages', async () => {
    for (let n = 0; n < 51; n += 1) await ask(auditor, { question: `Question ${n}` });
    const first = await listRequests(auditor, world.database, { state: null });
    expect([first.rows.length, first.rows[0]?.question]).toEqual([50, 'Question 50']);
    const second = await listRequests(auditor, world.database, { state: null, before: first.next ?? 0 });
    expect([second.rows.map(({ question }) => question), second.next]).toEqual([['Question 0'], null]);
  });

  it('is had as CSV, neutralised and narrowed as its page', async () => {
    await ask(auditor, { question: '=HYPERLINK("https://example.com")' });
    const { id } = await ask();
    await answer(id);
    const rows = async (state: string) => {
      const params = new URLSearchParams({ state });
      const stream = await exportTable(world.runner, auditor, 'evidence-requests', {
        format: 'csv',
        params,
      });
      return parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
    };
    expect((await rows('asked')).map((row) => [row.question, row.ended_by])).toEqual([
      [`'=HYPERLINK("https://example.com")`, 'none'],
    ]);
    expect(await rows('any')).toHaveLength(2);
    await expect(rows('lost')).rejects.toMatchObject({ code: 'evidence/request-state' });
  });
});
