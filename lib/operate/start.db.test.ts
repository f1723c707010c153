import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ENTRY = 'dist/start.js';

let home: string;
let starts: Start[];
let taken: Server | null;
beforeEach(async () => {
  for (const file of [ENTRY, '.next/BUILD_ID'])
    if (!existsSync(file)) throw new Error(`${file} is missing; run "npm run build" first`);
  home = await mkdtemp(path.join(tmpdir(), 'muster-start-'));
  starts = [];
  taken = null;
});
afterEach(async () => {
  await Promise.all(starts.map(({ stop }) => stop()));
  taken?.close();
  const moved = path.join(home, 'database-folder');
  if (existsSync(moved)) await rm(readFileSync(moved, 'utf8'), { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
});

interface Start {
  child: ChildProcess;
  output(): string;
  /** When it says that it can be opened. */
  ready: Promise<'ready'>;
  /** Its exit code. */
  ended: Promise<number | null>;
  stop(): Promise<unknown>;
}

/** The product as `npm start` runs it, without the demo. */
function start(port: number): Start {
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...process.env, MUSTER_HOME: home, PORT: String(port), MUSTER_DEMO: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const isReady = Promise.withResolvers<'ready'>();
  const keep = (chunk: Buffer) => {
    output += chunk;
    if (output.includes('Stop     Ctrl-C')) isReady.resolve('ready');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const made = {
    child,
    output: () => output,
    ready: isReady.promise,
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
  starts.push(made);
  return made;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

const health = async (port: number) => (await fetch(`http://127.0.0.1:${port}/api/health`)).status;

describe('a start', { timeout: 120_000 }, () => {
  it('beside another on the same data folder, at once or later, says which process holds it and disturbs nothing', async () => {
    const ports = [await freePort(), await freePort(), await freePort()] as const;
    const both = [start(ports[0]), start(ports[1])];
    const lost = await Promise.race(both.map(async (one) => ({ one, code: await one.ended })));
    const winner = both.find((one) => one !== lost.one) as Start;
    const refusal = `Muster already runs on this data folder (process ${winner.child.pid}, ${home})`;
    expect([lost.code, lost.one.output()]).toEqual([1, expect.stringContaining(refusal)]);
    await winner.ready;
    const late = start(ports[2]);
    expect([await late.ended, late.output()]).toEqual([1, expect.stringContaining(refusal)]);
    const port = both[0] === winner ? ports[0] : ports[1];
    expect(await health(port)).toBe(200);
    // `localhost` typed for the address: cookies belong to one host, so it leads there.
    const typed = await fetch(`http://localhost:${port}/findings?rule=expired`, { redirect: 'manual' });
    expect([typed.status, typed.headers.get('location')]).toEqual([
      307,
      `http://127.0.0.1:${port}/findings?rule=expired`,
    ]);
    expect(await winner.stop()).toBe(0);
    expect(existsSync(path.join(home, 'supervisor.lock'))).toBe(false);
  });

  it('on a port that is taken says so, names another, and leaves nothing behind', async () => {
    const port = await freePort();
    taken = createServer().listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const { ended, output } = start(port);
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect(output()).toContain(`PORT=${port + 1} npm start`);
    expect(readdirSync(home)).toEqual([]);
  });
});
