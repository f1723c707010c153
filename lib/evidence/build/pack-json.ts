import type { Json } from '@/lib/kernel/json';
import { isByName } from '../files/column';
import { SAMPLE_RESULTS } from '../files/sample-results';
import { SAMPLE_SELECTION } from '../files/sample-selection';
import { notCollectedRows } from './dictionary';
import type { PackOrder } from './order';
import { differenceOf } from './reconcile';
import type { WrittenFile } from './steps';

const SAME_WHEN_BUILT_AGAIN = ['population/', 'policy/', 'testing/', 'exceptions/'];
const MAY_DIFFER = [
  'pack.json',
  // Samples drawn between one pack and the next.
  SAMPLE_SELECTION.path,
  SAMPLE_RESULTS.path,
  'ipe/',
  'coverage/',
  'changes/',
  'audit/',
  'report.pdf',
  'oscal/',
  'ocsf/',
  'integrity/',
];

/** What a pack says of itself. */
export function identityOf(order: PackOrder, files: readonly WrittenFile[], now: Date): Json {
  const { terms } = order;
  return {
    pack_id: order.id,
    schema_version: 'muster-evidence-pack/1',
    frameworks: [...terms.frameworks],
    report_type: terms.type.replace('-', ''),
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
    // Files that have not as many rows as were counted at their source: ipe/ipe_register.csv.
    not_reconciled: files.filter((file) => (differenceOf(file) ?? 0) !== 0).map(({ path: at }) => at),
    same_when_built_again: SAME_WHEN_BUILT_AGAIN,
    may_differ: MAY_DIFFER,
    people: !isByName(order.person)
      ? 'Pseudonyms, by a key that is not in this pack; reasons and notes stand as they were written'
      : 'By name',
    not_collected: notCollectedRows(order.person).map((row) => ({ ...row })),
    statement:
      'Prepared by management from the records of Muster; it supports an audit, and is no opinion and no certificate.',
  };
}
