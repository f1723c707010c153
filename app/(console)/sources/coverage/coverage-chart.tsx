'use client';

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { CoverageDay } from '@/lib/sources/coverage-days';
import { AXIS, ChartFrame, TOOLTIP } from '../../_posture/chart-frame';

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);
const LINE = { type: 'stepAfter', strokeWidth: 1.75, dot: false, isAnimationActive: false } as const;

/** Cells read and cells in scope at the end of each day. */
export function CoverageChart({ days }: { days: CoverageDay[] }) {
  const data = days.map(({ day, cells, dark }) => ({ at: Date.parse(day), cells, read: cells - dark }));
  return (
    <ChartFrame>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 4, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="utc"
          domain={['dataMin', 'dataMax']}
          {...AXIS}
          tickFormatter={(at: number) => dayText(at).slice(0, 7)}
          minTickGap={32}
        />
        <YAxis {...AXIS} allowDecimals={false} width={40} axisLine={false} />
        <Tooltip {...TOOLTIP} labelFormatter={(at) => dayText(Number(at))} />
        <Line {...LINE} dataKey="cells" name="in scope" stroke="var(--muted)" strokeDasharray="4 3" />
        <Line {...LINE} dataKey="read" name="read" stroke="var(--accent)" />
      </LineChart>
    </ChartFrame>
  );
}
