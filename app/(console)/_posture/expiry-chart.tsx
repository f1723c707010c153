'use client';

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { Week } from '@/lib/posture/model';
import { AXIS, ChartFrame, TOOLTIP } from './chart-frame';

/** Credentials that end, per week. */
export function ExpiryChart({ weeks }: { weeks: Week[] }) {
  return (
    <ChartFrame>
      <BarChart data={weeks} accessibilityLayer={false} margin={{ top: 4, right: 4, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="id" {...AXIS} tickFormatter={(id: string) => id.slice(5)} minTickGap={8} />
        <YAxis {...AXIS} allowDecimals={false} width={36} axisLine={false} />
        <Tooltip {...TOOLTIP} labelFormatter={(id) => `Week ${String(id)}`} />
        <Bar
          dataKey="count"
          name="expire"
          fill="var(--accent)"
          radius={[2, 2, 0, 0]}
          maxBarSize={28}
          isAnimationActive={false}
        />
      </BarChart>
    </ChartFrame>
  );
}
