import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AuditRecord } from '@/lib/audit/proof/model';
import { linesIn } from '@/lib/kernel/lines';
import { type CsvRow, readRows } from '../files/read-csv';

/** A row of a population, and what its subject is called there. */
export interface Subject {
  id: string;
  row: CsvRow;
}

/** Files whose rows are told apart by two columns. */
const KEYS: Readonly<Record<string, readonly [string, string]>> = {
  'population/access_review_items.csv': ['campaign_id', 'credential_id'],
  'policy/policy_versions.csv': ['policy_id', 'version'],
  'policy/policy_documents.csv': ['policy_id', 'version'],
  'policy/targeted_risk_analyses.csv': ['tra_id', 'version'],
};

/** The rows of a file of a pack that is written; none where the pack does not hold it. */
export async function* subjectsOf(pack: string, file: string): AsyncGenerator<Subject, void> {
  if (!existsSync(path.join(pack, file))) return;
  if (file.endsWith('.jsonl')) yield* eventsOf(pack, file);
  else if (file.endsWith('.json')) yield await statementOf(pack, file);
  else
    for await (const row of readRows(pack, file)) {
      const columns = KEYS[file] ?? Object.keys(row).slice(0, 1);
      yield { id: columns.map((column) => row[column]).join('/'), row };
    }
}

/** Events of the trail by the record that was hashed. */
async function* eventsOf(pack: string, file: string): AsyncGenerator<Subject, void> {
  for await (const lines of linesIn(createReadStream(path.join(pack, file)))) yield* lines.map(eventOf);
}

function eventOf(line: string): Subject {
  const { metadata, unmapped } = JSON.parse(line) as {
    metadata: { uid: string };
    unmapped: { muster: { record: AuditRecord } };
  };
  const { actor, action, at, outcome, origin, subject } = unmapped.muster.record;
  const place = origin.address ?? (actor.kind === 'worker' ? actor.id : 'none');
  return {
    id: metadata.uid,
    row: { actor: actor.id, action, at, outcome, origin: place, subject: subject.kind },
  };
}

/** What a file says as a whole, as one row. */
async function statementOf(pack: string, file: string): Promise<Subject> {
  const said = JSON.parse(await readFile(path.join(pack, file), 'utf8')) as Record<string, unknown>;
  const cells = Object.entries(said).map(([name, value]) => [name, value === null ? 'none' : String(value)]);
  return { id: path.basename(file), row: Object.fromEntries(cells) };
}
