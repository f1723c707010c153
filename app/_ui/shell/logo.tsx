/** A roll call: three lines, each answered. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-6 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="m6.5 9.5 2 2 3.5-4M6.5 16.5l2 2 3.5-4M6.5 23.5l2 2 3.5-4" />
        <path d="M16.5 9.5h9M16.5 16.5h9M16.5 23.5h5" />
      </g>
    </svg>
  );
}
