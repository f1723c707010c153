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
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their order, and labels may repeat
        <div key={index} className="contents">
          <dt className="pt-2 text-xs text-muted sm:border-t sm:border-line sm:pb-1.5">{item.label}</dt>
          <dd className="min-w-0 border-line pb-2 max-sm:border-b sm:border-t sm:py-1.5">
            <div className="wrap-anywhere">{item.value}</div>
            {item.hint && <div className="mt-0.5 text-xs text-faint wrap-anywhere">{item.hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
