import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { invalid } from '@/lib/kernel/errors';
import { ENVIRONMENT } from '@/lib/platform/env';

const MAX_BYTES = 64 * 1024;

/**
 * The value behind `env:NAME` or `file:PATH`. Values live in memory only: they are never logged, stored or repeated
 * in an error, and neither is a reference that is none, for it may be the secret itself.
 * @throws MusterError `source/reference-…`
 */
export async function resolveReference(
  reference: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const [scheme, rest] = split(reference);
  if (scheme === 'env' && /^[A-Za-z_]\w*$/.test(rest)) return fromEnvironment(rest, environment);
  if (scheme === 'file' && rest !== '') return fromFile(rest, environment);
  throw invalid(
    'source/reference-malformed',
    'A secret must be given as a reference: env:NAME for an environment variable of the worker, or file:/absolute/path for a file it can read.',
  );
}

function split(reference: string): [string, string] {
  const colon = reference.indexOf(':');
  return colon < 0 ? ['', ''] : [reference.slice(0, colon), reference.slice(colon + 1)];
}

function fromEnvironment(name: string, environment: Readonly<Record<string, string | undefined>>): string {
  // A source may name its own endpoint, so whoever connects one must not be able to have our secrets sent there.
  if (name in ENVIRONMENT) throw refused(`${name} is Muster's own configuration`);
  if (ownReferences(environment).includes(`env:${name}`))
    throw refused(`${name} holds a key of Muster's own`);
  const value = environment[name]?.trim();
  if (value) return value;
  throw invalid(
    'source/reference-empty',
    `The environment variable ${name} is not set where Muster runs. Set it for the web and worker processes and start them again.`,
  );
}

async function fromFile(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (!path.isAbsolute(file)) {
    throw invalid(
      'source/reference-malformed',
      'A file reference needs an absolute path: file:/run/secrets/name.',
    );
  }
  let text: string;
  try {
    await refuseOwnFiles(file, environment);
    const facts = await stat(file);
    if (!facts.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
    if (facts.size > MAX_BYTES) {
      throw invalid(
        'source/reference-unreadable',
        `The file ${file} is larger than 64 KiB, so it is no secret.`,
      );
    }
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim();
  } catch (error) {
    throw explain(file, error);
  }
  if (text) return text;
  throw invalid('source/reference-empty', `The file ${file} is empty.`);
}

/** Kernel files and our own data folder hold secrets that no source needs; links are followed before judging. */
async function refuseOwnFiles(
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const real = await realpath(file);
  const home = await realpath(environment.MUSTER_HOME ?? '.muster').catch(() => null);
  const closed = ['/proc', '/sys', '/dev', ...(home ? [home] : []), ...(await ownFiles(environment))];
  if (closed.some((folder) => real === folder || real.startsWith(`${folder}${path.sep}`))) {
    throw refused(`${file} is Muster's own, or in a folder that sources may not read`);
  }
}

/** Variables whose value says where a secret of Muster's own is. */
const OWN_REFERENCES = ['MUSTER_SIGNING_KEY', 'MUSTER_CHECKPOINT_COPY'] as const;

function ownReferences(environment: Readonly<Record<string, string | undefined>>): string[] {
  return OWN_REFERENCES.map((name) => environment[name] ?? '');
}

async function ownFiles(environment: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const files = ownReferences(environment).flatMap((reference) =>
    reference.startsWith('file:') ? [reference.slice('file:'.length)] : [],
  );
  return Promise.all(files.map((each) => realpath(each).catch(() => path.resolve(each))));
}

function refused(why: string) {
  return invalid(
    'source/reference-refused',
    `${why}; a source cannot refer to it. Give the secret a variable or file of its own.`,
  );
}

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by the user Muster runs as',
  EPERM: 'may not be read by the user Muster runs as',
  EISDIR: 'is not a file',
};

function explain(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof Error && error.name === 'MusterError') return error;
  return invalid('source/reference-unreadable', `The file ${file} ${REASONS[code] ?? 'cannot be read'}.`, {
    cause: error,
  });
}
