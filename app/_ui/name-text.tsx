interface NameTextProps {
  children: string;
  /** `block truncate` cuts at the end of the name, whichever side that is. */
  className?: string;
}

const MOST = 300;
/** Characters that turn the direction of what follows or do not show, so that one name can pass for another. */
const UNSEEN = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A name that somebody gave elsewhere, in its own direction; what would not be seen is shown as �. */
export function NameText({ children, className }: NameTextProps) {
  return <bdi className={className}>{children.slice(0, MOST).replaceAll(UNSEEN, '\ufffd')}</bdi>;
}
