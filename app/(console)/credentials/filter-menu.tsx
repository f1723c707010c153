import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';

interface Choice {
  value: string;
  title: string;
  count?: number;
}

interface FilterMenuProps {
  name: string;
  title: string;
  choices: readonly Choice[];
  selected: readonly string[];
  /** Further fields below the choices, and whether they are filled. */
  more?: ReactNode;
  moreChosen?: boolean;
}

/**
 * One filter: opens in place, takes several values, and is part of the form around it, which must be positioned on a
 * phone, where the choices take its whole width, and must not be elsewhere, where they stay by the button and inside
 * the window: a box that ends with the form would leave no room below the button.
 */
export function FilterMenu({ name, title, choices, selected, more, moreChosen }: FilterMenuProps) {
  const chosen = selected.length + (moreChosen ? 1 : 0);
  const known = new Set(choices.map((choice) => choice.value));
  const all = [
    ...choices,
    ...selected.filter((value) => !known.has(value)).map((value): Choice => ({ value, title: value })),
  ];
  return (
    <details name="filter" className="group [anchor-scope:--filter]">
      <summary className="flex [anchor-name:--filter] h-8 cursor-pointer list-none items-center gap-1 rounded border border-line px-2 hover:bg-surface-2 [&::-webkit-details-marker]:hidden">
        {title}
        {chosen > 0 && (
          <span className="rounded bg-accent px-1 text-xs tabular-nums text-on-accent">
            {chosen}
            <span className="sr-only"> chosen</span>
          </span>
        )}
        <ChevronDown aria-hidden className="size-3.5 text-muted group-open:rotate-180" />
      </summary>
      <fieldset className="absolute z-20 mt-1 max-h-[min(28rem,70dvh)] overflow-y-auto rounded border border-line bg-surface p-2 shadow-lg max-sm:inset-x-0 sm:w-72 sm:[position-anchor:--filter] sm:[position-area:bottom_span-right] sm:[position-try-fallbacks:flip-inline]">
        <legend className="sr-only">{title}</legend>
        {all.length === 0 && <p className="p-1 text-muted">Nothing to choose from yet.</p>}
        {all.map((choice) => (
          <label
            key={choice.value}
            className="flex cursor-pointer items-center gap-2 rounded px-1 py-1 hover:bg-surface-2"
          >
            <input
              type="checkbox"
              name={name}
              value={choice.value.replaceAll(',', '\\,')}
              defaultChecked={selected.includes(choice.value)}
              className="accent-accent"
            />
            <span className="min-w-0 flex-1 break-words">{choice.title}</span>
            {choice.count !== undefined && (
              <span className="text-xs tabular-nums text-muted">{choice.count.toLocaleString('en')}</span>
            )}
          </label>
        ))}
        {more}
        {all.length > 0 && (
          <div className="sticky -bottom-2 -mx-2 mt-1 border-t border-line bg-surface p-2">
            <Button type="submit" size="sm">
              Apply
            </Button>
          </div>
        )}
      </fieldset>
    </details>
  );
}
