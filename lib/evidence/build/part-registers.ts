import { documentsWithin } from '@/lib/documents/as-of';
import { executorOf } from '@/lib/platform/database/client';
import { inSnapshot } from '@/lib/platform/database/cursor';
import type { RowFile } from '../files/column';
import { CONTROL_MATRIX, definitionRows, matrixRows, TEST_DEFINITIONS } from '../files/controls';
import { writeRows } from '../files/csv-file';
import { POLICY_DOCUMENTS, RISK_ANALYSES } from '../files/documents';
import { GAPS, looksSql } from '../files/gaps';
import { THRESHOLDS, thresholdsOf } from '../files/thresholds';
import { policiesBefore } from '../policies-in-time';
import { NOT_COLLECTED, notCollectedRows } from './dictionary';
import type { Part } from './part';
import { OF_LEDGER, OF_POLICIES, OF_PRODUCT, type Reconciliation, readWhole } from './reconcile';
import { shownStatement, writeGaps } from './write-queries';

/** What is small enough to be read at once: controls, tests, documents, limits and gaps. */
export const REGISTERS: Part = {
  name: 'coverage',
  write: (building) =>
    inSnapshot(building.tools.database, async (client) => {
      const { pack, order } = building;
      const { person } = order;
      const { period, frameworks } = order.terms;
      const policies = await policiesBefore(executorOf(client), period.to);
      const inForce = policies.filter(({ to }) => to === null || to > period.from);
      const lastMoment = new Date(period.to.getTime() - 1);
      const from = period.from < lastMoment ? period.from : lastMoment;
      const documents = await documentsWithin(executorOf(client), { from, to: lastMoment });
      const analyses = documents.filter(({ kind }) => kind === 'analysis');
      const policyDocuments = documents.filter(({ kind }) => kind === 'policy');
      const write = async <Row>(
        file: RowFile<Row>,
        rows: readonly Row[],
        said: Reconciliation & { how: string },
      ) => {
        const { path, title } = file;
        return { path, title, rows: await writeRows(pack, file, rows, person), statement: null, ...said };
      };
      const ofProduct = { how: 'Known of this version of Muster', ...OF_PRODUCT };
      const ofDocuments = (rows: readonly unknown[]) => ({
        how: 'The register of documents',
        ...readWhole(rows),
      });
      return [
        await write(CONTROL_MATRIX, matrixRows(frameworks), ofProduct),
        await write(TEST_DEFINITIONS, definitionRows(frameworks), ofProduct),
        await write(RISK_ANALYSES, analyses, ofDocuments(analyses)),
        await write(POLICY_DOCUMENTS, policyDocuments, ofDocuments(policyDocuments)),
        await write(THRESHOLDS, inForce.flatMap(thresholdsOf), {
          how: 'From the documents of policy/policy_versions.csv',
          ...OF_POLICIES,
        }),
        {
          path: GAPS.path,
          title: GAPS.title,
          rows: await writeGaps(client, pack, order.terms),
          statement: shownStatement(looksSql(order.terms)),
          how: 'From the ledger of collections',
          ...OF_LEDGER,
        },
        await write(NOT_COLLECTED, notCollectedRows(person), ofProduct),
      ];
    }),
};
