import { problemOf } from '@/lib/collectors/runner/batches';
import { storable } from '@/lib/collectors/runner/storable';
import type { Observation } from '@/lib/credentials/model';
import { invalid } from '@/lib/kernel/errors';
import { BadRow, type Format, MissingAnswer, type RowRead } from '../formats/contract';
import { detectFormat, FORMATS, formatById } from '../formats/registry';
import { looksSecret, withoutSecrets } from '../formats/secret-looking';
import { type Leak, MAX_PROBLEMS, MAX_UPLOAD_BYTES, type RowProblem } from '../model';
import { type StagedRow, stageLeak, stageObservation } from '../staged';
import { decoded, measured } from './bytes';
import type { FileRow, OpenFile } from './file-row';
import { openFile } from './open-file';

export interface ReadOptions {
  /** Chosen by the person; null: found out. */
  format: string | null;
  account: string | null;
  principal: string | null;
  now: Date;
  /** Less than the stated one in tests only. */
  maxBytes?: number;
}

/** What came of reading a file. */
export interface ReadResult {
  format: string;
  sizeBytes: number;
  sha256: string;
  /** Rows that could be read, and the credentials or leaks in them. */
  good: number;
  entries: number;
  bad: number;
  notes: number;
  problems: RowProblem[];
  unreadColumns: string[];
  hintAt: Date | null;
  newestAt: Date | null;
}

/** Takes rows as they come; answers with the marks it had already. */
export type Stage = (rows: readonly StagedRow[]) => Promise<ReadonlySet<string>>;

const BATCH = 1_000;
/** Clocks that run apart. */
const SOON_MS = 5 * 60_000;

/**
 * Reads a file to its end and stages what is in it, a thousand rows at a time: memory does not grow with the file.
 * Secret values are dropped here, before anything is staged or told.
 * @throws MusterError `upload/…` for a file that is none of those that are read; nothing in its words is from the file
 */
export async function readUpload(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  stage: Stage,
): Promise<ReadResult> {
  const { chunks, measured: size } = measured(source, options.maxBytes ?? MAX_UPLOAD_BYTES);
  const file = await openFile(decoded(chunks));
  const tally = createTally();
  const { format, waiting } = await readRows(file, options, tally, stage);
  await tally.flush(waiting, stage);
  // A document that broke off is hashed to its end all the same.
  for await (const _ of chunks);
  return {
    format: format.id,
    sizeBytes: size.bytes,
    sha256: size.sha256(),
    ...tally.result(),
    unreadColumns: unreadColumns(file, format),
  };
}

async function readRows(
  file: OpenFile,
  options: ReadOptions,
  tally: ReturnType<typeof createTally>,
  stage: Stage,
): Promise<{ format: Format; waiting: StagedRow[] }> {
  let format: Format | null = null;
  let waiting: StagedRow[] = [];
  for await (const item of file.rows) {
    if ('problem' in item) {
      tally.bad(item.line, item.problem);
      continue;
    }
    format ??= formatOf(file, item, options.format);
    const staged = readRow(format, item, file, options, tally);
    waiting.push(...staged);
    if (waiting.length < BATCH) continue;
    await tally.flush(waiting, stage);
    waiting = [];
  }
  return { format: format ?? formatOf(file, null, options.format), waiting };
}

/** @throws MusterError `upload/format`, `upload/columns` */
function formatOf(
  file: OpenFile,
  item: Extract<FileRow, { row: unknown }> | null,
  chosen: string | null,
): Format {
  const head = file.head(item?.row ?? null);
  const format = chosen === null ? detectFormat(head) : formatById(chosen);
  if (!format) {
    const known = FORMATS.map(({ title }) => title).join('; ');
    throw invalid(
      'upload/format',
      `${chosen === null ? 'The file is' : 'There is'} none of the formats that are read: ${known}. If it is one of them, choose it.`,
    );
  }
  const missing = item ? format.required.filter((name) => !head.names.has(name)) : [];
  if (missing.length > 0)
    throw invalid(
      'upload/columns',
      `This is not the format ${format.title}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. The order does not matter, and more may be there.`,
    );
  return format;
}

