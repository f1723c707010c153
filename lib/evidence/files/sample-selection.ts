import { type Sql, sql } from '@/lib/platform/database/client';
import { countOf, SAMPLE_METHOD, type Sample } from '../samples/model';
import { columnsOf, type RowFile } from './column';

/** Samples that were drawn, from packs of the same terms, before the pack was asked for: what is drawn later changes no pack. */
export const samplesSql = (
  packId: string,
): Sql => sql`SELECT s.id::text AS id, s.pack_id::text AS "packId", s.file,
    s.file_sha256 AS "fileSha256", s.rows, s.method, s.seed, s.size, s.selected, s.drawn_by AS "drawnBy", s.drawn_at AS "drawnAt"
  FROM evidence_pack mine JOIN evidence_pack p ON p.type = mine.type AND p.since = mine.since AND p.until = mine.until
    AND p.frameworks = mine.frameworks AND p.scope = mine.scope AND p.pseudonymised = mine.pseudonymised
    JOIN evidence_sample s ON s.pack_id = p.id AND s.drawn_at < mine.requested_at
  WHERE mine.id = ${packId}::uuid ORDER BY s.drawn_at, s.id`;

const c = columnsOf<Sample>();
const ALL = 'all';

export const SAMPLE_SELECTION: RowFile<Sample> = {
  path: 'testing/sample_selection.csv',
  title: 'Samples drawn before this pack was asked for, from packs of the same terms',
  columns: [
    c.id(['sample_id', 'evidence_sample.id', 'Id of the sample'], (row) => row.id),
    c.text(['population_file', 'evidence_sample.file', 'File it was drawn from'], (row) => row.file),
    c.integer(['population_rows', 'evidence_sample.rows', 'Rows of that file'], (row) => row.rows),
    c.word(
      [
        'method',
        'evidence_sample.method',
        'The rows in the order of SHA-256(seed, line feed, number of the row); the first are drawn',
      ],
      [SAMPLE_METHOD],
      (row) => row.method,
    ),
    c.text(['seed', 'evidence_sample.seed', 'As whoever drew it chose'], (row) => row.seed),
    c.integer(['size', 'evidence_sample.size', 'As asked for'], (row) => row.size, ALL),
    c.people(['requested_by', 'evidence_sample.drawn_by', 'Who drew it'], (row) => [row.drawnBy]),
    c.text(
      [
        'selected_ids',
        'evidence_sample.selected',
        'First column of the rows drawn, in the order of the file',
      ],
      (row) => row.selected?.map(({ id }) => id).join(';'),
      ALL,
    ),
    c.text(
      ['selected_rows', 'evidence_sample.selected', 'Their numbers, from 1, the header not counted'],
      (row) => row.selected?.map((each) => each.row).join(';'),
      ALL,
    ),
    c.integer(['selected_count', 'evidence_sample.selected', 'How many were drawn'], countOf),
    c.instant(['drawn_at', 'evidence_sample.drawn_at', 'When'], (row) => row.drawnAt),
    c.id(['pack_id', 'evidence_sample.pack_id', 'Pack whose file it was drawn from'], (row) => row.packId),
    c.text(
      [
        'population_sha256',
        'evidence_sample.file_sha256',
        'SHA-256 of that file; integrity/manifest.json has it for the file of this pack',
      ],
      (row) => row.fileSha256,
    ),
  ],
};
