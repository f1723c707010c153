'use client';

import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';

export const AXIS = {
  tick: { fill: 'var(--muted)', fontSize: 11 },
  tickLine: false,
  axisLine: { stroke: 'var(--line)' },
} as const;

export const TOOLTIP = {
  isAnimationActive: false,
  cursor: { fill: 'var(--surface-2)', stroke: 'var(--line-strong)' },
  contentStyle: {
    background: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: 6,
    padding: '4px 8px',
    fontSize: 12,
  },
  labelStyle: { color: 'var(--muted)' },
  itemStyle: { color: 'var(--ink)', padding: 0 },
} as const;

/** A chart for the eye; the same numbers stand in a table beside it. */
export function ChartFrame({ children }: { children: ReactElement }) {
  return (
    <div aria-hidden className="h-44 w-full min-w-0">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 176 }}>
        {children}
      </ResponsiveContainer>
    </div>
  );
}
