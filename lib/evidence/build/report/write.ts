import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFramework } from '@/lib/frameworks/registry';
import { isByName } from '../../files/column';
import { frameworkNames } from '../../files/controls';
import { ALL_ROWS } from '../../report/counted';
import type { Integrity, Report } from '../../report/model';
import { writeReport } from '../../report/render';
import type { PackOrder } from '../order';
import { controlsOf, readTested } from './controls';
import {
  analysisOf,
  changeOf,
  informationOf,
  policyOf,
  readCoverage,
  readExceptions,
  thresholdOf,
} from './records';
import { allOf, listOf } from './rows';
import { readPopulation } from './scope';

/**
 * Writes report.pdf from the files of the pack, so that it says what they say: every number is counted in the file it
 * names.
 */
export async function writePackReport(
  pack: string,
  order: PackOrder,
  rows: ReadonlyMap<string, number | null>,
  now: Date,
): Promise<void> {
  await writeReport(await reportOf(pack, order, rows, now), path.join(pack, 'report.pdf'));
}

async function reportOf(
  pack: string,
  order: PackOrder,
  rows: ReadonlyMap<string, number | null>,
  now: Date,
): Promise<Report> {
  const { terms, producer } = order;
  const tested = await readTested(pack);
  const population = await readPopulation(pack, terms.scope, !isByName(order.person), tested.subjects);
  const coverage = await readCoverage(pack);
  const { exceptions, retroactive } = await readExceptions(pack);
  const context = {
    frameworks: terms.frameworks,
    names: population.names,
    rowsOf: (file: string) => ({ value: rows.get(file) ?? null, file, filter: ALL_ROWS }),
    gapIds: [],
  };
  return {
    cover: {
      entity: new URL(producer.url).host,
      frameworks: frameworkNames(terms.frameworks).map(({ id, version }) => ({
        id,
        version,
        title: findFramework(id)?.title ?? id,
      })),
      reportType: terms.type === 'type-1' ? 'type1' : 'type2',
      from: terms.period.from.toISOString(),
      to: new Date(terms.period.to.getTime() - 1).toISOString(),
      packId: order.id,
      generatedAt: now.toISOString(),
      requestedBy: order.requestedBy,
      generatedBy: `Muster ${producer.version}`,
      dataRoot: null,
      previous: null,
    },
    scope: population.scope,
    coverage,
    controls: controlsOf(tested, context),
    exceptions,
    retroactive: { value: retroactive, file: 'exceptions/exceptions.csv', filter: 'retroactive = y' },
    policies: await allOf(pack, 'policy/policy_versions.csv', policyOf),
    thresholds: await listOf(pack, 'policy/thresholds.csv', thresholdOf),
    analyses: await allOf(pack, 'policy/targeted_risk_analyses.csv', analysisOf),
    samples: [],
    information: await allOf(pack, 'ipe/ipe_register.csv', informationOf),
    changes: await listOf(pack, 'changes/config_changes.csv', changeOf),
    heatmaps: population.heatmaps,
    trends: population.trends,
    assertion: { statements: [], signatories: [] },
    integrity: await integrityOf(pack, now),
  };
}

interface ChainProof {
  chains: Record<string, { first: number; last: number; head: string }>;
}

async function integrityOf(pack: string, now: Date): Promise<Integrity> {
  const file = 'audit/chain_verification.json';
  const { chains } = JSON.parse(await readFile(path.join(pack, file), 'utf8')) as ChainProof;
  const decision = chains.decision;
  return {
    signature: null,
    timestampedBy: null,
    trail: decision
      ? {
          firstSequence: decision.first,
          lastSequence: decision.last,
          head: decision.head,
          gaps: { value: 0, file, filter: 'gaps' },
          verifiedAt: now.toISOString(),
          isWhole: true,
        }
      : null,
  };
}
