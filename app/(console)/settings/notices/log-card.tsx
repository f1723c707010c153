import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Input, Select } from '@/app/_ui/form';
import type { Viewer } from '@/lib/access/roles';
import { STATE_LABELS } from '@/lib/notices/labels';
import type { ChannelRow, DeliveryRow } from '@/lib/notices/queries';
import { type LogSearch, logHref, logParams } from '@/lib/notices/schema';
import { CsvLink } from '../../_table/csv-link';
import { Pager } from '../../credentials/pager';
import { LogTable } from './log-table';

interface LogCardProps {
  viewer: Viewer;
  rows: readonly DeliveryRow[];
  next: string | null;
  search: LogSearch;
  channels: readonly ChannelRow[];
  now: Date;
}

/** What was sent to whom, and how it went; what is chosen is in the address. */
export function LogCard({ viewer, rows, next, search, channels, now }: LogCardProps) {
  const isNarrowed = logParams({ ...search, before: null }).size > 0;
  return (
    <Card
      flush
      id="log"
      title="Delivery log"
      actions={
        <CsvLink
          viewer={viewer}
          table="deliveries"
          params={logParams({ ...search, before: null })}
          label="Delivery log"
        />
      }
    >
      <Form
        action="/settings/notices"
        key={logParams(search).toString()}
        role="search"
        aria-label="Filter the delivery log"
        className="flex flex-wrap items-center gap-1.5 px-4 pb-3"
      >
        <Select name="state" defaultValue={search.state ?? ''} aria-label="State" className="w-auto">
          <option value="">Any state</option>
          {Object.entries(STATE_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <Select name="channel" defaultValue={search.channel ?? ''} aria-label="Channel" className="w-auto">
          <option value="">Any channel</option>
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Input
          name="to"
          defaultValue={search.to ?? ''}
          maxLength={254}
          placeholder="Address"
          aria-label="Address"
          className="w-full sm:w-52"
        />
        <Button type="submit" size="sm">
          Apply
        </Button>
        {isNarrowed && (
          <Link href={logHref({})} className="px-1 text-xs text-muted underline hover:text-ink">
            Clear all
          </Link>
        )}
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={isNarrowed ? 'Nothing was sent that matches' : 'Nothing was sent yet'}>
          Each message appears here when it is planned, and stays.
        </EmptyState>
      ) : (
        <>
          <LogTable viewer={viewer} rows={rows} now={now} />
          <div className="px-4 pb-3">
            <Pager next={next} previous={null} href={(before) => logHref({ ...search, before })} />
          </div>
        </>
      )}
    </Card>
  );
}
