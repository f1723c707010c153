import { isoSeconds } from '@/lib/kernel/dates';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { AuditEvent } from '@/lib/platform/audit';
import { sql, type Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { MAX_INTERVAL_MINUTES } from '@/lib/sources/model';
import { insertSource } from '@/lib/sources/source-store';
import { insertCollection } from '@/lib/sources/store';
import { formatById } from '../formats/registry';
import { notReady, noUpload } from '../missing';
import { DATE_TOLERANCE_MS, UPLOAD_KIND } from '../model';
import type { ConfirmUpload } from '../schema';
import { lockUpload, type StoredUpload } from '../store';

export interface ConfirmedUpload {
  sourceId: number;
  collectionId: string;
}

const SOON_MS = 5 * 60_000;

/**
 * Takes an upload in: a collection of its source begins after the commit.
 * @throws MusterError `upload/not-found`, `upload/moved`, `upload/bad-rows`, `upload/date`, `upload/complete`,
 * `upload/nothing`, `source/name-taken`, `collection/already-open`
 */
export const confirmUpload: Command<ConfirmUpload, ConfirmedUpload> = {
  action: 'upload:create',
  subject: ({ uploadId }) => ({ kind: 'upload', id: uploadId }),
  run: async ({ tx, viewer, now, enqueue }, input) => {
    const upload = await lockUpload(tx, input.uploadId);
    if (!upload) throw noUpload();
    if (upload.state !== 'ready') throw notReady(upload.state);
    const format = formatById(upload.format ?? '');
    if (!format) throw noUpload();
    const dataAt = dateOf(upload, input, now);
    assertRows(upload, input, format.partOf);
    const name = input.sourceName ?? `Uploads: ${format.title}`;
    const { sourceId, isNew } = await sourceNamed(tx, name, now);
    const collectionId = await insertCollection(tx, {
      sourceId,
      trigger: 'manual',
      requestedBy: viewer.name,
      at: now,
    });
    if (!collectionId)
      throw conflict(
        'collection/already-open',
        `Another file of ${name} is being taken in. Confirm this one when that has ended.`,
      );
    const { complete } = input;
    await tx.upload.update({
      where: { id: upload.id },
      data: { state: 'confirmed', dataAt, complete, sourceId, collectionId },
    });
    await enqueue('collect', collectionId, { sourceId, collectionId });
    const confirmed: AuditEvent = {
      action: 'upload.confirmed',
      subject: { kind: 'upload', id: upload.id },
      payload: {
        fileName: upload.fileName,
        format: format.id,
        sha256: upload.sha256,
        dataAt: isoSeconds(dataAt),
        complete,
        entries: upload.entries,
        badRowsLeftOut: upload.bad,
        sourceId,
        collectionId,
      },
    };
    const connected: AuditEvent = {
      action: 'source.connected',
      subject: { kind: 'source', id: sourceId },
      payload: { kind: UPLOAD_KIND, name },
    };
    return { value: { sourceId, collectionId }, audit: isNew ? [connected, confirmed] : confirmed };
  },
};

/** The date the file represents: no later than now, and no earlier than what its rows speak of. */
function dateOf(upload: StoredUpload, input: ConfirmUpload, now: Date): Date {
  const at = input.dataAt ?? upload.hintAt;
  const refuse = (message: string) => invalid('upload/date', message, { fields: { dataAt: message } });
  if (!at) throw refuse('The file does not say which date it represents: when was the command run?');
  if (at.getTime() > now.getTime() + SOON_MS)
    throw refuse('A file cannot be of a date that has not come yet.');
  const { newestAt } = upload;
  if (newestAt && newestAt.getTime() > at.getTime() + DATE_TOLERANCE_MS)
    throw refuse(`The file speaks of ${isoSeconds(newestAt)}, so it cannot be of an earlier date.`);
  return at > now ? now : at;
}

function assertRows(upload: StoredUpload, input: ConfirmUpload, partOf: string | undefined): void {
  const rows = upload.bad === 1 ? '1 row' : `${upload.bad} rows`;
  if (upload.bad > 0 && !input.keepGoodRows)
    throw conflict(
      'upload/bad-rows',
      `${rows} cannot be taken. Mend the file and upload it again, or say that the good rows are to be kept.`,
    );
  const refuse = (message: string) => invalid('upload/complete', message, { fields: { complete: message } });
  if (input.complete && partOf)
    throw refuse(`This file lists ${partOf}, so it cannot be complete for its account.`);
  if (input.complete && upload.bad > 0)
    throw refuse(`${rows} could not be taken, so the file is not complete.`);
  if (input.complete && upload.entries === 0 && !upload.account)
    throw refuse(
      'The file lists nothing and names no account: say at the upload which account, tenant or repository it is of.',
    );
  if (!input.complete && upload.entries === 0)
    throw invalid(
      'upload/nothing',
      'Nothing in this file could be taken. A list that is rightly empty has to be declared complete.',
    );
}

/** @throws MusterError `source/name-taken` */
async function sourceNamed(tx: Tx, name: string, now: Date): Promise<{ sourceId: number; isNew: boolean }> {
  const made = await insertSource(tx, {
    kind: UPLOAD_KIND,
    name,
    config: {},
    intervalMinutes: MAX_INTERVAL_MINUTES,
    at: now,
  });
  if (made !== null) return { sourceId: made, isNew: true };
  const rows = await tx.$queryRaw<{ id: number; kind: string }[]>(
    sql`SELECT id, kind FROM source WHERE lower(name) = lower(${name}) AND removed_at IS NULL FOR UPDATE`,
  );
  const [found] = rows;
  if (found?.kind === UPLOAD_KIND) return { sourceId: found.id, isNew: false };
  throw conflict('source/name-taken', `${name} is another kind of source. Choose another name.`, {
    fields: { sourceName: 'Already in use.' },
  });
}
