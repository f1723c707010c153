import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findRule } from '@/lib/policies/registry';
import { asciiJson } from '@/lib/stream/model';
import { type CsvRow, readRows } from '../files/read-csv';
import type { FindingsOrder, Requirement } from '../oscal/model';
import { credentialRows, credentialWords, readRequirements } from '../oscal/read-facts';
import { ocsfFinding, type TestWords } from './finding';

const FINDINGS = 'ocsf/findings.jsonl';
const BATCH = 1_000;

interface OcsfFile {
  path: string;
  title: string;
  rows: number;
}

/** Writes each failure of the pack that is written below `pack` as an OCSF Compliance Finding, one a line. */
export async function writeOcsfFindings(
  pack: string,
  order: FindingsOrder,
  progress: (findings: number) => Promise<void>,
): Promise<OcsfFile> {
  const target = path.join(pack, FINDINGS);
  await mkdir(path.dirname(target), { recursive: true });
  const requirements = await readRequirements(pack, order.terms.frameworks);
  const credentials = credentialRows(pack);
  const told = { packId: order.id, periodStart: order.terms.period.from, producer: order.producer };
  let rows = 0;
  const lines = async function* () {
    const words = new Map<string, TestWords>();
    for await (const batch of failuresOf(pack)) {
      const subjects = await credentials.of(batch.map(({ subject_id }) => subject_id ?? ''));
      let text = '';
      for (const row of batch) {
        const rule = row.rule ?? '';
        const test = words.get(rule) ?? wordsOf(row, requirements);
        words.set(rule, test);
        const subject = subjects.get(row.subject_id ?? '');
        const finding = ocsfFinding(row, test, subject ? credentialWords(subject) : null, told);
        text += `${asciiJson(finding)}\n`;
      }
      rows += batch.length;
      yield text;
      await progress(rows);
    }
  };
  try {
    await pipeline(Readable.from(lines()), createWriteStream(target, { mode: 0o600 }));
  } finally {
    await credentials.close();
  }
  return { path: FINDINGS, title: 'Failures of tests as OCSF 1.8.0 Compliance Findings', rows };
}

async function* failuresOf(pack: string): AsyncGenerator<CsvRow[], void> {
  let batch: CsvRow[] = [];
  for await (const row of readRows(pack, 'testing/test_results.csv')) {
    if (row.result === 'fail') batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function wordsOf(row: CsvRow, requirements: readonly Requirement[]): TestWords {
  const testIds = (row.test_id ?? '').split(';');
  const served = requirements.filter((each) => each.testIds.some((id) => testIds.includes(id)));
  const rule = findRule(row.rule ?? '');
  return {
    title: rule?.title ?? row.rule ?? 'unknown',
    severity: rule?.severity ?? null,
    standards: [...new Set(served.map(({ framework }) => `${framework.title} ${framework.version}`))],
    requirements: served.map(({ framework, id }) => `${framework.title} ${id}`),
  };
}
