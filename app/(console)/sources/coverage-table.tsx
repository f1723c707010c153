import { LinkedCount } from '@/app/_ui/linked-count';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { CoverageCell } from '@/lib/sources/coverage-queries';
import { coverageFacts } from '@/lib/sources/model';
import { LEAK_COLLECTORS } from '@/lib/uploads/model';
import { CoverageBadge } from './state-badges';

interface CoverageTableProps {
  /** Names the table: whose cells these are. */
  label: string;
  cells: readonly CoverageCell[];
  now: string;
}

/** The ledger: account × region × collector, what the last attempt came to and why. */
export function CoverageTable({ label, cells, now }: CoverageTableProps) {
  return (
    <Table label={label} tall stack>
      <THead>
        <Tr>
          <Th>Account</Th>
          <Th>Region</Th>
          <Th>Collector</Th>
          <Th>State</Th>
          <Th>Why</Th>
          <Th numeric>Listed</Th>
          <Th>Data as of</Th>
          <Th numeric>Calls</Th>
        </Tr>
      </THead>
      <TBody>
        {cells.map((cell) => (
          <Tr key={cell.id} data-row className="focus-within:bg-surface-2">
            <Th scope="row">
              <span className="wrap-anywhere">{cell.accountName ?? cell.account}</span>
              {cell.accountName && <span className="block font-mono text-xs text-muted">{cell.account}</span>}
            </Th>
            <Td label="Region" className="whitespace-nowrap">
              {cell.region}
            </Td>
            <Td label="Collector" className="font-mono text-xs">
              {cell.collector}
            </Td>
            <Td label="State">
              <CoverageBadge state={cell.state} stale={cell.stale} />
            </Td>
            <Td label="Why" className="max-w-80 min-w-48 text-xs">
              <div>
                <Why cell={cell} now={now} />
              </div>
            </Td>
            <Td numeric label="Listed" short>
              {cell.dataAt ? (
                <LinkedCount value={cell.listed} href={rowsHref(cell)} />
              ) : (
                <StateText state="unknown" />
              )}
            </Td>
            <Td label="Data as of">
              {cell.dataAt ? (
                <RelativeTime at={cell.dataAt} now={now} />
              ) : (
                <StateText state="never" title="It was never read" />
              )}
            </Td>
            <Td numeric label="Calls" short>
              <Count value={cell.calls} />
              {cell.budget !== null && cell.state === 'complete' && (
                <span
                  className="whitespace-nowrap text-muted"
                  title="Calls its collector declares for what it listed; more means that tries had to be repeated or that the provider gave smaller pages"
                >
                  {' '}
                  of {cell.budget}
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** Where the rows of a cell are. */
function rowsHref({ id, collector }: CoverageCell): string {
  return LEAK_COLLECTORS.includes(collector)
    ? `/sources/leaks?cell=${id}`
    : credentialsHref({ filters: { cell: [id] } });
}

function Why({ cell, now }: { cell: CoverageCell; now: string }) {
  if (cell.state === 'complete' && !cell.stale)
    return <span className="text-muted">Everything there was listed.</span>;
  return (
    <>
      {cell.permission && (
        <span className="block">
          Missing permission <code className="font-mono wrap-anywhere">{cell.permission}</code>
          {cell.lostAt && (
            <>
              , lost <RelativeTime at={cell.lostAt} now={now} />
            </>
          )}
        </span>
      )}
      <span className="block text-muted wrap-anywhere">
        {cell.reason ??
          (cell.stale ? 'Nobody has read it for two intervals.' : coverageFacts(cell.state).meaning)}
      </span>
    </>
  );
}
