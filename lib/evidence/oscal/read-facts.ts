import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findFramework } from '@/lib/frameworks/registry';
import { type CsvRow, kept, known, RowsById, readRows } from '../files/read-csv';
import { ROW_FILES } from '../files/registry';
import { sha256Of } from '../files/sha256-of';
import type { Connector, PackedFile, PackFacts, Requirement, TestDefinition } from './model';
import { readOutcomes } from './read-outcomes';

/** Reads what the documents are made of back from the files of a pack, so that they say what the files say. */
export async function readFacts(pack: string, frameworks: readonly string[]): Promise<PackFacts> {
  const { outcomes, stillFailing } = await readOutcomes(pack);
  const named = outcomes.flatMap(({ failures }) => failures.map(({ credentialId }) => credentialId));
  return {
    requirements: await readRequirements(pack, frameworks),
    tests: await readTests(pack),
    outcomes,
    stillFailing,
    credentials: await readCredentials(pack, named),
    connectors: await readConnectors(pack),
    gaps: await countRows(pack, 'coverage/gaps.csv'),
    runs: await countRows(pack, 'coverage/connector_runs.csv'),
    ...(await readExceptions(pack)),
    files: await readFiles(pack),
  };
}

/** Each may hold a piece of the file until it is copied. */
const NAMED_AT_ONCE = 50;
const words = (cell: string | null): string[] => cell?.split(';').map((word) => word.trim()) ?? [];

/** Requirements of the control matrix, each once. */
export async function readRequirements(pack: string, frameworks: readonly string[]): Promise<Requirement[]> {
  const byTitle = new Map(frameworks.map((id) => [findFramework(id)?.title ?? id, id]));
  const found = new Map<string, Requirement & { testIds: string[] }>();
  for await (const row of readRows(pack, 'controls/control_matrix.csv')) {
    const title = row.framework ?? '';
    const id = row.requirement_id ?? '';
    const key = `${title}\n${id}`;
    const requirement = found.get(key) ?? {
      framework: { id: byTitle.get(title) ?? title, title, version: row.version ?? '' },
      id,
      paraphrase: row.paraphrase ?? '',
      notServed: known(row, 'control_id') === null ? (row.control_description ?? '') : null,
      testIds: [],
      threshold: {
        value: known(row, 'threshold_value'),
        basis: row.threshold_basis ?? '',
        reference: row.threshold_reference ?? '',
      },
    };
    requirement.testIds.push(...words(known(row, 'test_ids')));
    found.set(key, requirement);
  }
  return [...found.values()];
}

async function readTests(pack: string): Promise<TestDefinition[]> {
  const tests: TestDefinition[] = [];
  for await (const row of readRows(pack, 'testing/test_definitions.csv'))
    tests.push({
      id: row.test_id ?? '',
      version: row.version ?? '',
      control: row.control_id ?? '',
      attribute: row.attribute ?? '',
      logic: row.logic_plain ?? '',
      passes: row.pass_condition ?? '',
      notApplicable: row.na_condition ?? '',
    });
  return tests;
}

async function readCredentials(pack: string, ids: readonly string[]): Promise<PackFacts['credentials']> {
  const reader = credentialRows(pack);
  try {
    const found = new Map<string, ReturnType<typeof credentialWords>>();
    const sorted = [...new Set(ids)].sort((a, b) => Number(a) - Number(b));
    for (let at = 0; at < sorted.length; at += NAMED_AT_ONCE)
      for (const [id, row] of await reader.of(sorted.slice(at, at + NAMED_AT_ONCE)))
        found.set(kept(id), kept(credentialWords(row)));
    return found;
  } finally {
    await reader.close();
  }
}

/** The population for ids in rising order, with what credentials are named by. */
export const credentialRows = (pack: string): RowsById =>
  new RowsById(pack, 'population/credentials.csv', [
    'credential_id',
    'display_name',
    'type',
    'system',
    'account',
  ]);

/** How a credential is named outside its population. */
export const credentialWords = (row: CsvRow) => ({
  name: row.display_name ?? 'unknown',
  kind: row.type ?? 'unknown',
  place: `${row.system ?? 'unknown'} ${row.account ?? 'unknown'}`,
});

async function readConnectors(pack: string): Promise<Connector[]> {
  const connectors: Connector[] = [];
  for await (const row of readRows(pack, 'coverage/connectors.csv'))
    connectors.push({
      id: row.connector_id ?? '',
      system: row.system ?? 'unknown',
      name: row.scope ?? 'unknown',
      isRemoved: row.status === 'removed',
    });
  return connectors;
}

async function readExceptions(pack: string) {
  const people = new Set<string>();
  const exceptionsOf = new Map<string, string[]>();
  let exceptions = 0;
  for await (const row of readRows(pack, 'exceptions/exceptions.csv')) {
    exceptions += 1;
    for (const name of [...words(known(row, 'requested_by')), ...words(known(row, 'approved_by'))])
      people.add(name);
    for (const rule of words(known(row, 'rules'))) {
      const known = exceptionsOf.get(rule) ?? [];
      exceptionsOf.set(rule, known);
      known.push(row.exception_id ?? '');
    }
  }
  return { people: [...people].sort(), exceptions, exceptionsOf };
}

async function countRows(pack: string, file: string): Promise<number> {
  let rows = 0;
  for await (const _ of readRows(pack, file)) rows += 1;
  return rows;
}

/** Every file of the pack so far but the documents themselves, with its hash. */
async function readFiles(pack: string): Promise<PackedFile[]> {
  const titles = new Map(ROW_FILES.map(({ path: at, title }) => [at, title]));
  const entries = await readdir(pack, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(pack, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((at) => /^(controls|policy|coverage|population|exceptions|testing|changes|audit|ocsf)\//.test(at))
    .sort();
  const files: PackedFile[] = [];
  for (const at of paths)
    files.push({ path: at, title: titles.get(at) ?? at, sha256: await sha256Of(path.join(pack, at)) });
  return files;
}
