import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFramework } from '@/lib/frameworks/registry';
import { isByName } from '../../files/column';
import { frameworkNames } from '../../files/controls';
import { ALL_ROWS } from '../../report/counted';
import type { Integrity, Report } from '../../report/model';
import { writeReport } from '../../report/render';
import type { PackOrder } from '../order';
import { collectedControls } from '../served';
import { controlsOf, readTested } from './controls';
import { readInformation } from './information';
import {
  analysisOf,
  changeOf,
  policyOf,
  readCoverage,
  readExceptions,
  sampleOf,
  thresholdOf,
} from './records';
import { allOf, listOf } from './rows';
import { readPopulation } from './scope';
import { readThresholds } from './thresholds';

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
  const { terms, producer, sealing } = order;
  const tested = await readTested(pack);
  const population = await readPopulation(pack, terms.scope, !isByName(order.person), tested.subjects);
  const coverage = await readCoverage(pack, collectedControls(terms.frameworks));
  const { exceptions, retroactive } = await readExceptions(pack);
  const context = {
    frameworks: terms.frameworks,
    names: population.names,
    end: terms.period.to,
    thresholds: await readThresholds(pack),
    rowsOf: (file: string) => ({ value: rows.get(file) ?? null, file, filter: ALL_ROWS }),
    gapIds: coverage.gaps.rows.map(({ id }) => id),
  };
  return {
    cover: {
      entity: order.entity ?? new URL(producer.url).host,
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
      previous: sealing?.previous
        ? { packId: sealing.previous.packId, manifestSha256: sealing.previous.manifest }
        : null,
    },
    scope: population.scope,
    coverage,
    controls: controlsOf(tested, context),
    exceptions,
    retroactive: { value: retroactive, file: 'exceptions/exceptions.csv', filter: 'retroactive = y' },
    policies: await allOf(pack, 'policy/policy_versions.csv', policyOf),
    thresholds: await listOf(pack, 'policy/thresholds.csv', thresholdOf),
    analyses: await allOf(pack, 'policy/targeted_risk_analyses.csv', analysisOf),
    samples: await allOf(pack, 'testing/sample_selection.csv', sampleOf),
    information: await readInformation(pack),
    changes: await listOf(pack, 'changes/config_changes.csv', changeOf),
    heatmaps: population.heatmaps,
    trends: population.trends,
    assertion: { statements: [], signatories: SIGNATORIES },
    integrity: await integrityOf(pack, now, sealing),
  };
}

/** Who signs is written by hand. */
const SIGNATORIES = [
  { name: 'Prepared by', role: 'Name and function' },
  { name: 'Reviewed by', role: 'Name and function; not the one who prepared it' },
];

interface ChainProof {
  is_whole: boolean | null;
  gaps: number | null;
  chains: Record<string, { first: number; last: number; head: string }>;
}

async function integrityOf(pack: string, now: Date, sealing: PackOrder['sealing']): Promise<Integrity> {
  const file = 'audit/chain_verification.json';
  const { chains, gaps, is_whole } = JSON.parse(await readFile(path.join(pack, file), 'utf8')) as ChainProof;
  const decision = chains.decision;
  return {
    signature: sealing?.signature ?? null,
    timestampedBy: sealing?.timestampedBy ?? null,
    trail: decision
      ? {
          firstSequence: decision.first,
          lastSequence: decision.last,
          head: decision.head,
          gaps: { value: gaps, file, filter: 'gaps' },
          verifiedAt: now.toISOString(),
          isWhole: is_whole === true,
        }
      : null,
  };
}
