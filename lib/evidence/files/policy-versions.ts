import { sql } from '@/lib/platform/database/client';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface VersionRow {
  version: number;
  title: string;
  from: Date;
  to: Date | null;
  by: string;
  author: string | null;
  sha256: string;
  summary: string;
}
const c = columnsOf<VersionRow>();

/** Versions of the policy in force at any time of the period. */
export const POLICY_VERSIONS = queryFile<VersionRow>({
  path: 'policy/policy_versions.csv',
  title: 'Policy versions in force in the period',
  query: ({ period: { from, to } }) => sql`SELECT * FROM (
      SELECT version, document ->> 'name' AS title, published_at AS "from",
        lead(published_at) OVER (ORDER BY version) AS "to", published_by AS by, author,
        encode(sha256(convert_to(document::text, 'UTF8')), 'hex') AS sha256, reason AS summary
      FROM policy_version WHERE published_at < ${to}::timestamptz) v
    WHERE v."to" IS NULL OR v."to" > ${from}::timestamptz ORDER BY version`,
  columns: [
    c.text(['policy_id', 'policy_version', 'There is one policy, in versions'], () => 'credential-policy'),
    c.integer(['version', 'policy_version.version', 'Counts from 1'], (row) => row.version),
    c.text(['title', 'policy_version.document', 'Name of the policy'], (row) => row.title),
    c.instant(['effective_from', 'policy_version.published_at', 'When it was published'], (row) => row.from),
    c.instant(
      ['effective_to', 'policy_version.published_at of the next', 'When the next replaced it'],
      (row) => row.to,
      'none',
    ),
    c.people(['approved_by', 'policy_version.published_by', 'Who published it'], (row) => [row.by]),
    c.instant(['approved_at', 'policy_version.published_at', 'When it was published'], (row) => row.from),
    c.text(
      ['sha256', 'policy_version.document', 'SHA-256 of the document as the database writes it'],
      (row) => row.sha256,
    ),
    c.text(['change_summary', 'policy_version.reason', 'Reason of its author'], (row) => row.summary, 'none'),
    c.people(['author', 'policy_version.author', 'Who wrote it'], (row) => [row.author]),
  ],
});
