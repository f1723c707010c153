import path from 'node:path';
import type { Json } from '@/lib/kernel/json';
import { readRows } from '../files/read-csv';
import { sha256Of } from '../files/sha256-of';
import { idsOf } from './ids';
import { writeJson } from './json-stream';
import type { Head } from './metadata';
import type { FindingsOrder, PackedFile, PackFacts } from './model';
import { assessmentPlan, PLAN } from './plan';
import { readFacts } from './read-facts';
import { assessmentResults, RESULTS } from './results';
import { byFramework } from './reviewed-controls';
import { risk } from './risks';
import { stubCatalog, stubPath } from './stub-catalog';

interface OscalFile {
  path: string;
  title: string;
  rows: null;
}

/**
 * Writes the OSCAL documents of a pack whose other files below `pack` are written: stub catalogs, assessment plan and
 * assessment results, made of what those files say.
 */
export async function writeOscal(pack: string, order: FindingsOrder, now: Date): Promise<OscalFile[]> {
  const head: Head = { order, now, idOf: idsOf(order.producer.url) };
  const facts = await readFacts(pack, order.terms.frameworks);
  const written: PackedFile[] = [];
  const hashed = async (at: string, title: string) => {
    const file = { path: at, title, sha256: await sha256Of(path.join(pack, at)) };
    written.push(file);
    return file;
  };
  const stubs: PackedFile[] = [];
  for (const [framework, requirements] of byFramework(facts.requirements)) {
    await writeJson(pack, stubPath(framework), stubCatalog(head, requirements));
    stubs.push(await hashed(stubPath(framework), `OSCAL stub catalog: ${requirements[0]?.framework.title}`));
  }
  await writeJson(pack, PLAN, assessmentPlan(head, facts, stubs));
  await hashed(PLAN, 'OSCAL assessment plan');
  await writeJson(pack, RESULTS, assessmentResults(head, facts, written, risksOf(pack, head, facts)));
  return [...written, { path: RESULTS, title: 'OSCAL assessment results' }].map(({ path: at, title }) => ({
    path: at,
    title,
    rows: null,
  }));
}

async function* risksOf(pack: string, head: Head, facts: PackFacts): AsyncGenerator<Json, void> {
  for await (const row of readRows(pack, 'exceptions/exceptions.csv')) yield risk(head, row, facts);
}
