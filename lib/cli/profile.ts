import type { Command } from 'commander';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { type Io, printable, type Run, table } from './io';
import { readJsonFile } from './read-json';

interface Summary {
  profile: { version: number; answers: JsonObject; author: string; savedAt: string } | null;
  expected: { title: string; sourceKinds: string[]; note: string; isConnected: boolean }[];
  flags: { title: string; why: string; steps: string[] }[];
  frameworks: { title: string; version: string; reason: string; limits: number; isInScope: boolean }[];
  runbooks: { title: string; href: string | null }[];
}

/** `profile show` and `profile apply` */
export function addProfileVerbs(program: Command, io: Io, run: Run): void {
  const profile = program.command('profile').description('what the organisation says of itself');
  profile
    .command('show')
    .description('the answers, and what follows from them')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const summary = await summaryOf(await openClient(io));
        return { json: summary as unknown as Json, text: summaryText(summary) };
      }),
    );

  profile
    .command('apply')
    .description('save the answers of a file; its schema is docs/reference/profile.schema.json')
    .argument('<file>', 'JSON with the six answers')
    .option('--draft-policy', 'begin a draft of the policy that follows')
    .option('--json', 'one JSON document')
    .action(
      run(async (file: string, options: { draftPolicy?: boolean }) => {
        const answers = await readJsonFile(io, file);
        const client = await openClient(io);
        const before = (await summaryOf(client)).profile?.version ?? 0;
        const { version } = await client.json<{ version: number }>('POST', '/api/profile', {
          version: before,
          answers,
        });
        const draft = options.draftPolicy
          ? await client.json<{ id: string }>('POST', '/api/profile/policy-draft', { version })
          : null;
        const summary = await summaryOf(client);
        const said = version === before ? 'The profile holds these answers already' : 'The profile is saved';
        const next = draft ? `\nDraft of the policy: ${client.url}/policies/drafts/${draft.id}` : '';
        return {
          json: { ...summary, changed: version !== before, draft: draft?.id ?? null } as unknown as Json,
          text: `${said} (version ${version}).\n${summaryText(summary)}${next}`,
        };
      }),
    );
}

const summaryOf = (client: Client) => client.json<Summary>('GET', '/api/profile');

function summaryText({ profile, expected, flags, frameworks }: Summary): string {
  if (!profile) return 'Nobody has answered the questions yet. See docs/how-to/set-the-profile.md.';
  const parts = [
    `Version ${profile.version}, saved by ${printable(profile.author)} at ${profile.savedAt}.`,
    JSON.stringify(profile.answers, null, 2),
    ...flags.map(({ title, why }) => `! ${title}\n  ${why}`),
    expected.length > 0 &&
      table(
        ['EXPECTED SOURCE', 'READ BY', 'CONNECTED', 'NOTE'],
        expected.map(({ title, sourceKinds, isConnected, note }) => [
          title,
          sourceKinds.join(', ') || 'nothing yet',
          isConnected ? 'yes' : 'no',
          note,
        ]),
      ),
    frameworks.length > 0 &&
      table(
        ['FRAMEWORK', 'IN SCOPE', 'LIMITS', 'REASON'],
        frameworks.map(({ title, version, isInScope, limits, reason }) => [
          `${title} ${version}`,
          isInScope ? 'yes' : 'not yet',
          String(limits),
          reason,
        ]),
      ),
  ];
  return parts.filter(Boolean).join('\n\n');
}
