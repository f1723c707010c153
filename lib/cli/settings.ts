import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CliError, type Io, write } from './io';

const DEFAULT_URL = 'http://127.0.0.1:3000';

export interface Settings {
  home: string;
  url: string;
  /** Where the address came from, for messages. */
  urlFrom: string;
}

/** MUSTER_HOME as an absolute path: relative to where one stands when set, else in the installation. */
export function homeOf(io: Io): string {
  return io.env.MUSTER_HOME ? path.resolve(io.cwd, io.env.MUSTER_HOME) : path.join(io.root, '.muster');
}

async function textOf(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text?.trim() || null;
}

/** Where the server is: MUSTER_URL, the address the running server left in MUSTER_HOME, or the default. */
export async function readSettings(io: Io): Promise<Settings> {
  const home = homeOf(io);
  const given = io.env.MUSTER_URL?.trim();
  const left = given ? null : await textOf(path.join(home, 'url'));
  const url = given || left || DEFAULT_URL;
  const urlFrom = given ? 'MUSTER_URL' : left ? path.join(home, 'url') : 'the default';
  if (!/^https?:\/\/[^\s/]+/.test(url) || !URL.canParse(url)) {
    throw new CliError('cli/url', `${urlFrom} is not a web address: it must begin with http:// or https://.`);
  }
  return { home, url: url.replace(/\/+$/, ''), urlFrom };
}

/**
 * The API token: MUSTER_TOKEN, or on the machine that runs the server the operator's token file.
 * That file is for the local server alone and is never sent to another address.
 */
export async function readToken(io: Io, settings: Settings): Promise<string> {
  const given = io.env.MUSTER_TOKEN?.trim();
  if (given) return given;
  const file = path.join(settings.home, 'operator.token');
  const local = settings.urlFrom !== 'MUSTER_URL' || (await isOwnServer(settings));
  const token = local ? await textOf(file) : null;
  if (token) {
    await warnIfOpen(io, file);
    return token;
  }
  throw new CliError(
    'cli/no-token',
    local
      ? `No API token: set MUSTER_TOKEN (make one under Settings, API tokens), or run this as the user who started Muster, who can read ${file}.`
      : `No API token for ${settings.url}: set MUSTER_TOKEN (make one there under Settings, API tokens).`,
  );
}

async function isOwnServer(settings: Settings): Promise<boolean> {
  const host = new URL(settings.url).hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host === '::1' || /^127\./.test(host)) return true;
  return (await textOf(path.join(settings.home, 'url')))?.replace(/\/+$/, '') === settings.url;
}

async function warnIfOpen(io: Io, file: string): Promise<void> {
  const facts = await stat(file).catch(() => null);
  if (process.platform === 'win32' || !facts || (facts.mode & 0o077) === 0) return;
  await write(io.stderr, `Warning: ${file} can be read by others; run chmod 600 on it.\n`);
}
