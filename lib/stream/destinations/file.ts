import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Destination, SendFailure } from './contract';

const Config = z.strictObject({
  file: z
    .string('Give the file a name.')
    .trim()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{0,60}\.jsonl$/,
      'A name like audit.jsonl: letters, digits, _ and -, no folder. It is written in the folder of the stream.',
    ),
  megabytes: z.coerce
    .number('A number of megabytes.')
    .int('A whole number.')
    .min(1, 'At least 1.')
    .max(10_000, 'At most 10000.')
    .default(100),
  keep: z.coerce
    .number('A number of files.')
    .int('A whole number.')
    .min(1, 'At least 1.')
    .max(100, 'At most 100.')
    .default(5),
});
type Config = z.output<typeof Config>;

const MEGABYTE = 1024 * 1024;
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR } = constants;

/**
 * A file of JSON lines in the one folder meant for it. Past its size it becomes `NAME.1`, that one `NAME.2`, and so on;
 * what comes after the last one kept is removed. A batch counts as taken once it is on the disk.
 */
export const file: Destination<Config> = {
  schema: Config,
  open: async (config, { folder }) => {
    const target = path.join(folder, config.file);
    return {
      send: (batch) =>
        append(target, config, Buffer.from(batch.map(({ json }) => `${json}\n`).join(''))).catch(explain),
      close: async () => undefined,
    };
  },
};

async function append(target: string, config: Config, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  let handle = await openRegular(target);
  try {
    const size = await withoutTornLine(handle);
    if (size > 0 && size + bytes.length > config.megabytes * MEGABYTE) {
      await handle.close();
      await rotate(target, config.keep);
      handle = await openRegular(target);
    }
    await handle.appendFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(target));
}

/** A link would lead out of the folder, and a device or pipe never ends. */
async function openRegular(target: string): Promise<FileHandle> {
  const handle = await open(target, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new SendFailure('What is there under this name is no file.');
}

const WINDOW = 64 * 1024;
const NEW_LINE = 0x0a;

/** Cuts off a line that a killed worker left half written: it is sent again, whole. Returns the size that is left. */
async function withoutTornLine(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  let end = size;
  while (end > 0) {
    const start = Math.max(0, end - WINDOW);
    const buffer = Buffer.alloc(end - start);
    await handle.read(buffer, 0, buffer.length, start);
    const at = buffer.lastIndexOf(NEW_LINE);
    if (at >= 0) {
      end = start + at + 1;
      break;
    }
    end = start;
  }
  if (end < size) await handle.truncate(end);
  return end;
}

async function rotate(target: string, keep: number): Promise<void> {
  await rm(`${target}.${keep}`, { force: true });
  for (let number = keep - 1; number >= 1; number -= 1)
    await move(`${target}.${number}`, `${target}.${number + 1}`);
  await move(target, `${target}.1`);
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** A new name survives a power cut only once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the worker may not write there',
  EPERM: 'the worker may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'it is a link, and links are not followed',
  EISDIR: 'it is a folder',
};

function explain(error: unknown): never {
  if (error instanceof SendFailure) throw error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  throw new SendFailure(`The file cannot be written: ${REASONS[code] ?? (code || 'unknown error')}.`, {
    cause: error,
  });
}
