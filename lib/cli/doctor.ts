import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { messageOf } from '@/lib/kernel/errors';
import type { Json } from '@/lib/kernel/json';
import { unreachable } from './client';
import { askDatabase, type Check, type DatabaseAnswer, databaseChecks } from './doctor-database';
import { CliError, type Io, type Result, type Run, table } from './io';
import { readSettings, readToken, type Settings } from './settings';

const LEAST_NODE = [22, 12] as const;
const DRIFT_SECONDS = 60;
const TIMEOUT_MS = 5_000;

/** `doctor`: looks at this machine and the server's public health; needs no token. */
export function addDoctorVerb(program: Command, io: Io, run: Run): void {
  program
    .command('doctor')
    .description('look for what is wrong on this machine')
    .option('--json', 'one JSON document')
    .action(run(async () => report(await examine(io))));
}

function report(checks: readonly Check[]): Result {
  const failed = checks.filter(({ ok }) => ok === false).length;
  const rows = checks.map(({ name, ok, detail }) => [wordOf(ok), name, detail]);
  const text = `${table(['', 'CHECK', 'DETAIL'], rows)}\n${failed === 0 ? 'Nothing wrong found.' : `${failed} failed.`}`;
  return { json: { checks, failed } as unknown as Json, text, exit: failed > 0 ? 1 : 0 };
}

function wordOf(ok: Check['ok']): string {
  if (ok === null) return 'unknown';
  return ok === 'warning' ? ok : ok ? 'ok' : 'FAILED';
}

async function examine(io: Io): Promise<Check[]> {
  const settings = await readSettings(io);
  const [home, token, web, database] = await Promise.all([
    homeCheck(settings),
    tokenCheck(io, settings),
    askHealth(settings),
    askDatabase(io, TIMEOUT_MS),
  ]);
  return [
    nodeCheck(process.versions.node),
    home,
    token,
    ...webChecks(settings, web),
    ...databaseChecks(database, serverSays(web)),
    ...clockChecks(web, database),
  ];
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    name: 'node',
    ok,
    detail: ok ? version : `${version}; Muster needs ${LEAST_NODE.join('.')} or newer`,
  };
}

async function homeCheck({ home }: Settings): Promise<Check> {
  const facts = await stat(home).catch(() => null);
  if (!facts)
    return {
      name: 'home',
      ok: null,
      detail: `${home} is not there; npm start makes it, and an external database does without`,
    };
  if (!facts.isDirectory())
    return { name: 'home', ok: false, detail: `${home} is not a folder; set MUSTER_HOME` };
  return { name: 'home', ok: true, detail: home };
}

async function tokenCheck(io: Io, settings: Settings): Promise<Check> {
  try {
    await readToken({ ...io }, settings);
    return {
      name: 'token',
      ok: true,
      detail: io.env.MUSTER_TOKEN ? 'from MUSTER_TOKEN' : "the operator's token file",
    };
  } catch (error) {
    return { name: 'token', ok: null, detail: messageOf(error) };
  }
}

interface Health {
  status: number;
  body: Record<string, unknown>;
  driftSeconds: number | null;
}

async function askHealth({ url }: Settings): Promise<Health | CliError> {
  const before = Date.now();
  try {
    const response = await fetch(`${url}/api/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const theirs = Date.parse(response.headers.get('date') ?? '');
    return {
      status: response.status,
      body,
      driftSeconds: Number.isNaN(theirs) ? null : (theirs - (before + Date.now()) / 2) / 1000,
    };
  } catch (error) {
    return unreachable(url, error);
  }
}

function webChecks({ url, urlFrom }: Settings, web: Health | CliError): Check[] {
  if (web instanceof CliError)
    return [{ name: 'web', ok: false, detail: `${web.message} (address from ${urlFrom})` }];
  const { status, body } = web;
  const detail = `${url} answers ${status}, status ${String(body.status ?? 'unknown')}, version ${String(body.version ?? 'unknown')}`;
  const worker = stateOf(body.worker);
  return [
    { name: 'web', ok: status === 200, detail },
    {
      name: 'worker',
      ok: worker === null ? null : isGood(worker),
      detail: worker ?? 'the server does not say',
    },
  ];
}

function stateOf(part: unknown): string | null {
  if (part === 'unknown') return null;
  if (typeof part === 'string') return part;
  if (typeof part === 'boolean') return part ? 'ok' : 'down';
  const status = (part as { status?: unknown } | null)?.status;
  return typeof status === 'string' ? status : null;
}

const isGood = (state: string) => /^(ok|up|ready|alive|running|healthy)$/i.test(state);

function serverSays(web: Health | CliError): { state: string; ok: boolean } | null {
  const state = web instanceof CliError ? null : stateOf(web.body.database);
  return state === null ? null : { state, ok: isGood(state) };
}

function clockChecks(web: Health | CliError, database: DatabaseAnswer): Check[] {
  const drifts: [string, number | null][] = [
    ['web server', web instanceof CliError ? null : web.driftSeconds],
    ['database', database && 'driftSeconds' in database ? database.driftSeconds : null],
  ];
  const known = drifts.filter((one): one is [string, number] => one[1] !== null);
  if (known.length === 0) return [{ name: 'clock', ok: null, detail: 'nothing to compare it with' }];
  return known.map(([name, drift]) => ({
    name: 'clock',
    ok: Math.abs(drift) <= DRIFT_SECONDS,
    detail: `the ${name} is ${Math.abs(drift).toFixed(0)} s ${drift < 0 ? 'behind' : 'ahead of'} this machine${Math.abs(drift) > DRIFT_SECONDS ? '; set both by a time server' : ''}`,
  }));
}
