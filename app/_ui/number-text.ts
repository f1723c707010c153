const COUNT = new Intl.NumberFormat('en-US');

/** `12,345` */
export function countText(value: number): string {
  return COUNT.format(value);
}

/** Whole percent; 100 % only for all and 0 % only for none, so that one missing credential is never rounded away. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '–';
  if (part === 0) return '0 %';
  if (part === whole) return '100 %';
  const percent = Math.round((part / whole) * 100);
  if (percent < 1) return '<1 %';
  return percent > 99 ? '>99 %' : `${percent} %`;
}
