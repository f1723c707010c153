import { fromBase64, fromHex, toBase64, toHex } from '@/lib/kernel/bytes';
import { invalid } from '@/lib/kernel/errors';
import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { Span } from './checkpoint-ledger';
import type { ChainRow } from './model';
import type { TrailPart } from './parts';

/**
 * The trail as JSON lines, the format of `audit export`: `span` where it is a part of one, `key`, `checkpoint`, `chain`, `event` with its hash, and `end`,
 * without which a file was cut off. The text between `{"event":` and `,"hash":` is the one that was hashed, to the letter.
 */
const EVENT = '{"event":';
const HASH = ',"hash":"';
const HASH_LENGTH = HASH.length + 64 + '"}'.length;

/** The lines of a part, each with its line end. */
export function linesOf(part: TrailPart): string {
  if ('rows' in part) return part.rows.map(rowLine).join('');
  if ('checkpoint' in part) {
    const { signature, ...rest } = part.checkpoint;
    return `${JSON.stringify({ checkpoint: { ...rest, signature: toBase64(signature) } })}\n`;
  }
  return `${JSON.stringify(part)}\n`;
}

function rowLine({ sequence, text, hash }: ChainRow): string {
  const hex = toHex(hash);
  return text === null
    ? `${JSON.stringify({ missing: sequence, hash: hex })}\n`
    : `${EVENT}${text}${HASH}${hex}"}\n`;
}

/** The last line of a whole trail. */
export function endLine(events: number): string {
  return `${JSON.stringify({ end: { events } })}\n`;
}

/**
 * The parts of a trail from its lines, a batch of lines at a time. A copy of checkpoints has no end, and may break off in
 * the middle of its last line.
 * @throws MusterError `audit/not-a-trail` for a line that is none, `audit/cut-off` where the end is missing.
 */
export async function* partsOf(
  batches: AsyncIterable<readonly string[]>,
  hasEnd = true,
): AsyncGenerator<TrailPart, void> {
  let line = 0;
  let broken = 0;
  let isWhole = false;
  for await (const batch of batches) {
    let rows: ChainRow[] = [];
    for (const text of batch) {
      line += 1;
      if (text === '') continue;
      if (broken > 0) throw notOne(broken);
      const part = partOf(text);
      if (part === null) broken = line;
      else if (part === 'end') isWhole = true;
      else if ('sequence' in part) rows.push(part);
      else {
        if (rows.length > 0) yield { rows };
        rows = [];
        yield part;
      }
    }
    if (rows.length > 0) yield { rows };
  }
  if (broken === 1) throw notOne(broken);
  if (hasEnd && !isWhole)
    throw invalid(
      'audit/cut-off',
      `The trail breaks off after line ${line}; the file is not whole. Export it again.`,
    );
}

function notOne(line: number) {
  return invalid(
    'audit/not-a-trail',
    `Line ${line} is none of a trail; expected is what "./muster audit export" writes.`,
  );
}

function rowOf(line: string): ChainRow | null {
  if (!line.startsWith(EVENT)) return null;
  const cut = line.length - HASH_LENGTH;
  const text = line.slice(EVENT.length, cut);
  const hash = fromHex(line.slice(cut + HASH.length, -2));
  const sequence = Number.parseInt(text.slice(text.lastIndexOf('"sequence":') + '"sequence":'.length), 10);
  return line.startsWith(HASH, cut) && sequence > 0 ? { sequence, text, hash } : null;
}

interface Line {
  span?: Span;
  key?: PublicKey;
  checkpoint?: { number: number; document: string; keyId: string; signature: string };
  chain?: AuditClass;
  missing?: number;
  hash?: string;
  unlinked?: number;
  end?: unknown;
}

/** What a line says; null where it is none of ours, or only the beginning of one. */
function partOf(text: string): TrailPart | ChainRow | 'end' | null {
  const row = rowOf(text);
  if (row) return row;
  const said = parse(text);
  if (said?.end) return 'end';
  if (isSpan(said?.span)) return { span: said.span };
  if (said?.key) return { key: said.key };
  if (said?.checkpoint)
    return {
      checkpoint: {
        ...said.checkpoint,
        signature: fromBase64(said.checkpoint.signature) ?? new Uint8Array(0),
      },
    };
  if (said?.chain && AUDIT_CLASSES.includes(said.chain)) return { chain: said.chain };
  if (typeof said?.missing === 'number')
    return { sequence: said.missing, text: null, hash: fromHex(said.hash ?? '') };
  if (typeof said?.unlinked === 'number') return { unlinked: said.unlinked };
  return null;
}

function isSpan(said: Span | undefined): said is Span {
  return Number.isSafeInteger(said?.after) && Number.isSafeInteger(said?.through);
}

function parse(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
