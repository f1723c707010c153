import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { rawSql, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { exportTable } from '@/lib/tables/export';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { documentsAsOf, documentsWithin } from './as-of';
import { addDocument } from './commands/add-document';
import { approveVersion } from './commands/approve-version';
import { recordReview } from './commands/record-review';
import { retireDocument } from './commands/retire-document';
import { reviseDocument } from './commands/revise-document';
import { getDocument, listDocuments } from './queries';
import { AddDocument, ReviseDocument } from './schema';

let world: ExceptionWorld;
let ann: Viewer;
let annElsewhere: Viewer;
let bob: Viewer;

beforeEach(async () => {
  world = await ExceptionWorld.create();
  ann = await world.person('Ann', 'security', null, 'ann@example.com');
  annElsewhere = await world.person('Ann', 'security', null, 'ANN@example.com');
  bob = await world.person('Bob', 'security', null, 'bob@example.com');
});
afterEach(() => world.test.drop());

const ANALYSIS = {
  kind: 'analysis' as const,
  title: 'Passwords of application accounts',
  assets: 'Card data in the ledger database',
  threats: 'Somebody who left still knows a password',
  factors: 'Few people know them; the harm would be great',
  frequencyDays: 90,
  justification: 'Within a quarter at most two people leave the team',
  reviewMonths: 12,
};
const add = (viewer = ann, more: object = {}) =>
  runCommand(
    world.runner,
    addDocument,
    viewer,
    AddDocument.parse({ ...ANALYSIS, requirement: '8.6.3', ...more }),
  );
const revise = (id: number, basedOn: number, more: object = {}, viewer = ann) =>
  runCommand(
    world.runner,
    reviseDocument,
    viewer,
    ReviseDocument.parse({ ...ANALYSIS, id, basedOn, changeSummary: 'Shorter', frequencyDays: 60, ...more }),
  );
const approve = (id: number, version: number, viewer = bob) =>
  runCommand(world.runner, approveVersion, viewer, { id, version });
const review = (id: number, version: number) =>
  runCommand(world.runner, recordReview, ann, { id, version, note: 'Nothing has changed' });
const later = (days: number) => world.clock.set(addDays(NOW, days));
const asOf = async (days: number) =>
  (await documentsAsOf(world.database, addDays(NOW, days))).map(({ code, version, analysis }) => [
    code,
    version,
    analysis?.frequencyDays,
  ]);
const standing = async (id: number) =>
  (await getDocument(ann, world.database, id, world.clock.now())).standing;

describe('a document', () => {
  it('is in force only when somebody other than its author has approved it, by no account or token of theirs', async () => {
    const { id } = await add();
    expect(await standing(id)).toBe('waiting');
    for (const author of [ann, annElsewhere, await world.tokenOf(ann)])
      await expect(approve(id, 1, author)).rejects.toMatchObject({ code: 'document/four-eyes' });
    expect(await asOf(0)).toEqual([]);
    expect(await approve(id, 1)).toEqual({ effectiveAt: NOW });
    expect(await standing(id)).toBe('in-force');
    expect(await asOf(0)).toEqual([[`TRA-${id}`, 1, 90]]);
    await expect(approve(id, 1)).rejects.toMatchObject({ code: 'document/approved' });
  });

  it('is written by people with the role for it', async () => {
    const engineer = await world.person('Eva', 'engineer');
    await expect(add(engineer)).rejects.toMatchObject({ code: 'access/forbidden' });
    await expect(add(workerViewer('w'))).rejects.toMatchObject({ code: 'access/forbidden' });
    const machine: Viewer = { ...(await world.tokenOf(ann)), id: '11111111-1111-4111-8111-111111111111' };
    await expect(add(machine)).rejects.toMatchObject({ code: 'document/no-person' });
    expect((await listDocuments(engineer, world.database, NOW)).length).toBe(0);
    const owner = await world.person('Otto', 'owner', 'payments');
    await expect(listDocuments(owner, world.database, NOW)).rejects.toMatchObject({
      code: 'access/forbidden',
    });
  });

  it('keeps every version; one that waits gives way to the next, the one in force only to an approved one', async () => {
    const { id } = await add();
    await approve(id, 1);
    later(10);
    expect(await revise(id, 1)).toEqual({ version: 2 });
    await expect(revise(id, 1)).rejects.toMatchObject({ code: 'document/changed' });
    expect(await revise(id, 2, { frequencyDays: 30 }, bob)).toEqual({ version: 3 });
    await expect(approve(id, 2)).rejects.toMatchObject({ code: 'document/changed' });
    await expect(approve(id, 3)).rejects.toMatchObject({ code: 'document/four-eyes' });
    expect(await asOf(10)).toEqual([[`TRA-${id}`, 1, 90]]);
    await approve(id, 3, ann);
    expect(await asOf(10)).toEqual([[`TRA-${id}`, 3, 30]]);
    expect(await asOf(9)).toEqual([[`TRA-${id}`, 1, 90]]);
    const { versions } = await getDocument(ann, world.database, id, world.clock.now());
    expect(versions.map(({ version, analysis }) => [version, analysis?.frequencyDays])).toEqual([
      [3, 30],
      [2, 60],
      [1, 90],
    ]);
  });

  it('begins on its day, and never before a version that was approved earlier', async () => {
    const { id } = await add(ann, { effectiveFrom: dayIn(20) });
    await approve(id, 1);
    expect(await standing(id)).toBe('coming');
    await revise(id, 1);
    await expect(approve(id, 2)).rejects.toMatchObject({ code: 'document/order' });
    await expect(revise(id, 2, { effectiveFrom: dayIn(-1) })).rejects.toMatchObject({
      code: 'document/effective-from',
    });
    later(21);
    await approve(id, 2);
    expect(await asOf(19)).toEqual([]);
    expect(await asOf(20.5)).toEqual([[`TRA-${id}`, 1, 90]]);
    expect(await asOf(21)).toEqual([[`TRA-${id}`, 2, 60]]);
  });

  it('is overdue when its review is, and no more once somebody has looked', async () => {
    const { id } = await add();
    await expect(review(id, 1)).rejects.toMatchObject({ code: 'document/not-in-force' });
    await approve(id, 1);
    later(366);
    expect(await standing(id)).toBe('overdue');
    await expect(review(id, 2)).rejects.toMatchObject({ code: 'document/not-in-force' });
    await review(id, 1);
    expect(await standing(id)).toBe('in-force');
    const { inForce, reviews } = await getDocument(ann, world.database, id, world.clock.now());
    expect(inForce?.lastReviewedAt).toEqual(addDays(NOW, 366));
    expect(reviews.map(({ note }) => note)).toEqual(['Nothing has changed']);
  });

  it('is retired, never deleted, and stays in force for the past', async () => {
    const { id } = await add();
    await approve(id, 1);
    const before = await documentsWithin(world.database, { from: NOW, to: addDays(NOW, 5) });
    later(30);
    await runCommand(world.runner, retireDocument, bob, { id, reason: 'No passwords any more' });
    expect(await standing(id)).toBe('retired');
    for (const change of [() => revise(id, 1), () => approve(id, 1), () => review(id, 1)])
      await expect(change()).rejects.toMatchObject({ code: 'document/retired' });
    expect(await asOf(30)).toEqual([]);
    expect(await documentsWithin(world.database, { from: NOW, to: addDays(NOW, 5) })).toEqual(before);
    expect(before[0]?.contentSha256).toMatch(/^[0-9a-f]{64}$/);
    for (const table of ['document', 'document_version', 'document_approval', 'document_review'])
      await expect(world.database.query(rawSql(`DELETE FROM ${table} WHERE FALSE`))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      world.database.query(sql`UPDATE document_version SET title = 'x' WHERE FALSE`),
    ).rejects.toThrow(/permission denied/);
  });

  it('leaves an event for each step, with what was decided', async () => {
    const { id } = await add();
    await revise(id, 1);
    await approve(id, 2);
    await review(id, 2);
    await runCommand(world.runner, retireDocument, bob, { id, reason: 'Replaced' });
    const events = await world.database.query<{ action: string; payload: object }>(
      sql`SELECT action, payload FROM audit_event WHERE subject_kind = 'document' AND subject_id = ${String(id)} ORDER BY at, id`,
    );
    expect(events.map(({ action }) => action)).toEqual([
      'document.added',
      'document.revised',
      'document.approved',
      'document.reviewed',
      'document.retired',
    ]);
    expect(events[2]?.payload).toMatchObject({ version: 2, author: 'Ann', frequencyDays: 60 });
  });

  it('can be taken along as a table of all its versions', async () => {
    const { id } = await add(ann, { title: '=1+1' });
    await approve(id, 1);
    await revise(id, 1);
    await runCommand(
      world.runner,
      addDocument,
      ann,
      AddDocument.parse({
        kind: 'policy',
        title: 'Cryptography',
        sha256: 'a'.repeat(64),
        reviewMonths: 24,
        link: null,
      }),
    );
    const csv = async (query: string) => {
      const stream = await exportTable(world.runner, ann, 'documents', {
        format: 'csv',
        params: new URLSearchParams(query),
      });
      return parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
    };
    const rows = await csv('kind=analysis');
    expect(rows.map((row) => [row.document_id, row.version, row.title, row.approved_by])).toEqual([
      [`TRA-${id}`, '1', "'=1+1", 'Bob'],
      [`TRA-${id}`, '2', ANALYSIS.title, 'none'],
    ]);
    expect(rows[0]).toMatchObject({ standing: 'in-force', sha256: 'none', frequency_days: '90' });
    expect((await csv('standing=waiting')).map((row) => row.title)).toEqual([
      'Cryptography',
      "'=1+1",
      ANALYSIS.title,
    ]);
    expect((await csv('standing=overdue')).length).toBe(0);
    await expect(csv('kind=law')).rejects.toMatchObject({ kind: 'invalid' });
  });
});
