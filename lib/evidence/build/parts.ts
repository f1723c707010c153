import path from 'node:path';
import { controlsOf, revokeWithinHours } from '@/lib/frameworks/control-matrix';
import { together } from '@/lib/kernel/together';
import { inOneSnapshot, inSnapshot } from '@/lib/platform/database/cursor';
import { instantCell } from '../files/column';
import { frameworkNames } from '../files/controls';
import type { QueryFile } from '../files/query-file';
import { QUERY_FILES } from '../files/registry';
import type { PackTerms } from '../model';
import type { Judging } from '../testing/model';
import { writePopulationTests } from '../testing/run-tests';
import { versionsSql, walkPast } from '../walk/read';
import { readSpans } from '../walk/results';
import { contextOf, type Part } from './part';
import { REGISTERS } from './part-registers';
import { countedBy, countedEvents, countedInHistory, OF_CHAIN, OF_FILES } from './reconcile';
import { EXTRACT, writeAudit } from './write-audit';
import { writeFindings } from './write-findings';
import { shownStatement, writeQuery } from './write-queries';
import { writeSampleResults } from './write-sample-results';
import { writeSamples } from './write-samples';
import { writeWalk } from './write-walk';

const HISTORY: Part = {
  name: 'history',
  async write(building) {
    const { pack, order, tools } = building;
    const { period } = order.terms;
    const [walked, counted] = await inOneSnapshot(tools.database, 3, async (first, second, third) => {
      const context = await contextOf(building, first);
      const past = { past: walkPast(first, period), results: readSpans(second, period) };
      return together(
        writeWalk(past, pack, context, (rows) => tools.progress('history', rows)),
        countedInHistory(third, order.terms),
      );
    });
    const statement = shownStatement(versionsSql(period));
    const how = 'One walk over the history of credentials';
    return walked.map((file) => ({ ...file, statement, how, ...counted(file.path) }));
  },
};

const ofQuery = (file: QueryFile): Part => ({
  name: path.basename(file.path, '.csv'),
  write: (building) =>
    inSnapshot(building.tools.database, async (client) => {
      const { pack, order, tools } = building;
      const rows = await writeQuery(client, pack, file, order.terms, order.person);
      await tools.progress(file.title, rows);
      const query = file.query(order.terms);
      return [
        {
          path: file.path,
          title: file.title,
          rows,
          statement: shownStatement(query),
          how: 'One statement',
          ...(await countedBy(client, query)),
        },
      ];
    }),
});

const SAMPLES: Part = {
  name: 'samples',
  write: (building) =>
    inSnapshot(building.tools.database, (client) => writeSamples(client, building.pack, building.order)),
};

const AUDIT: Part = {
  name: 'audit',
  async write({ tools, pack, order }) {
    const { files, through } = await writeAudit(tools.database, pack, order);
    await tools.progress('audit trail', files[0]?.rows ?? 0);
    const how = 'The audit trail, from checkpoint to checkpoint';
    const counted = await countedEvents(tools.database, order.terms.period, through);
    return files.map((file) => ({
      ...file,
      statement: null,
      how,
      ...(file.path === EXTRACT ? counted : OF_CHAIN),
    }));
  },
};

/** What tests over rows are judged with. */
function judgingOf({ period, frameworks }: PackTerms): Judging {
  return {
    begin: instantCell(period.from, ''),
    end: instantCell(period.to, ''),
    revokeWithinHours: revokeWithinHours(frameworkNames(frameworks)),
  };
}

const TESTS: Part = {
  name: 'tests',
  write: (building) =>
    inSnapshot(building.tools.database, async (client) => {
      const { pack, order, tools } = building;
      const controls = controlsOf(frameworkNames(order.terms.frameworks));
      const judging = judgingOf(order.terms);
      const files = await writePopulationTests(pack, controls, judging);
      await tools.progress('tests over rows', files.length);
      const context = await contextOf(building, client);
      const sampled = await writeSampleResults(client, pack, context, {
        packId: order.id,
        controls,
        judging,
      });
      return [
        ...files.map((file) => ({
          ...file,
          statement: null,
          how: 'From the files of this pack',
          ...OF_FILES,
        })),
        ...sampled,
      ];
    }),
};

const FINDINGS: Part = {
  name: 'oscal',
  write: ({ tools, pack, order }) =>
    writeFindings(pack, order, tools.clock.now(), (rows) => tools.progress('findings', rows)),
};

/** In the order they are written in: the last two read the files of those before them. */
export const PARTS: readonly Part[] = [
  HISTORY,
  ...QUERY_FILES.map(ofQuery),
  REGISTERS,
  SAMPLES,
  AUDIT,
  TESTS,
  FINDINGS,
];
