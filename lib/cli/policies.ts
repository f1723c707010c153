import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { JsonObject } from '@/lib/kernel/json';
import { openClient } from './client';
import { AS_OF, CliError, type Io, type Run, wrongUsage } from './io';
import { readJsonFile } from './read-json';

/** `policies export` and `policies draft` */
export function addPolicyVerbs(program: Command, io: Io, run: Run): void {
  const policies = program.command('policies').description('the limits in force');
  policies
    .command('export')
    .description('a policy as JSON: the one in force, or a published version')
    .option('--version-number <n>', 'a published version')
    .option(...AS_OF)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--json', 'one JSON document, which is what is written anyway')
    .action(
      run(async (options: { versionNumber?: string; asOf?: string; output?: string }) => {
        const { versionNumber: version, asOf, output } = options;
        if (version !== undefined && asOf !== undefined)
          throw wrongUsage('Give --version-number or --as-of, not both.');
        if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
          throw wrongUsage('--version-number takes a whole number from 1.');
        const asked = { ...(version !== undefined && { version }), ...(asOf !== undefined && { asOf }) };
        const query = Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : '';
        const policy = await (await openClient(io)).json<JsonObject>('GET', `/api/policies${query}`);
        const text = JSON.stringify(policy, null, 2);
        if (output === undefined) return { json: policy, text };
        const file = path.resolve(io.cwd, output);
        await writeFile(file, `${text}\n`).catch((error: NodeJS.ErrnoException) => {
          throw new CliError('cli/file', `${file} cannot be written (${error.code ?? 'unknown'}).`);
        });
        const number = policy.version ?? null;
        return { json: { file, version: number }, text: `Wrote version ${String(number)} to ${file}.` };
      }),
    );

  policies
    .command('draft')
    .description('begin a draft with the policy of a file, as export writes it')
    .argument('<file>', 'JSON with the whole policy')
    .requiredOption('--reason <text>', 'why; it stays with the version')
    .option('--json', 'one JSON document')
    .action(
      run(async (file: string, { reason }: { reason: string }) => {
        const document = await readJsonFile(io, file);
        const client = await openClient(io);
        const draft = await client.json<{ id: string; revision: number }>('POST', '/api/policies/drafts', {
          document,
          reason,
        });
        const address = `${client.url}/policies/drafts/${draft.id}`;
        return { json: { ...draft, address }, text: `The draft is begun: ${address}` };
      }),
    );
}
