import type { Client } from './client';
import { printable, table } from './io';
import type { SourceItem } from './source-list';

/** What the next run over a source will ask of its provider. */
export interface SourceBudgetItem {
  source: string;
  budget: {
    ahead: number;
    made: number;
    unread: number;
    collectors: {
      title: string;
      cells: number;
      unread: number;
      listed: number;
      ahead: number;
      made: number;
    }[];
  } | null;
}

/** The budgets of these sources, one call each. */
export async function readBudgets(
  client: Client,
  sources: readonly SourceItem[],
): Promise<SourceBudgetItem[]> {
  const found: SourceBudgetItem[] = [];
  for (const { id } of sources)
    found.push(await client.json<SourceBudgetItem>('GET', `/api/sources/${id}/budget`));
  return found;
}

export function budgetText(budgets: readonly SourceBudgetItem[]): string {
  if (budgets.length === 0) return 'No sources yet.';
  const rows = budgets.flatMap(({ source, budget }) =>
    (budget?.collectors ?? []).map((one) => [
      source,
      one.title,
      String(one.cells),
      String(one.listed),
      String(one.ahead),
      String(one.made),
    ]),
  );
  const head = ['SOURCE', 'COLLECTOR', 'CELLS', 'LAST SEEN', 'NEXT RUN', 'LAST RUN'];
  const sums = budgets.map(({ source, budget }) => {
    if (!budget) return `${printable(source)}: no run yet, so its size is not known.`;
    const unread =
      budget.unread > 0 ? `, ${budget.unread} cells never read, for which 100 items are assumed` : '';
    return `${printable(source)}: about ${budget.ahead} calls in the next run (${budget.made} in the last)${unread}.`;
  });
  return [rows.length > 0 ? table(head, rows) : null, ...sums].filter(Boolean).join('\n');
}
