const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/;
const YEAR_DAYS = 365;
const MONTH_DAYS = 30;

/** Days of an ISO 8601 duration as vaults write it (`P90D`, `P18M`, `P2Y`); null where there is none to read. */
export function durationDays(text: string | null | undefined): number | null {
  const parts = text
    ?.match(DURATION)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts || parts.every((part) => part === 0)) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts;
  return years * YEAR_DAYS + months * MONTH_DAYS + weeks * 7 + days;
}
