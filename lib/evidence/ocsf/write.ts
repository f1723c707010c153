import { findRule } from '@/lib/policies/registry';
import { asciiJson } from '@/lib/stream/model';
import { type CsvRow, readRows } from '../files/read-csv';
import { TextFile } from '../files/text-file';
import type { FindingsOrder, Requirement } from '../oscal/model';
import { credentialRows, credentialWords, readRequirements } from '../oscal/read-facts';
import { ocsfFinding, type TestWords } from './finding';

const FINDINGS = 'ocsf/findings.jsonl';
const BATCH = 200;

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
  const requirements = await readRequirements(pack, order.terms.frameworks);
  const credentials = credentialRows(pack);
  const told = { packId: order.id, periodStart: order.terms.period.from, producer: order.producer };
  const file = await TextFile.create(pack, FINDINGS);
  const words = new Map<string, TestWords>();
  let rows = 0;
  try {
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
      await file.write(text);
      await progress(rows);
    }
  } finally {
    await credentials.close();
    await file.close();
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
