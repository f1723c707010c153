import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Subject, subjectsOf } from './rows';

let pack: string;
beforeAll(async () => {
  pack = await mkdtemp(path.join(tmpdir(), 'muster-rows-'));
});
afterAll(() => rm(pack, { recursive: true }));

async function all(subjects: AsyncIterable<Subject>): Promise<Subject[]> {
  const found: Subject[] = [];
  for await (const subject of subjects) found.push(subject);
  return found;
}

async function read(file: string, text: string): Promise<Subject[]> {
  await mkdir(path.dirname(path.join(pack, file)), { recursive: true });
  await writeFile(path.join(pack, file), text);
  return all(subjectsOf(pack, file));
}

const recorded = (uid: string, actor: object, origin: object) =>
  `${JSON.stringify({
    metadata: { uid },
    unmapped: {
      muster: {
        record: {
          actor,
          action: 'policy.publish',
          at: '2026-02-01T00:00:00.123Z',
          outcome: 'success',
          origin,
          subject: { kind: 'policy', id: '4' },
        },
      },
    },
  })}\n`;

it('rows of a table are told apart by its first column, or by two where one does not', async () => {
  expect(
    (await read('population/incidents.csv', 'incident_id,status\r\n7,open\r\n')).map(({ id }) => id),
  ).toEqual(['7']);
  const versions = await read('policy/policy_versions.csv', 'policy_id,version\r\nlimits,1\r\nlimits,2\r\n');
  expect(versions).toEqual([
    { id: 'limits/1', row: { policy_id: 'limits', version: '1' } },
    { id: 'limits/2', row: { policy_id: 'limits', version: '2' } },
  ]);
});

it('events of the trail are read by the record that was hashed, and a worker is its own origin', async () => {
  const events = await read(
    'audit/audit_extract.jsonl',
    recorded('a:1', { kind: 'person', id: '4', role: 'security' }, { address: '192.0.2.10' }) +
      recorded('a:2', { kind: 'worker', id: 'worker-1' }, { address: null }) +
      recorded('a:3', { kind: 'token', id: '9' }, { address: null }),
  );
  const same = {
    action: 'policy.publish',
    at: '2026-02-01T00:00:00.123Z',
    outcome: 'success',
    subject: 'policy',
  };
  expect(events).toEqual([
    { id: 'a:1', row: { ...same, actor: '4', origin: '192.0.2.10' } },
    { id: 'a:2', row: { ...same, actor: 'worker-1', origin: 'worker-1' } },
    { id: 'a:3', row: { ...same, actor: '9', origin: 'none' } },
  ]);
});

it('a statement is one row, in which nothing reads none', async () => {
  const proof = { is_whole: null, gaps: 0, problem: null };
  expect(await read('audit/chain_verification.json', JSON.stringify(proof))).toEqual([
    { id: 'chain_verification.json', row: { is_whole: 'none', gaps: '0', problem: 'none' } },
  ]);
});

it('a file that the pack does not hold has no rows', async () => {
  expect(await all(subjectsOf(pack, 'population/never.csv'))).toEqual([]);
});
