import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '@/lib/kernel/bytes';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import { leafHash, MerkleTree, pathSpans, rootOfPath } from './merkle';

const { sha256 } = nodeHashing;
const hashOf = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** MTH of RFC 9162 2.1.1, word for word. */
function naiveRoot(lines: readonly Uint8Array[]): Buffer {
  if (lines.length === 0) return hashOf();
  if (lines.length === 1) return hashOf(LEAF, lines[0] as Uint8Array);
  let k = 1;
  while (k * 2 < lines.length) k *= 2;
  return hashOf(NODE, naiveRoot(lines.slice(0, k)), naiveRoot(lines.slice(k)));
}

/** PATH of RFC 9162 2.1.3.1, word for word. */
function naivePath(m: number, lines: readonly Uint8Array[]): Buffer[] {
  if (lines.length <= 1) return [];
  let k = 1;
  while (k * 2 < lines.length) k *= 2;
  return m < k
    ? [...naivePath(m, lines.slice(0, k)), naiveRoot(lines.slice(k))]
    : [...naivePath(m - k, lines.slice(k)), naiveRoot(lines.slice(0, k))];
}

function treeOf(lines: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>();
  const tree = new MerkleTree(sha256, (start, end, hash) => nodes.set(`${start} ${end}`, hash));
  for (const line of lines) tree.push(leafHash(sha256, line));
  return { root: tree.root(), nodes };
}

/** The leaves that the logs of Certificate Transparency test with, and the roots over the first 0 to 8 of them. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the Merkle tree', () => {
  it.each(ROOTS.map((root, count) => [count, root]))(
    'over %i known leaves has the known root',
    (count, root) => {
      expect(toHex(treeOf(LEAVES.slice(0, count).map(fromHex)).root)).toBe(root);
    },
  );

  const lines = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });

  it('is that of the recursive definition, for any rows', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        expect(toHex(treeOf(rows).root)).toBe(naiveRoot(rows).toString('hex'));
      }),
    );
  });

  it('gives each row the path of the recursive definition, which leads to the root and no other row does', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (rows, pick) => {
        if (rows.length === 0) return;
        const index = pick % rows.length;
        const { root, nodes } = treeOf(rows);
        const siblings = pathSpans(index, rows.length).map(
          ([start, end]) => nodes.get(`${start} ${end}`) as Uint8Array,
        );
        expect(siblings.map(toHex)).toEqual(naivePath(index, rows).map((hash) => hash.toString('hex')));
        const row = rows[index] as Uint8Array;
        expect(rootOfPath(sha256, leafHash(sha256, row), index, rows.length, siblings)).toEqual(root);
        const other = leafHash(sha256, Buffer.concat([row, LEAF]));
        expect(rootOfPath(sha256, other, index, rows.length, siblings)).not.toEqual(root);
      }),
    );
  });

  it('takes no proof of another length, place or number of rows', () => {
    const rows = LEAVES.slice(0, 7).map(fromHex);
    const { root, nodes } = treeOf(rows);
    const siblings = pathSpans(2, 7).map(([start, end]) => nodes.get(`${start} ${end}`) as Uint8Array);
    const leaf = leafHash(sha256, rows[2] as Uint8Array);
    const lead = (index: number, count: number, beside: Uint8Array[]) =>
      rootOfPath(sha256, leaf, index, count, beside);
    expect(lead(2, 7, siblings)).toEqual(root);
    for (const [index, count] of [
      [7, 7],
      [-1, 7],
      [1.5, 7],
      [Number.NaN, 7],
    ] as const)
      expect(lead(index, count, siblings)).toBeNull();
    expect(lead(2, 7, siblings.slice(1))).toBeNull();
    expect(lead(2, 7, [...siblings, leaf])).toBeNull();
    expect(lead(2, 7, [new Uint8Array(31), ...siblings.slice(1)])).toBeNull();
    expect(lead(3, 7, siblings)).not.toEqual(root);
  });

  it('tells a row from a node: 64 bytes that look like two hashes are a row', () => {
    const [one, two] = [hashOf(LEAF), hashOf(NODE)];
    const row = Buffer.concat([one, two]);
    expect(leafHash(sha256, row)).not.toEqual(hashOf(NODE, one, two));
  });
});
