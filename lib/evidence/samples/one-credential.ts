import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { executorOf, type PoolClient, queryIn, type Sql, sql } from '@/lib/platform/database/client';
import { inSnapshot } from '@/lib/platform/database/cursor';
import type { Runtime } from '@/lib/platform/runtime';
import { asNamed, type NamePerson, type RowFile } from '../files/column';
import type { FileContext } from '../files/context';
import { testIds } from '../files/controls';
import { EXCEPTIONS } from '../files/exceptions';
import { INCIDENTS, SECRET_EXPOSURES } from '../files/exposures';
import { POLICY_VERSIONS } from '../files/policy-versions';
import type { QueryFile } from '../files/query-file';
import { type CsvRow, rowsShown } from '../files/read-csv';
import { WALK_FILES } from '../files/registry';
import { ACCESS_REVIEW_ITEMS } from '../files/reviews';
import { TEST_COUNTS } from '../files/test-results';
import type { PackTerms } from '../model';
import { policiesBefore, policyAtOf } from '../policies-in-time';
import { pseudonyms } from '../pseudonyms';
import { type PackRow, readPack } from '../queries';
import { isWithin } from '../walk/fold';
import type { CredentialPast } from '../walk/past';
import { walkPast } from '../walk/read';
import { ResultReader, readSpans } from '../walk/results';
import { rowsOf } from '../walk/rows-of';
import { ResultTally } from '../walk/tally';

/** What a file of the pack holds of one credential, cell by cell as the file has it. */
export interface FileRows {
  path: string;
  title: string;
  rows: CsvRow[];
}

export interface OneCredential {
  pack: PackRow;
  past: CredentialPast;
  files: FileRows[];
}

/** Files that one statement each reads, with what narrows it to a credential. */
const QUERIES: readonly [QueryFile, (id: number) => Sql][] = [
  [ACCESS_REVIEW_ITEMS, (id) => sql`q."credentialId" = ${id}::bigint`],
  [EXCEPTIONS, (id) => sql`${String(id)} = ANY(string_to_array(q.credentials, ';'))`],
  [INCIDENTS, (id) => sql`q."credentialId" = ${id}::bigint`],
  [SECRET_EXPOSURES, (id) => sql`q."credentialId" = ${id}::bigint`],
  [POLICY_VERSIONS, () => sql`true`],
];

/**
 * Everything that a pack of these terms says of one credential: the rows of its files, made by what makes the files.
 * @throws `evidence/not-found`, `evidence/no-credential` where the pack does not hold it.
 */
export async function readOneCredential(
  viewer: Viewer,
  { database, env }: Pick<Runtime, 'database' | 'env'>,
  packId: string,
  credentialId: number,
): Promise<OneCredential> {
  const pack = await readPack(viewer, database, packId);
  const { type, frameworks, scope, from, to } = pack;
  const person = pack.pseudonymised ? await pseudonyms(env.MUSTER_PSEUDONYM_KEY) : asNamed;
  const terms: PackTerms = { type, frameworks, scope, period: { from, to } };
  return inSnapshot(database, async (client) => {
    const context: FileContext = {
      terms,
      policyAt: policyAtOf(await policiesBefore(executorOf(client), to)),
      testIds: testIds(frameworks),
      person,
    };
    const past = await pastOf(client, terms, credentialId);
    const walked = await walkedRows(client, past, context);
    const queried: FileRows[] = [];
    for (const [file, narrowed] of QUERIES) {
      const all = file.query(terms);
      const rows = await queryIn<object>(client, sql`SELECT q.* FROM (${all}) q WHERE ${narrowed(past.id)}`);
      queried.push(shown(file, rows, person));
    }
    return { pack, past, files: [...walked, ...queried] };
  });
}

async function pastOf(client: PoolClient, { period, scope }: PackTerms, id: number): Promise<CredentialPast> {
  for await (const [past] of walkPast(client, period, [id])) if (past && isWithin(past, scope)) return past;
  throw notFound(
    'evidence/no-credential',
    'This pack holds no such credential: it was not there in its period, or is not of its scope.',
  );
}

async function walkedRows(
  client: PoolClient,
  past: CredentialPast,
  context: FileContext,
): Promise<FileRows[]> {
  const results = new ResultReader(readSpans(client, context.terms.period, [past.id]));
  const found = await results.of(past.id);
  const row = { past, context };
  const tally = new ResultTally(context.testIds);
  tally.add(row, found);
  const rows = rowsOf(row, found);
  return [
    shown(WALK_FILES.credentials, rows.credentials, context.person),
    shown(WALK_FILES.lifecycle, rows.lifecycle, context.person),
    shown(WALK_FILES.rotations, rows.rotations, context.person),
    shown(WALK_FILES.inactive, rows.inactive, context.person),
    shown(WALK_FILES.keys, rows.keys, context.person),
    shown(WALK_FILES.certificates, rows.certificates, context.person),
    shown(WALK_FILES.results, rows.results, context.person),
    shown(TEST_COUNTS, tally.rows(), context.person),
  ];
}

const shown = <Row>(file: RowFile<Row>, rows: readonly Row[], person: NamePerson): FileRows => ({
  path: file.path,
  title: file.title,
  rows: rowsShown(file, rows, person),
});
