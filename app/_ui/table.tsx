import type { HTMLAttributes, ReactNode, Ref, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { cx } from './cx';

interface TableProps {
  /** Names the scroll region and the table for those who do not see them; say what the rows are. */
  label?: string;
  children: ReactNode;
  /** Scrolls inside itself past 75 % of a wide window, so that the head stays in sight. */
  tall?: boolean;
  /** On a phone or a tablet each row is a card, its cells named by their `label`. */
  stack?: boolean;
  className?: string;
  /** The scroll region, for virtual rows and keyboard moves. */
  ref?: Ref<HTMLElement>;
}

/** Dense rows in a region that scrolls sideways on its own and takes the focus, so that keys can scroll it. */
export function Table({ label = 'Rows', children, tall, stack, className, ref }: TableProps) {
  return (
    <section
      ref={ref}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard (axe scrollable-region-focusable)
      tabIndex={0}
      className={cx('relative overflow-x-auto', tall && 'lg:max-h-[75dvh] lg:overflow-y-auto')}
    >
      <table
        aria-label={label}
        className={cx('w-full border-separate border-spacing-0 text-left', stack && 'stacked', className)}
      >
        {children}
      </table>
    </section>
  );
}

/** The head; stays at the top of a `tall` table. */
export function THead({ className, ...rest }: HTMLAttributes<HTMLTableSectionElement>) {
  return <thead {...rest} className={cx('sticky top-0 z-10 bg-surface', className)} />;
}

export function TBody({ className, ...rest }: HTMLAttributes<HTMLTableSectionElement>) {
  return <tbody {...rest} className={cx('[&>tr:last-child>*]:border-b-0', className)} />;
}

interface TrProps extends HTMLAttributes<HTMLTableRowElement> {
  /** The row the keyboard is on. */
  selected?: boolean;
  ref?: Ref<HTMLTableRowElement>;
}

export function Tr({ selected, className, ...rest }: TrProps) {
  return (
    <tr
      {...rest}
      className={cx('hover:bg-surface-2', selected && 'bg-accent-soft hover:bg-accent-soft', className)}
    />
  );
}

/** A cell that stays in sight while its table scrolls sideways. */
const PIN = 'sticky left-0 z-1 bg-surface [tr:hover>&]:bg-surface-2 [tr:focus-within>&]:bg-surface-2';

interface ThProps extends ThHTMLAttributes<HTMLTableCellElement> {
  numeric?: boolean;
  /** Stays in sight while the table scrolls sideways. */
  pin?: boolean;
}

/** Names a column, or with `scope="row"` a row. */
export function Th({ numeric, pin, scope = 'col', className, ...rest }: ThProps) {
  return (
    <th
      {...rest}
      scope={scope}
      className={cx(
        'border-b border-line px-2 py-1.5 first:pl-4 last:pr-4',
        scope === 'col' ? 'text-xs font-medium whitespace-nowrap text-muted' : 'font-normal',
        numeric && 'text-right tabular-nums',
        pin && PIN,
        className,
      )}
    />
  );
}

interface TdProps extends TdHTMLAttributes<HTMLTableCellElement> {
  numeric?: boolean;
  /** What the cell holds, where rows are stacked and there is no head to say it. */
  label?: string;
  /** Holds so little that two stand side by side where rows are stacked. */
  short?: boolean;
  /** Stays in sight while the table scrolls sideways. */
  pin?: boolean;
}

export function Td({ numeric, label, short, pin, className, ...rest }: TdProps) {
  return (
    <td
      {...rest}
      data-label={label}
      data-short={short || undefined}
      className={cx(
        'border-b border-line px-2 py-1.5 first:pl-4 last:pr-4',
        numeric && 'text-right tabular-nums',
        pin && PIN,
        className,
      )}
    />
  );
}
