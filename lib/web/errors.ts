import { ERROR_KINDS, MusterError, messageOf } from '@/lib/kernel/errors';
import { isDatabaseAway } from '@/lib/platform/database/away';
import type { Logger } from '@/lib/platform/log';

/** What a client is told of a failure. */
export interface ErrorBody {
  code: string;
  message: string;
  /** Per input field, what is wrong with it. */
  fields?: Record<string, string>;
  /** Under which operators find an unexpected failure in the log. */
  reference?: string;
}

interface Issue {
  path: readonly PropertyKey[];
  message: string;
  /** Of an issue about fields nobody knows: which. */
  keys?: readonly string[] | undefined;
}

const INPUT_MESSAGE = 'Some of the input is not usable; see the fields.';

const DATABASE_AWAY: ErrorBody = {
  code: 'database/away',
  message: 'Muster cannot reach its database at the moment. Try again shortly.',
};

/** What is wrong, by the path of the field; a field nobody knows is named itself, not only the place it stands at. */
export function fieldsOf(issues: readonly Issue[], whole = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  const say = (path: readonly PropertyKey[], message: string) => {
    fields[path.map(String).join('.') || whole] ??= message;
  };
  for (const { path, message, keys } of issues) {
    if (keys)
      for (const key of keys)
        say([...path, key], 'There is no such field; remove it, or look for a typing error.');
    else say(path, message);
  }
  return fields;
}

/** Error for input that does not fit its schema; the message of a single whole-input issue is shown as it is. */
export function inputError(issues: readonly Issue[]): ErrorBody {
  const fields = fieldsOf(issues);
  const [first] = issues;
  const message = issues.length === 1 && first && first.path.length === 0 ? first.message : INPUT_MESSAGE;
  return { code: 'input/invalid', message, fields };
}

/** Status and body for anything thrown; writes the log line that belongs to its kind. */
export function translateError(
  error: unknown,
  context: { log: Logger; requestId: string; name: string },
): { status: number; body: ErrorBody } {
  const { log, requestId, name } = context;
  if (error instanceof MusterError && error.kind !== 'unexpected') {
    const { status, level } = ERROR_KINDS[error.kind];
    const cause = error.cause === undefined ? undefined : messageOf(error.cause).slice(0, 1_000);
    log[level]({ requestId, name, code: error.code, cause }, 'refused');
    const fields = error.fields ? { fields: error.fields } : {};
    return { status, body: { code: error.code, message: error.message, ...fields } };
  }
  if (isDatabaseAway(error)) {
    log.warn({ requestId, name }, 'the database does not answer');
    return { status: 503, body: DATABASE_AWAY };
  }
  log.error({ requestId, name, failure: failureOf(error) }, 'failed unexpectedly');
  const message = `Something went wrong on our side. Nothing was changed. Tell your platform engineer the reference ${requestId}.`;
  return {
    status: ERROR_KINDS.unexpected.status,
    body: { code: 'unexpected', message, reference: requestId },
  };
}

/** What operators may read: messages of the database layer repeat the values of a statement, so they are left out. */
function failureOf(error: unknown): { name: string; message?: string; code?: string; stack: string[] } {
  if (!(error instanceof Error))
    return { name: typeof error, message: String(error).slice(0, 500), stack: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => line.trim());
  const quotesValues =
    error.name.startsWith('Prisma') || error.name === 'ZodError' || error.name === 'DriverAdapterError';
  return {
    name: error.name,
    ...(quotesValues ? {} : { message: error.message.slice(0, 1_000) }),
    ...(code && { code }),
    stack,
  };
}
