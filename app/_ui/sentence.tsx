import { Fragment } from 'react';

const DAY = /(\d{4}-\d{2}-\d{2})/;

/** Text in which a date does not break at its hyphens. */
export function Sentence({ children }: { children: string }) {
  return children.split(DAY).map((part, i) =>
    DAY.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
      <Fragment key={i}>{part}</Fragment>
    ),
  );
}
