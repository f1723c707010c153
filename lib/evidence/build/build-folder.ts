import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentsWithin } from '@/lib/documents/as-of';
import type { DocumentKind } from '@/lib/documents/model';
import type { Clock } from '@/lib/kernel/clock';
import { type Json, stableStringify } from '@/lib/kernel/json';
import { type Database, executorOf, type PoolClient } from '@/lib/platform/database/client';
import type { RowFile } from '../files/column';
import type { FileContext } from '../files/context';
import { CONTROL_MATRIX, definitionRows, matrixRows, TEST_DEFINITIONS, testIds } from '../files/controls';
import { writeRows } from '../files/csv-file';
import { POLICY_DOCUMENTS, RISK_ANALYSES } from '../files/documents';
import { GAPS, looksSql } from '../files/gaps';
import { QUERY_FILES } from '../files/registry';
import { THRESHOLDS, thresholdsOf } from '../files/thresholds';
import { policiesBefore, policyAtOf } from '../policies-in-time';
import { versionsSql } from '../walk/read';
import { DICTIONARY, dictionaryRows, NOT_COLLECTED, notCollectedRows } from './dictionary';
import { writeIpe } from './ipe';
import type { PackOrder } from './order';
import { writePackReport } from './report/write';
import { Steps, type WrittenFile } from './steps';
import { writeAudit } from './write-audit';
import { writeFindings } from './write-findings';
import { shownStatement, writeGaps, writeQuery } from './write-queries';
import { writeWalk } from './write-walk';

export interface BuildTools {
  database: Database;
  clock: Clock;
  /** Told now and then; throws to stop the work. */
  progress(step: string, rows: number): Promise<void>;
}

/**
 * Writes the files of a pack below `folder/pack`. What was finished before a kill stays (`folder/done`); everything is read
 * as of the end of the period, so that it does not matter when.
 */
