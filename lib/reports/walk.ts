import type { FileContext } from '@/lib/evidence/files/context';
import type { PackScope, PackTerms, Period } from '@/lib/evidence/model';
import { policiesBefore, policyAtOf } from '@/lib/evidence/policies-in-time';
import { isWithin } from '@/lib/evidence/walk/fold';
import { walkPast } from '@/lib/evidence/walk/read';
import { ResultReader, readSpans } from '@/lib/evidence/walk/results';
import { executorOf, type PoolClient } from '@/lib/platform/database/client';
import type { Report, ReportRow } from './contract';
import type { Summary } from './model';
import { Tally } from './tally';

/** What a report is asked about. */
export interface ReportTerms {
  period: Period;
  scope: PackScope;
}

/** The terms of a pack that is about the same: the walk and its statements are those of packs. */
export const packTermsOf = ({ period, scope }: ReportTerms): PackTerms => ({
  type: 'type-2',
  frameworks: [],
  period,
  scope,
});

/**
 * The rows of a report in batches, and its summary at the end, in constant memory. `client` is in a read-only transaction
 * of its caller.
 */
export async function* walkReport(
  client: PoolClient,
  report: Report,
  terms: ReportTerms,
): AsyncGenerator<ReportRow[], Summary> {
  const { period, scope } = terms;
  const executor = executorOf(client);
  const policies = await policiesBefore(executor, period.to);
  const context: FileContext = {
    terms: packTermsOf(terms),
    policyAt: policyAtOf(policies),
    testIds: () => '',
    person: (name) => name,
  };
  const tally = new Tally();
  const counted = (rows: ReportRow[]) => {
    for (const row of rows) tally.add(row);
    return rows;
  };
  if (report.others) yield counted(await report.others({ executor, context, policies }));
  const results = new ResultReader(readSpans(client, period));
  for await (const batch of walkPast(client, period)) {
    const rows: ReportRow[] = [];
    for (const past of batch) {
      if (!isWithin(past, scope)) continue;
      const row = report.rowOf({ past, context }, await results.of(past.id));
      if (row) rows.push(row);
    }
    yield counted(rows);
  }
  return { figures: report.figures(tally, context), ...tally.summary() };
}
