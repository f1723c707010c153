import type { CredentialRow } from '@/lib/credentials/queries-rows';
import { cellOf } from './cells';

/** The list on a phone: one compact card per credential. */
export function CredentialsCards({ rows, now }: { rows: readonly CredentialRow[]; now: Date }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface md:hidden">
      {rows.map((row) => (
        <li key={row.id} data-row className="space-y-1.5 p-3 focus-within:bg-surface-2">
          <div className="flex items-start justify-between gap-2">
            <div className="min-w-0">{cellOf('name', row, now)}</div>
            {cellOf('standing', row, now)}
          </div>
          <div className="flex flex-wrap gap-x-3 gap-y-1 text-muted">
            <span>{cellOf('kind', row, now)}</span>
            <span>Owner {cellOf('owner', row, now)}</span>
            <span>Age {cellOf('age', row, now)}</span>
            <span>Used {cellOf('lastUsed', row, now)}</span>
          </div>
          {row.failing.length > 0 && (
            <div className="flex flex-wrap items-center gap-2">
              {cellOf('severity', row, now)}
              {cellOf('findings', row, now)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
