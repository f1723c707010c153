// Checks an unpacked evidence pack of Muster: node integrity/verify.mjs [FOLDER] [--key PUBLIC_KEY.pem]
// Needs Node.js 20.12 or newer and nothing else. Prints what holds and what does not; exit code 0 or 1.
// 1. integrity/SHA256SUMS is signed (Ed25519, or ECDSA over P-256), by the key given or else by the one in the pack.
// 2. Each file has the SHA-256 that the list says; none is missing, none was added.
// 3. Each CSV and JSONL has as many rows as integrity/manifest.json says, and their Merkle tree (RFC 9162) has its root.
//    Leaf: SHA-256(0x00, line without its line end). Node: SHA-256(0x01, left, right).
// 4. In a redacted pack, each row shown has a proof that leads to the root of its file and on to the root of the pack.
// 5. audit/trail.jsonl: each event's hash is SHA-256(hash of the one before, text of the event), from one signed
//    checkpoint to another; each checkpoint names the SHA-256 of the one before it.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const given = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
const [folder = '.'] = given.positionals;
const keyFile = given.values.key;
const problems = [];
const say = (text) => void process.stdout.write(`${text}\n`);
const wrong = (path, what) => problems.push(`${path}: ${what}`);
const place = (path) => join(folder, ...path.split('/'));
const read = (path) => readFileSync(place(path));
const linesOf = (bytes) => bytes.toString().trimEnd().split('\n');
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (...parts) => sha256(...parts).toString('hex');
const leafOf = (line) => sha256(Buffer.from([0]), line);
const nodeOf = (left, right) => sha256(Buffer.from([1]), left, right);
const fileLeaf = ({ path, rows, root, header }) => leafOf(`${path}\n${rows}\n${root}\n${header ?? ''}`);

