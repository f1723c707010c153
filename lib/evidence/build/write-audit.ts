import { endLine, linesOf } from '@/lib/audit/proof/lines';
import type { AuditRecord } from '@/lib/audit/proof/model';
import { addPart } from '@/lib/audit/proof/parts';
import { TrailVerifier } from '@/lib/audit/proof/verifier';
import { readTrail } from '@/lib/audit/read-trail';
import { spanOf } from '@/lib/audit/span';
import { toHex } from '@/lib/kernel/bytes';
import { type Json, stableStringify } from '@/lib/kernel/json';
import type { Database } from '@/lib/platform/database/client';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { ocsfEvent } from '@/lib/stream/ocsf/event';
import { isByName } from '../files/column';
import { OTHER_TITLES } from '../files/registry';
import { TextFile } from '../files/text-file';
import type { PackOrder } from './order';

const TRAIL = 'audit/trail.jsonl';
export const EXTRACT = 'audit/audit_extract.jsonl';
const PROOF = 'audit/chain_verification.json';

interface AuditFile {
  path: string;
  title: string;
  rows: number | null;
}

interface WrittenTrail {
  files: AuditFile[];
  /** Number of the checkpoint it ends with; null while nothing was signed. */
  through: number | null;
}

/**
 * Writes the part of the audit trail that covers the period: as it is hashed, with the signed checkpoints around it, and
 * the events of the period itself as OCSF. Where people have pseudonyms, the ends of its chains alone.
 */
export async function writeAudit(
  database: Database,
  folder: string,
  { terms, producer, person }: Pick<PackOrder, 'terms' | 'producer' | 'person'>,
): Promise<WrittenTrail> {
  const { from, to } = terms.period;
  const isNamed = isByName(person);
  const span = await spanOf(database, from, to);
  const trail = isNamed ? await TextFile.create(folder, TRAIL) : null;
  const extract = isNamed ? await TextFile.create(folder, EXTRACT) : null;
  const chains: Record<string, { first: number; last: number; head: string }> = {};
  const verifier = new TrailVerifier(nodeCrypto);
  let events = 0;
  let lines = 0;
  let all = 0;
  if (span)
    for await (const part of readTrail(database, span)) {
      await addPart(verifier, part);
      const text = linesOf(part);
      lines += 'rows' in part ? part.rows.length : 1;
      await trail?.write(text);
      if (!('rows' in part)) continue;
      all += part.rows.length;
      for (const { text: json, hash } of part.rows) {
        if (json === null) continue;
        const record = JSON.parse(json) as AuditRecord;
        const head = toHex(hash);
        const known = chains[record.chain];
        chains[record.chain] = { first: known?.first ?? record.sequence, last: record.sequence, head };
        const at = new Date(record.at);
        if (at < from || at >= to) continue;
        events += 1;
        await extract?.write(`${JSON.stringify(ocsfEvent({ record, hash: head }, producer))}\n`);
      }
    }
  await trail?.write(endLine(all));
  await trail?.close();
  await extract?.close();
  const problem = span ? verifier.finish().problem : null;
  const proof: Json = {
    algorithm: 'SHA-256 over the hash before and the canonical JSON (RFC 8785) of the event',
    span: span ? { after_checkpoint: span.after, through_checkpoint: span.through } : null,
    chains,
    events_in_period: events,
    is_whole: span ? problem === null : null,
    problem: problem?.message ?? null,
    gaps: problem ? null : 0,
    how_to_verify: isNamed
      ? 'integrity/VERIFY.txt; audit/trail.jsonl holds what is hashed, to the letter'
      : 'The events name people and are not in this pack; muster audit verify walks them where they are',
  };
  const chainEnds = await TextFile.create(folder, PROOF);
  await chainEnds.write(`${stableStringify(proof)}\n`);
  await chainEnds.close();
  const ends = { path: PROOF, title: OTHER_TITLES[PROOF], rows: null };
  const named = [
    { path: TRAIL, title: OTHER_TITLES[TRAIL], rows: lines + 1 },
    { path: EXTRACT, title: OTHER_TITLES[EXTRACT], rows: events },
  ];
  return { files: isNamed ? [...named, ends] : [ends], through: span?.through ?? null };
}