function readRow(
  format: Format,
  { row, line }: Extract<FileRow, { row: unknown }>,
  file: OpenFile,
  options: ReadOptions,
  tally: ReturnType<typeof createTally>,
): StagedRow[] {
  try {
    const read = format.read(row, {
      account: options.account,
      principal: options.principal,
      asides: file.asides,
    });
    const notes = [...(read.notes ?? [])];
    const staged = [
      ...observationsIn(read, line, options.now, tally, notes),
      ...leaksIn(read, line, options.now, tally),
    ];
    tally.hint(read.hint ?? null, options.now);
    tally.good(line, notes);
    return staged;
  } catch (error) {
    if (error instanceof MissingAnswer)
      throw invalid('upload/missing-answer', error.message, { fields: { account: error.what.hint } });
    if (!(error instanceof BadRow)) throw error;
    tally.bad(line, error.message);
    return [];
  }
}

function observationsIn(
  read: RowRead,
  line: number,
  now: Date,
  tally: ReturnType<typeof createTally>,
  notes: string[],
): StagedRow[] {
  return (read.observations ?? []).map((each) => {
    const { observation, notes: dropped } = withoutSecrets(storable(each));
    const problem = problemOf(observation);
    if (problem) throw new BadRow(problem);
    notes.push(...dropped);
    for (const at of momentsOf(observation)) tally.newest(inThePast(at, now));
    return stageObservation(observation, line);
  });
}

function momentsOf({ createdAt, valueChangedAt, lastRotated, lastUsed }: Observation): Date[] {
  return [createdAt, valueChangedAt, lastRotated, lastUsed].filter((at) => at instanceof Date);
}

function leaksIn(read: RowRead, line: number, now: Date, tally: ReturnType<typeof createTally>): StagedRow[] {
  return (read.leaks ?? []).map((each) => {
    const leak: Leak = storable(each);
    for (const field of ['repository', 'path', 'detector', 'commit', 'resolution'] as const)
      if (leak[field] !== null && looksSecret(leak[field])) throw new BadRow(`${field} looks like a secret`);
    if (leak.foundAt) tally.newest(inThePast(leak.foundAt, now));
    return stageLeak(leak, line);
  });
}

/** @throws BadRow for a moment that has not come yet */
function inThePast(at: Date, now: Date): Date {
  if (at.getTime() > now.getTime() + SOON_MS)
    throw new BadRow('it speaks of something that lies in the future');
  return at;
}

function unreadColumns(file: OpenFile, format: Format): string[] {
  if (file.shape !== 'csv' || !format.columns) return [];
  const unread = [...file.head(null).names].filter((name) => name !== '' && !format.columns?.includes(name));
  return unread.filter((name) => name.length <= 60 && !looksSecret(name)).slice(0, 50);
}

/** What reading has come to so far. */
function createTally() {
  const counts = { good: 0, entries: 0, bad: 0, notes: 0 };
  const problems: RowProblem[] = [];
  let newestAt: Date | null = null;
  let hintAt: Date | null = null;
  const later = (a: Date | null, b: Date | null) => (a && (!b || a > b) ? a : b);
  const tell = (line: number, reason: string, kept: boolean) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ line, reason, kept });
  };
  const bad = (line: number, reason: string) => {
    counts.bad++;
    tell(line, reason, false);
  };
  return {
    bad,
    good(line: number, notes: readonly string[]) {
      counts.good++;
      if (notes.length === 0) return;
      counts.notes++;
      tell(
        line,
        `a text in ${[...new Set(notes)].join(', ')} looked like a secret and was dropped; if it was one, replace it`,
        true,
      );
    },
    newest(at: Date) {
      newestAt = later(at, newestAt);
    },
    hint(at: Date | null, now: Date) {
      if (at && at <= now) hintAt = later(at, hintAt);
    },
    async flush(rows: readonly StagedRow[], stage: Stage) {
      // The first of several alike is taken.
      const seen = new Set<string>();
      const fresh = rows.filter((row) => !seen.has(row.mark) && seen.add(row.mark));
      const had = fresh.length > 0 ? await stage(fresh) : new Set<string>();
      const taken = new Set(fresh.filter(({ mark }) => !had.has(mark)));
      counts.entries += taken.size;
      const lines = new Set(rows.filter((row) => !taken.has(row)).map(({ line }) => line));
      const kept = new Set([...taken].map(({ line }) => line));
      for (const line of lines) {
        bad(line, 'it is the same as an earlier row, which was taken');
        if (!kept.has(line)) counts.good--;
      }
    },
    result: () => ({ ...counts, problems: problems.sort((a, b) => a.line - b.line), newestAt, hintAt }),
  };
}
