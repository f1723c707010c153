import { NameText } from '@/app/_ui/name-text';
import { type Basis, CONFIDENCE_TITLES, SIGNAL_TITLES } from '@/lib/owners/model';

/** What pointed at an owner, how much that says, and what was seen. */
export function Evidence({ basis }: { basis: Basis }) {
  return (
    <span className="text-xs text-muted wrap-anywhere">
      <span className="font-medium">
        {SIGNAL_TITLES[basis.signal]}
        {basis.confidence && ` · ${CONFIDENCE_TITLES[basis.confidence].toLowerCase()}`}
      </span>
      : <NameText>{basis.evidence}</NameText>
    </span>
  );
}
