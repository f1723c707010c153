'use client';

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { FindingDay } from '@/lib/posture/queries-time';
import { AXIS, ChartFrame, TOOLTIP } from './chart-frame';

const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Open findings at the end of each day. */
export function FindingsChart({ days }: { days: FindingDay[] }) {
  const data = days.map((point) => ({ ...point, at: Date.parse(point.day) }));
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
        <Line
          dataKey="fail"
          name="break a rule"
          type="stepAfter"
          stroke="var(--bad)"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="unknown"
          name="cannot be judged"
          type="stepAfter"
          stroke="var(--unknown)"
          strokeDasharray="4 3"
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ChartFrame>
  );
}
