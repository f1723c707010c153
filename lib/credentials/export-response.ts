import { isoSeconds } from '@/lib/kernel/dates';
import { invalid } from '@/lib/kernel/errors';
import { EXPORT_FORMATS, type ExportFormat } from './export-cells';

/** The format asked for; CSV where none was named. */
export function exportFormat(given: string | null): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === (given ?? 'csv'));
  if (!format)
    throw invalid(
      'export/format',
      `format is "${given?.slice(0, 20)}"; it can be ${EXPORT_FORMATS.join(' or ')}.`,
    );
  return format;
}

/** A misread filter would export other rows than were meant, so an export refuses what a page only remarks on. */
export function refuseIgnored(ignored: readonly string[]): void {
  if (ignored.length > 0)
    throw invalid('export/filter', `Nothing was exported; not understood: ${ignored.join(', ')}.`);
}

/** Query parameters with repeated names as lists. */
export function rawSearchOf(params: URLSearchParams): Record<string, string[]> {
  const raw: Record<string, string[]> = {};
  for (const name of new Set(params.keys())) raw[name] = params.getAll(name);
  return raw;
}

export function exportHeaders(noun: string, format: ExportFormat, now: Date): Record<string, string> {
  const stamp = isoSeconds(now).replaceAll(/[-:]/g, '');
  return {
    'content-type':
      format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="muster-${noun}-${stamp}.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}
