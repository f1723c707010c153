import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  Clock,
  ExternalLink,
  type LucideIcon,
  Send,
} from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Select } from '@/app/_ui/form';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Tone } from '@/app/_ui/tone';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { STEP_LABELS, STEP_STATE_LABELS } from '@/lib/tickets/labels';
import type { StepState } from '@/lib/tickets/model';
import type { StepRow, TrackerRow } from '@/lib/tickets/queries';
import { type StepSearch, stepParams, stepsHref } from '@/lib/tickets/schema';
import { CsvLink } from '../../_table/csv-link';
import { Pager } from '../../credentials/pager';
import { RetryButton } from './row-buttons';

const LOOKS: Record<StepState, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'neutral', icon: Clock },
  doing: { tone: 'neutral', icon: Send },
  done: { tone: 'good', icon: CircleCheck },
  dropped: { tone: 'neutral', icon: CircleMinus },
  failed: { tone: 'bad', icon: CircleAlert },
};

interface LogCardProps {
  viewer: Viewer;
  rows: readonly StepRow[];
  next: string | null;
  search: StepSearch;
  trackers: readonly TrackerRow[];
  now: Date;
}

/** What was done in trackers, and how it went; what is chosen is in the address. */
export function LogCard({ viewer, rows, next, search, trackers, now }: LogCardProps) {
  const params = stepParams({ ...search, before: null });
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <Card
      flush
      id="log"
      title="Log"
      description="Each thing done in a tracker, with its tries."
      actions={<CsvLink viewer={viewer} table="ticket-steps" params={params} label="Log of tickets" />}
    >
      <Form
        action="/settings/tickets"
        key={stepParams(search).toString()}
        role="search"
        aria-label="Filter the log"
        className="flex flex-wrap items-center gap-1.5 px-4 pb-3"
      >
        <Select name="state" defaultValue={search.state ?? ''} aria-label="State" className="w-auto">
          <option value="">Any state</option>
          {options(STEP_STATE_LABELS)}
        </Select>
        <Select name="kind" defaultValue={search.kind ?? ''} aria-label="What" className="w-auto">
          <option value="">Anything</option>
          {options(STEP_LABELS)}
        </Select>
        <Select name="tracker" defaultValue={search.tracker ?? ''} aria-label="Tracker" className="w-auto">
          <option value="">Any tracker</option>
          {trackers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" size="sm">
          Apply
        </Button>
        {params.size > 0 && (
          <Link href={stepsHref({})} className="px-1 text-xs text-muted underline hover:text-ink">
            Clear all
          </Link>
        )}
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={params.size > 0 ? 'Nothing was done that matches' : 'Nothing was done yet'}>
          What is to be done in a tracker appears here at once, and stays.
        </EmptyState>
      ) : (
        <>
          <StepsTable viewer={viewer} rows={rows} now={now} />
          <div className="px-4 pb-3">
            <Pager next={next} previous={null} href={(before) => stepsHref({ ...search, before })} />
          </div>
        </>
      )}
    </Card>
  );
}

function StepsTable({ viewer, rows, now }: { viewer: Viewer; rows: readonly StepRow[]; now: Date }) {
  const canRetry = can(viewer, 'ticket:configure');
  return (
    <Table label="What was done in trackers" stack>
      <THead>
        <Tr>
          <Th>What</Th>
          <Th>About</Th>
          <Th>Tracker</Th>
          <Th>State</Th>
          <Th numeric>Tries</Th>
          <Th>Since</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="align-top">
            <Th scope="row">{STEP_LABELS[row.kind]}</Th>
            <Td label="About" className="wrap-anywhere">
              <About row={row} />
            </Td>
            <Td label="Tracker" className="wrap-anywhere">
              {row.tracker}
            </Td>
            <Td label="State" className="lg:max-w-md">
              <div>
                <Badge {...LOOKS[row.state]}>{STEP_STATE_LABELS[row.state]}</Badge>
                {(row.lastError ?? row.answer) && (
                  <p className="text-xs text-muted wrap-anywhere">{row.lastError ?? row.answer}</p>
                )}
              </div>
            </Td>
            <Td label="Tries" short numeric>
              {row.tries}
            </Td>
            <Td label="Since" short>
              <RelativeTime at={row.finishedAt ?? row.createdAt} now={now} />
            </Td>
            <Td className="max-lg:pt-1 lg:text-right">
              {canRetry && row.isTrackerThere && row.state === 'failed' && row.kind !== 'check' && (
                <RetryButton
                  id={row.id}
                  label={`${STEP_LABELS[row.kind]}, ${row.subjectName ?? row.tracker}`}
                />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function About({ row: { key, url, subjectKind, subjectId, subjectName } }: { row: StepRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {subjectId !== null && (
        <Link
          href={`/${subjectKind === 'source' ? 'sources' : 'credentials'}/${subjectId}`}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          <NameText>{subjectName ?? 'unknown'}</NameText>
        </Link>
      )}
      {key && url && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="link inline-flex min-h-6 items-center gap-1"
        >
          {key} <ExternalLink aria-hidden className="size-3" />
        </a>
      )}
    </span>
  );
}