export async function buildFolder(
  tools: BuildTools,
  folder: string,
  order: PackOrder,
): Promise<WrittenFile[]> {
  const pack = path.join(folder, 'pack');
  const steps = new Steps(path.join(folder, 'done'));
  await mkdir(pack, { recursive: true, mode: 0o700 });
  const { terms } = order;
  const files: WrittenFile[] = [];
  const stamped = async (work: () => Promise<Omit<WrittenFile, 'startedAt' | 'finishedAt'>[]>) => {
    const startedAt = tools.clock.now().toISOString();
    const written = await work();
    const finishedAt = tools.clock.now().toISOString();
    return written.map((file) => ({ ...file, startedAt, finishedAt }));
  };
  const inSnapshot = <T>(work: (client: PoolClient) => Promise<T>) =>
    tools.database.transaction(async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return work(client);
    });
  const contextOf = async (client: PoolClient): Promise<FileContext> => ({
    terms,
    policyAt: policyAtOf(await policiesBefore(executorOf(client), terms.period.to)),
    testIds: testIds(terms.frameworks),
    person: order.person,
  });
  files.push(
    ...(await steps.once('history', () =>
      stamped(() =>
        inSnapshot(async (client) => {
          const context = await contextOf(client);
          const walked = await writeWalk(client, pack, context, (rows) => tools.progress('history', rows));
          const statement = shownStatement(versionsSql(terms.period));
          return walked.map((file) => ({
            ...file,
            statement,
            how: 'One walk over the history of credentials',
          }));
        }),
      ),
    )),
  );
  for (const file of QUERY_FILES)
    files.push(
      ...(await steps.once(path.basename(file.path, '.csv'), () =>
        stamped(() =>
          inSnapshot(async (client) => {
            const rows = await writeQuery(client, pack, file, terms);
            await tools.progress(file.title, rows);
            const { path: at, title } = file;
            return [
              { path: at, title, rows, statement: shownStatement(file.query(terms)), how: 'One statement' },
            ];
          }),
        ),
      )),
    );
  files.push(
    ...(await steps.once('coverage', () =>
      stamped(() =>
        inSnapshot(async (client) => {
          const policies = await policiesBefore(executorOf(client), terms.period.to);
          const inForce = policies.filter(({ to }) => to === null || to > terms.period.from);
          const lastMoment = new Date(terms.period.to.getTime() - 1);
          const from = terms.period.from < lastMoment ? terms.period.from : lastMoment;
          const documents = await documentsWithin(executorOf(client), { from, to: lastMoment });
          const ofKind = (kind: DocumentKind) => documents.filter((each) => each.kind === kind);
          const known = async <Row>(file: RowFile<Row>, rows: readonly Row[], how: string) => ({
            path: file.path,
            title: file.title,
            rows: await writeRows(pack, file, rows),
            statement: null,
            how,
          });
          return [
            await known(CONTROL_MATRIX, matrixRows(terms.frameworks), 'Known of this version of Muster'),
            await known(
              TEST_DEFINITIONS,
              definitionRows(terms.frameworks),
              'Known of this version of Muster',
            ),
            await known(RISK_ANALYSES, ofKind('analysis'), 'The register of documents'),
            await known(POLICY_DOCUMENTS, ofKind('policy'), 'The register of documents'),
            {
              path: THRESHOLDS.path,
              title: THRESHOLDS.title,
              rows: await writeRows(pack, THRESHOLDS, inForce.flatMap(thresholdsOf)),
              statement: null,
              how: 'From the documents of policy/policy_versions.csv',
            },
            {
              path: GAPS.path,
              title: GAPS.title,
              rows: await writeGaps(client, pack, terms.period),
              statement: shownStatement(looksSql(terms.period)),
              how: 'From the ledger of collections',
            },
            {
              path: NOT_COLLECTED.path,
              title: NOT_COLLECTED.title,
              rows: await writeRows(pack, NOT_COLLECTED, notCollectedRows()),
              statement: null,
              how: 'Known of this version of Muster',
            },
          ];
        }),
      ),
    )),
  );
  files.push(
    ...(await steps.once('audit', () =>
      stamped(async () => {
        const written = await writeAudit(tools.database, pack, terms.period, order.producer);
        await tools.progress('audit trail', written[0]?.rows ?? 0);
        return written.map((file) => ({
          ...file,
          statement: null,
          how: 'The audit trail, from checkpoint to checkpoint',
        }));
      }),
    )),
  );
  files.push(
    ...(await steps.once('oscal', () =>
      stamped(() =>
        writeFindings(pack, order, tools.clock.now(), (rows) => tools.progress('findings', rows)),
      ),
    )),
  );
  await writeRows(pack, DICTIONARY, dictionaryRows());
  const common = { terms, requestedBy: order.requestedBy, productVersion: order.producer.version };
  await rm(path.join(pack, 'ipe'), { recursive: true, force: true });
  await writeIpe(pack, files, common);
  const counts = new Map(files.map(({ path: at, rows }) => [at, rows]));
  await writePackReport(pack, order, counts, tools.clock.now());
  await writeFile(
    path.join(pack, 'pack.json'),
    `${stableStringify(identityOf(order, files, tools.clock.now()))}\n`,
    {
      mode: 0o600,
    },
  );
  return files;
}

/** What the pack says of itself. */
function identityOf(order: PackOrder, files: readonly WrittenFile[], now: Date): Json {
  const { terms } = order;
  return {
    pack_id: order.id,
    schema_version: 'muster-evidence-pack/1',
    frameworks: [...terms.frameworks],
    report_type: terms.type,
    period_start: terms.period.from.toISOString(),
    period_end: terms.period.to.toISOString(),
    generated_at: now.toISOString(),
    generated_by: 'Muster worker',
    requested_by: order.requestedBy,
    requested_at: order.requestedAt.toISOString(),
    product_version: order.producer.version,
    timezone: 'UTC',
    hash_algorithm: 'SHA-256',
    scope: terms.scope as unknown as Json,
    counts: Object.fromEntries(files.map(({ path: at, rows }) => [at, rows])),
    same_when_built_again: ['population/', 'policy/', 'testing/', 'exceptions/'],
    may_differ: [
      'pack.json',
      'ipe/',
      'coverage/',
      'changes/',
      'audit/',
      'report.pdf',
      'oscal/',
      'ocsf/',
      'integrity/',
    ],
    not_collected: notCollectedRows().map((row) => ({ ...row })),
    statement:
      'Prepared by management from the records of Muster; it supports an audit, and is no opinion and no certificate.',
  };
}
