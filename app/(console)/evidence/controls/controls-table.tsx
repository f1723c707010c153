import Link from 'next/link';
import { cx } from '@/app/_ui/cx';
import { countText } from '@/app/_ui/number-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import {
  type ControlCalendar,
  DAY_STATE_TITLES,
  DAY_STATES,
  type DayState,
} from '@/lib/evidence/calendar/model';
import type { ControlId } from '@/lib/frameworks/controls';
import { BARS, INKS } from './looks';

interface ControlsTableProps {
  controls: readonly ControlCalendar[];
  chosen: ControlId;
  /** Framework and days, as the page has them in its address. */
  params: URLSearchParams;
}

/** Every control with its days by state, and the period as a line. */
export function ControlsTable({ controls, chosen, params }: ControlsTableProps) {
  return (
    <Table label="Controls" stack>
      <THead>
        <tr>
          <Th>Control</Th>
          {DAY_STATES.map((state) => (
            <Th key={state} numeric>
              {DAY_STATE_TITLES[state]}
            </Th>
          ))}
          <Th>Over the period</Th>
        </tr>
      </THead>
      <TBody>
        {controls.map(({ control, description, counts, days }) => (
          <Tr key={control} data-row selected={control === chosen}>
            <Th scope="row" className="lg:max-w-xl">
              <Link
                href={`/evidence/controls?${new URLSearchParams([...params, ['control', control]])}`}
                data-row-link
                aria-current={control === chosen ? 'true' : undefined}
                className="font-medium hover:underline"
              >
                {control}
              </Link>
              <span className="block text-xs text-muted">{description}</span>
            </Th>
            {DAY_STATES.map((state) => (
              <Td key={state} label={DAY_STATE_TITLES[state]} numeric>
                <span className={counts[state] > 0 ? INKS[state] : 'text-faint'}>
                  {countText(counts[state])}
                </span>
              </Td>
            ))}
            <Td label="Period">
              <PeriodLine states={days.map(({ state }) => state)} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

/** Runs of days in one state, as wide as they are long; the numbers beside it say the same. */
function PeriodLine({ states }: { states: readonly DayState[] }) {
  const runs: { state: DayState; length: number; at: number }[] = [];
  for (const [at, state] of states.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) last.length += 1;
    else runs.push({ state, length: 1, at });
  }
  return (
    <span aria-hidden className="flex h-3 w-40 overflow-hidden rounded-xs border border-line sm:w-56">
      {runs.map(({ state, length, at }) => (
        <span key={at} className={cx('min-w-0', BARS[state])} style={{ flex: `${length} 0 0` }} />
      ))}
    </span>
  );
}
