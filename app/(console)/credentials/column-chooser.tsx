import { Columns3 } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { COLUMN_IDS, COLUMN_PRESETS, COLUMNS, DEFAULT_COLUMNS } from '@/lib/credentials/columns';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { CredentialSearch } from '@/lib/credentials/schema';
import { atInstant } from '@/lib/kernel/instants';

/** Which columns are shown; the choice is in the address, so a link shows the same. */
export function ColumnChooser({ search, asOf = null }: { search: CredentialSearch; asOf?: Date | null }) {
  const shown = search.columns ?? DEFAULT_COLUMNS;
  const href = (columns: CredentialSearch['columns']) =>
    atInstant(credentialsHref({ ...search, columns, cursor: null }), asOf);
  const others = [...new URLSearchParams(href(null).split('?')[1])];
  return (
    <details name="filter" className="relative hidden md:block">
      <summary className="flex h-7 cursor-pointer list-none items-center gap-1.5 rounded border border-line-strong bg-surface px-2 text-xs font-medium hover:bg-surface-2 [&::-webkit-details-marker]:hidden">
        <Columns3 aria-hidden className="size-4" /> Columns
      </summary>
      <Form
        action="/credentials"
        key={shown.join()}
        className="absolute right-0 z-30 mt-1 w-56 rounded border border-line bg-surface p-2 shadow-lg"
      >
        <nav aria-label="Columns for" className="mb-2 grid grid-cols-2 gap-1 border-b border-line pb-2">
          {COLUMN_PRESETS.map(({ title, columns }) => (
            <Link
              key={title}
              href={href(columns)}
              aria-current={columns.join() === shown.join() ? 'true' : undefined}
              className="rounded px-1 py-0.5 hover:bg-surface-2 aria-[current]:bg-accent-soft aria-[current]:text-accent"
            >
              {title}
            </Link>
          ))}
          <Link href={href(null)} className="rounded px-1 py-0.5 hover:bg-surface-2">
            As usual
          </Link>
        </nav>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="sr-only">Columns</legend>
          <input type="hidden" name="columns" value="name" />
          {COLUMN_IDS.filter((id) => id !== 'name').map((id) => (
            <label key={id} className="flex items-center gap-2 rounded px-1 py-0.5 hover:bg-surface-2">
              <input
                type="checkbox"
                name="columns"
                value={id}
                defaultChecked={shown.includes(id)}
                className="accent-accent"
              />{' '}
              {COLUMNS[id].title}
            </label>
          ))}
        </fieldset>
        <Button type="submit" size="sm">
          Show
        </Button>
      </Form>
    </details>
  );
}
