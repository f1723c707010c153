import { exportFormat, exportHeaders } from '@/lib/credentials/export-response';
import { exportTable, tableNamed } from '@/lib/tables/export';
import { defineRoute } from '@/lib/web/define-route';

/** Any table of the console as CSV or JSON lines, streamed; what a table itself needs is asked for besides. */
export const GET = defineRoute<{ table: string }>({
  action: 'table:export',
  handler: async (request, { viewer, runtime, params }) => {
    const table = tableNamed(params.table);
    const query = new URL(request.url).searchParams;
    const format = exportFormat(query.get('format'));
    query.delete('format');
    const stream = await exportTable(runtime, viewer, table, { format, params: query });
    return new Response(stream, { headers: exportHeaders(table, format, runtime.clock.now()) });
  },
});
