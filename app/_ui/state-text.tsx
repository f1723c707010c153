import { CircleHelp } from 'lucide-react';

const TITLES = {
  never: 'The provider says it never happened',
  none: 'The provider says there is none',
  unknown: 'The provider did not say, or it could not be read',
};

interface StateTextProps {
  state: keyof typeof TITLES;
  /** Other words on hover, where the general ones do not fit. */
  title?: string;
}

/** The three answers that are not a value; `unknown` is never shown as zero or as an empty cell. */
export function StateText({ state, title = TITLES[state] }: StateTextProps) {
  if (state !== 'unknown') {
    return (
      <span className="text-muted" title={title}>
        {state}
      </span>
    );
  }
  return (
    <span className="whitespace-nowrap text-unknown" title={title}>
      <CircleHelp aria-hidden className="mr-1 inline size-3.5 align-[-0.15em]" />
      unknown
    </span>
  );
}