/** A tree over leaves that come one after the other: finished halves wait until their other half is there. */
class Tree {
  count = 0;
  #halves = [];
  push(leaf) {
    let hash = leaf;
    for (let size = ++this.count; size % 2 === 0; size /= 2) hash = nodeOf(this.#halves.pop(), hash);
    this.#halves.push(hash);
  }
  root() {
    if (this.count === 0) return hex();
    return this.#halves.reduceRight((right, left) => nodeOf(left, right)).toString('hex');
  }
}

/** Where the hashes beside a leaf's way to the root stand, from the leaf up: on its left or not. */
function sides(index, count) {
  if (count <= 1) return [];
  let half = 1;
  while (half * 2 < count) half *= 2;
  return index < half ? [...sides(index, half), false] : [...sides(index - half, count - half), true];
}

function rootOf(leaf, index, count, siblings) {
  const beside = Number.isSafeInteger(index) && index >= 0 && index < count ? sides(index, count) : null;
  if (beside?.length !== siblings.length) return null;
  const other = siblings.map((text) => Buffer.from(text, 'hex'));
  const step = (hash, isLeft, at) => (isLeft ? nodeOf(other[at], hash) : nodeOf(hash, other[at]));
  return beside.reduce(step, leaf).toString('hex');
}

/** SHA-256, number of rows, root and header of a file, read once. */
async function scan(path) {
  const hash = createHash('sha256');
  const tree = new Tree();
  const [isCsv, isTabular] = [/\.csv$/.test(path), /\.(csv|jsonl)$/.test(path)];
  let [header, rest] = [null, Buffer.alloc(0)];
  const take = (line) => {
    const bytes = line.at(-1) === 13 ? line.subarray(0, -1) : line;
    if (isCsv && header === null) header = bytes.toString();
    else tree.push(leafOf(bytes));
  };
  for await (const chunk of createReadStream(place(path))) {
    hash.update(chunk);
    if (isTabular) rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); isTabular && end >= 0; end = rest.indexOf(10)) {
      take(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) take(rest);
  const [rows, root] = isTabular ? [tree.count, tree.root()] : [null, null];
  return { sum: hash.digest('hex'), header, rows, root };
}

/** An ECDSA signature is DER in SHA256SUMS.sig, and r and s in 64 bytes in the audit trail. */
function isSigned(key, data, signature, dsaEncoding) {
  if (key.asymmetricKeyType === 'ed25519') return verify(null, data, key, signature);
  return verify('sha256', data, { key, dsaEncoding }, signature);
}

async function checkTrail(path) {
  const keys = new Map();
  const ends = new Map(); // by chain: where its walk stands
  const signed = new Map(); // by chain and sequence: the hash; by chain: the last sequence
  let span = { after: 0, through: null };
  let [last, chain, events, isWhole] = [null, null, 0, false];
  for await (const line of createInterface({ input: createReadStream(place(path)) })) {
    const said = JSON.parse(line);
    if (said.span) span = said.span;
    else if (said.key) keys.set(said.key.id, createPublicKey(said.key.publicKey));
    else if (said.checkpoint) {
      const { number, document, keyId, signature } = said.checkpoint;
      const { heads, previous, number: own } = JSON.parse(document);
      const isNext = own === number && number === (last ? last.number + 1 : Math.max(1, span.after));
      const isLinked = (!last && number > 1) || previous === (last && hex(last.document));
      if (!isNext || !isLinked) return `checkpoint ${number} does not follow the one before it`;
      const bytes = Buffer.from(signature, 'base64');
      if (!isSigned(keys.get(keyId), Buffer.from(document), bytes, 'ieee-p1363'))
        return `checkpoint ${number} is not signed by key ${keyId}`;
      last = { number, document };
      for (const head of heads) {
        if (number === span.after) ends.set(head.chain, { sequence: head.sequence, hash: head.hash });
        signed.set(`${head.chain} ${head.sequence}`, head.hash).set(head.chain, head.sequence);
      }
    } else if (said.chain) {
      chain = said.chain;
      ends.set(chain, ends.get(chain) ?? { sequence: 0, hash: '0'.repeat(64) });
    } else if (said.event) {
      const end = ends.get(chain);
      const text = line.slice('{"event":'.length, -(',"hash":""}'.length + 64));
      const hash = hex(Buffer.from(end.hash, 'hex'), text);
      const sequence = end.sequence + 1;
      const head = signed.get(`${chain} ${sequence}`) ?? hash;
      if (said.event.sequence !== sequence || said.hash !== hash || head !== hash)
        return `event ${sequence} of the chain "${chain}" is not the one that was linked there`;
      ends.set(chain, { sequence, hash });
      events += 1;
    } else if (said.end) isWhole = true;
    else return 'a line is none of a trail, or an event is missing';
  }
  if (!isWhole || (span.through !== null && span.through !== last?.number)) return 'it breaks off';
  for (const [name, sequence] of signed)
    if (typeof sequence === 'number' && sequence !== ends.get(name)?.sequence)
      return `the chain "${name}" does not end where the last checkpoint signed it`;
  return say(`audit trail: ${events} events, unbroken`);
}

function checkShown(path, file, manifest) {
  const lines = linesOf(read(path));
  for (const [at, line] of lines.entries()) {
    const { row, index, siblings, fileIndex, files, fileSiblings, ...said } = JSON.parse(line);
    const root = rootOf(leafOf(row), index, file.rows, siblings);
    const top = rootOf(fileLeaf({ ...file, header: said.header }), fileIndex, files, fileSiblings);
    const isHere = said.packId === manifest.packId && said.path === file.path;
    if (isHere && root === file.root && top === manifest.root) continue;
    wrong(path, `line ${at + 1} is no proof of a row of ${file.path}`);
  }
  say(`${file.path}: ${lines.length} of ${file.rows} rows are shown, each with a proof`);
}

async function main() {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/');
  const here = entries.filter((entry) => !entry.isDirectory()).map(pathOf);
  const sumsText = read('integrity/SHA256SUMS');
  const key = createPublicKey(keyFile ? readFileSync(keyFile) : read('integrity/signing-key.pem'));
  if (!isSigned(key, sumsText, read('integrity/SHA256SUMS.sig'), 'der'))
    wrong('integrity/SHA256SUMS.sig', 'is not a signature over SHA256SUMS by this key');
  const id = hex(key.export({ type: 'spki', format: 'der' }));
  say(`key: ${id.slice(0, 32)}${keyFile ? '' : ' (from the pack; compare it with the one you know)'}`);
  const sums = new Map(linesOf(sumsText).map((line) => [line.slice(66), line.slice(0, 64)]));
  const manifest = JSON.parse(read('integrity/manifest.json'));
  const sealed = new Map(manifest.files.map((file) => [file.path, file]));
  const isShown = (path) => !here.includes(path) && here.includes(`${path}.rows.jsonl`);
  const isInPart = (path) => path.startsWith('population/') && sealed.has(path) && isShown(path);
  let rows = 0;
  for (const path of new Set([...sums.keys(), ...sealed.keys()])) {
    const file = sealed.get(path);
    if (file && file.sha256 !== sums.get(path)) wrong(path, 'SHA256SUMS and manifest.json differ');
    if (existsSync(place(path))) {
      const found = await scan(path);
      if (found.sum !== sums.get(path)) wrong(path, 'was altered');
      if (!file) continue;
      if (file.rows !== found.rows) wrong(path, `has ${found.rows} rows, and ${file.rows} were sealed`);
      if (file.root !== found.root) wrong(path, 'its rows are not those sealed');
      if (file.header !== found.header) wrong(path, 'its header is not the one sealed');
      rows += found.rows ?? 0;
    } else if (!isInPart(path.replace(/^integrity\/leaves\/(.*)\.leaves$/, '$1'))) wrong(path, 'is missing');
  }
  for (const path of here) {
    if (sums.has(path) || /^integrity\/(SHA256SUMS(\.sig|\.tsr)?|tsa-chain\.pem)$/.test(path)) continue;
    const whole = path.replace(/\.rows\.jsonl$/, '');
    if (whole !== path && isInPart(whole)) checkShown(path, sealed.get(whole), manifest);
    else wrong(path, 'was added');
  }
  const tree = new Tree();
  for (const file of manifest.files.filter(({ root }) => root)) tree.push(fileLeaf(file));
  if (tree.root() !== manifest.root) wrong('integrity/manifest.json', 'the root is not that of its files');
  say(`pack ${manifest.packId}: ${sums.size} files, ${rows} rows, root ${manifest.root}`);
  const trail = 'audit/trail.jsonl';
  const broken = here.includes(trail) && (await checkTrail(trail).catch((error) => error.message));
  if (broken) wrong(trail, `the chain is broken: ${broken}`);
}

await main().catch((error) => wrong(folder, error.message));
for (const problem of problems) say(`WRONG  ${problem}`);
say(problems.length > 0 ? `${problems.length} things do not hold.` : 'Everything holds.');
process.exitCode = problems.length > 0 ? 1 : 0;
