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
  /** Of the part, what was last seen where nobody can look now. */
  unconfirmed?: number;
}

/** A share in percent, with what it is a share of on hover, and what of it cannot be confirmed. */
export function Share({ part, whole, unconfirmed = 0 }: ShareProps) {
  const title = `${countText(part)} of ${countText(whole)}`;
  return (
    <span
      className="whitespace-nowrap tabular-nums"
      title={unconfirmed > 0 ? `${title}, ${countText(unconfirmed)} of them not confirmed` : title}
    >
      {shareText(part, whole)}
    </span>
  );
}
