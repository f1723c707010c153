import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { type Controls, readControls } from '@/lib/evidence/calendar/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { EvidenceTabs } from '../evidence-tabs';
import { one, orRefusal } from '../load-span';
import { SpanForm } from '../span-form';
import { CalendarCard } from './calendar-card';
import { ControlsTable } from './controls-table';

export const metadata: Metadata = { title: 'Controls by day' };

type Raw = Record<string, string | string[] | undefined>;

export default async function ControlsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('evidence:read');
  const runtime = getRuntime();
  const raw = await searchParams;
  const asked = { framework: one(raw, 'framework'), from: one(raw, 'from'), to: one(raw, 'to') };
  const { found, refusal } = await orRefusal(readControls(viewer, runtime, asked));
  const params = found && paramsOf(found);
  const chosen =
    found?.controls.find(({ control }) => control === one(raw, 'control')) ??
    found?.controls.find(({ counts }) => counts.deviating > 0) ??
    found?.controls[0];
  return (
    <>
      <PageHeader
        title="Controls by day"
        description="Of each control and day (UTC): not evidenced, where what it rests on was not there all that day: nothing collected, no source readable, its rules switched off, nothing recorded; deviating, where something failed that no exception in force covered, or broke one of its tests, at any time of the day; operating otherwise."
        actions={params && <CsvLink viewer={viewer} table="control-calendar" params={params} />}
      />
      <EvidenceTabs active="controls" />
      <SpanForm
        action="/evidence/controls"
        framework={found ? found.framework : (asked.framework ?? null)}
        takesAll
        firstDay={found?.span.firstDay ?? asked.from}
        lastDay={found?.span.lastDay ?? asked.to}
      />
      {refusal && <Notice tone="warn" title={refusal} />}
      {chosen && <CalendarCard calendar={chosen} now={runtime.clock.now()} />}
      {found && params && chosen && (
        <Card
          title="Every control"
          description="Days of the period by state, and the period as a line from left to right. A control leads to its calendar."
          flush
        >
          <ControlsTable controls={found.controls} chosen={chosen.control} params={params} />
        </Card>
      )}
    </>
  );
}

const paramsOf = ({ framework, span }: Controls) =>
  new URLSearchParams({
    ...(framework && { framework }),
    from: span.firstDay,
    to: span.lastDay,
  });
