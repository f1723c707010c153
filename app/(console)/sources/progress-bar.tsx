interface ProgressBarProps {
  /** What is measured and how far it is, for those who do not see the bar. */
  label: string;
  value: number;
  /** Without it nobody knows yet how much there is. */
  max: number | null;
}

const LOOK =
  'block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line ' +
  '[&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent';

/** How much of a whole, always beside the words that say the same. */
export function ProgressBar({ label, value, max }: ProgressBarProps) {
  if (max === null || max === 0) return <progress className={LOOK} aria-label={label} />;
  return <progress className={LOOK} aria-label={label} max={max} value={Math.min(value, max)} />;
}
