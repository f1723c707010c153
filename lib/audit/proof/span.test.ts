import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { testChain, testSigner } from '@/lib/testing/packs';
import { type TrailPart, verifyParts } from './parts';

const signer = testSigner();
const { rows, checkpoints } = await testChain(signer, 10);
const { id, algorithm, publicKey } = signer;
const KEY: TrailPart = { key: { id, algorithm, publicKey } };
const CHAIN: TrailPart = { chain: 'decision' };

async function* streamOf(parts: readonly TrailPart[]) {
  yield* parts;
}
const verify = (...parts: TrailPart[]) => verifyParts(streamOf(parts), [signer], nodeCrypto);
/** Checkpoints and rows by their numbers, both ends included. Checkpoint n signs the first 2n events. */
const signedBy = (from: number, to: number): TrailPart[] =>
  checkpoints.slice(from - 1, to).map((checkpoint) => ({ checkpoint }));
const events = (from: number, to: number): TrailPart => ({ rows: rows.slice(from - 1, to) });
const span = (after: number, through: number): TrailPart => ({ span: { after, through } });

describe('a part of a trail', () => {
  it.each([
    [2, 4, 5, 8],
    [1, 5, 3, 10],
    [0, 3, 1, 6],
    [3, 3, 7, 6],
  ])('from checkpoint %i to %i holds with events %i to %i', async (after, through, from, to) => {
    const found = await verify(
      span(after, through),
      KEY,
      ...signedBy(Math.max(1, after), through),
      CHAIN,
      events(from, to),
    );
    expect(found.problem).toBeNull();
    expect(found).toMatchObject({
      events: to - from + 1,
      signed: to - from + 1,
      span: { after, through },
      expired: {},
    });
  });

  const first = { kind: 'missing', chain: 'decision', sequence: 5 };
  it.each<[string, TrailPart[], object]>([
    ['its first event is missing', [...signedBy(2, 4), CHAIN, events(6, 8)], first],
    [
      'it begins with a later checkpoint',
      [...signedBy(2, 4), CHAIN, events(7, 8)],
      { kind: 'missing', sequence: 1 },
    ],
    [
      'an event in the middle is missing',
      [...signedBy(2, 4), CHAIN, events(5, 5), events(7, 8)],
      { kind: 'missing', sequence: 6 },
    ],
    [
      'its last event is missing',
      [...signedBy(2, 4), CHAIN, events(5, 7)],
      { kind: 'truncated', sequence: 8 },
    ],
    [
      'an event comes after the last checkpoint',
      [...signedBy(2, 4), CHAIN, events(5, 9)],
      { kind: 'truncated', sequence: 9 },
    ],
    [
      'an event comes from before it',
      [...signedBy(2, 4), CHAIN, events(4, 8)],
      { kind: 'missing', sequence: 5 },
    ],
    ['the checkpoint before it is missing', [...signedBy(3, 4), CHAIN, events(5, 8)], { kind: 'checkpoint' }],
    ['its last checkpoint is missing', [...signedBy(2, 3), CHAIN, events(5, 6)], { kind: 'checkpoint' }],
    [
      'a checkpoint in the middle is missing',
      [...signedBy(2, 2), ...signedBy(4, 4), CHAIN, events(5, 8)],
      { kind: 'checkpoint' },
    ],
    ['the chain was taken out as a whole', signedBy(2, 4), { kind: 'truncated', sequence: 5 }],
  ])('does not hold when %s', async (_, parts, problem) => {
    expect((await verify(span(2, 4), KEY, ...parts)).problem).toMatchObject(problem);
  });

  it('does not pass for the whole of a trail', async () => {
    expect((await verify(KEY, ...signedBy(2, 4), CHAIN, events(5, 8))).problem).toMatchObject({
      kind: 'checkpoint',
    });
  });
});

describe('a whole trail', () => {
  it('misses a chain that was taken out with its line', async () => {
    expect((await verify(KEY, ...signedBy(1, 5), CHAIN, events(1, 10))).problem).toBeNull();
    expect((await verify(KEY, ...signedBy(1, 5))).problem).toMatchObject({
      kind: 'truncated',
      chain: 'decision',
      sequence: 1,
    });
  });

  it('may go on after its last checkpoint', async () => {
    expect(await verify(KEY, ...signedBy(1, 4), CHAIN, events(1, 10))).toMatchObject({
      problem: null,
      events: 10,
      signed: 8,
      span: null,
    });
  });
});
