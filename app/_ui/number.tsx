import { countText, shareText } from './number-text';

interface CountProps {
  value: number;
  /** False where counting stopped at `value`. */
  exact?: boolean;
}

/** A count; says so when there are more than it counted. */
export function Count({ value, exact = true }: CountProps) {
  return (
    <span className="tabular-nums">
      {!exact && 'more than '}
      {countText(value)}
    </span>
  );
}

interface ShareProps {
  part: number;
  whole: number;
}

/** A share in percent, with what it is a share of on hover. */
export function Share({ part, whole }: ShareProps) {
  return (
    <span className="whitespace-nowrap tabular-nums" title={`${countText(part)} of ${countText(whole)}`}>
      {shareText(part, whole)}
    </span>
  );
}
