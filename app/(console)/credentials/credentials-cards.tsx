import type { CredentialRow } from '@/lib/credentials/queries-rows';
import { cellOf } from './cells';

/** The list on a phone: one compact card per credential. */
export function CredentialsCards({
  rows,
  now,
  asOf = null,
}: {
  rows: readonly CredentialRow[];
  now: Date;
  asOf?: Date | null;
}) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface md:hidden">
      {rows.map((row) => (
        <li key={row.id} data-row className="space-y-1.5 p-3 focus-within:bg-surface-2">
          <div className="flex items-start justify-between gap-2">
            <div className="min-w-0">{cellOf('name', row, now, asOf)}</div>
            {cellOf('standing', row, now, asOf)}
          </div>
          <div className="flex flex-wrap gap-x-3 gap-y-1 text-muted">
            <span>{cellOf('kind', row, now, asOf)}</span>
            <span>Owner {cellOf('owner', row, now, asOf)}</span>
            <span>Age {cellOf('age', row, now, asOf)}</span>
            <span>Used {cellOf('lastUsed', row, now, asOf)}</span>
          </div>
          {row.failing.length > 0 && (
            <div className="flex flex-wrap items-center gap-2">
              {cellOf('severity', row, now, asOf)}
              {cellOf('findings', row, now, asOf)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
