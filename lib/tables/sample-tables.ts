import { isBound } from '@/lib/access/grants';
import { listPacks, readPack } from '@/lib/evidence/queries';
import { stateAsked } from '@/lib/evidence/requests/search';
import { readSample } from '@/lib/evidence/samples/queries';
import { personIdOf } from '@/lib/people/queries';
import { type Sql, sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableContext, TableExport } from './model';

/** Samples `s` of the packs that the viewer may read: of one where it is asked for, and of that one sample. */
async function samplesWithin({ viewer, database, params }: TableContext): Promise<Sql> {
  const [pack, sample] = [params.get('pack'), params.get('sample')];
  const packs = pack === null ? await listPacks(viewer, database) : [await readPack(viewer, database, pack)];
  const ids = packs.map(({ id }) => id);
  const within = sql`s.pack_id = ANY(${ids}::uuid[])`;
  if (pack === null || sample === null) return within;
  const found = await readSample(viewer, database, pack, sample);
  return sql`${within} AND s.id = ${found.sample.id}::uuid`;
}

const SAMPLE = [
  word('sample_id', 's.id'),
  word('pack_id', 's.pack_id'),
  text('population_file', 's.file'),
  number('population_rows', 's.rows'),
  word('population_sha256', 's.file_sha256'),
  word('method', 's.method'),
  text('seed', 's.seed'),
];

/** Samples drawn from packs. */
export const SAMPLES: TableExport = {
  needs: 'evidence:read',
  cells: [
    ...SAMPLE,
    word('size', 's.size', 'all'),
    number('selected_count', 'coalesce(jsonb_array_length(s.selected), s.rows)'),
    text('drawn_by', 's.drawn_by'),
    moment('drawn_at', 's.drawn_at'),
  ],
  from: async (context) =>
    sql`FROM evidence_sample s WHERE ${await samplesWithin(context)} ORDER BY s.drawn_at DESC, s.id`,
};

/** The rows that samples drew; none of a sample that is every row of a long file. */
export const SAMPLE_ROWS: TableExport = {
  needs: 'evidence:read',
  cells: [
    ...SAMPLE,
    number('row', 'r."row"'),
    text('id', 'r.id'),
    text(
      'credential_ids',
      `(SELECT string_agg(c, ';') FROM jsonb_array_elements_text(r."credentialIds") c)`,
      'none',
    ),
  ],
  from: async (context) => sql`FROM evidence_sample s
    CROSS JOIN LATERAL jsonb_to_recordset(s.selected) AS r("row" int, id text, "credentialIds" jsonb)
    WHERE ${await samplesWithin(context)} ORDER BY s.drawn_at DESC, s.id, r."row"`,
};

/** What auditors asked for, and the answers. */
export const REQUESTS: TableExport = {
  needs: 'evidence:read',
  cells: [
    number('request_id', 'q.id'),
    text('question', 'q.question'),
    word('due_on', 'q.due_on'),
    word('state', 'q.state'),
    text('asked_by', 'q.asked_by'),
    moment('asked_at', 'q.asked_at'),
    word('answered_with_pack', 'q.pack_id', 'none'),
    text('note', 'q.note', 'none'),
    text('ended_by', 'q.ended_by', 'none'),
    moment('ended_at', 'q.ended_at', 'none'),
  ],
  from: async ({ viewer, database, params }) => {
    const state = stateAsked(params.get('state'));
    const inState = state === null ? sql`` : sql`AND q.state = ${state}`;
    const me = (await personIdOf(database.prisma, viewer)) ?? viewer.id;
    const own = isBound(viewer) ? sql`AND q.asked_by_id = ${me}` : sql``;
    return sql`FROM evidence_request q WHERE true ${own} ${inState} ORDER BY q.id DESC`;
  },
};
