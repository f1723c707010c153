import type { ReactNode } from 'react';

export interface KeyValueItem {
  label: ReactNode;
  value: ReactNode;
  /** Where the value comes from, or what it means. */
  hint?: ReactNode;
}

/** Facts of one thing, label beside value; one below the other on a phone. */
export function KeyValue({ items }: { items: readonly KeyValueItem[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order, and labels may repeat
          key={index}
          className="grid grid-cols-1 gap-x-4 py-1.5 sm:grid-cols-[minmax(7rem,10rem)_1fr]"
        >
          <dt className="text-xs text-muted sm:pt-0.5">{item.label}</dt>
          <dd className="min-w-0">
            <div className="wrap-anywhere">{item.value}</div>
            {item.hint && <div className="mt-0.5 text-xs text-faint wrap-anywhere">{item.hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
