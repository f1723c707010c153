import type { Command } from 'commander';
import type { ControlCalendar } from '@/lib/evidence/calendar/model';
import type { Answer, AnswerState } from '@/lib/evidence/readiness/model';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { type Io, type Run, table } from './io';

interface SpanOptions {
  framework?: string;
  from?: string;
  to?: string;
}

interface Readiness {
  framework: string;
  span: { firstDay: string; lastDay: string };
  counts: Record<AnswerState, number>;
  answers: Answer[];
}

interface Controls {
  span: { firstDay: string; lastDay: string };
  controls: ControlCalendar[];
}

/** What was given of framework and days, as an address takes it. */
function query({ framework, from, to }: SpanOptions): string {
  const given = Object.entries({ framework, from, to }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `${new URLSearchParams(given)}`;
}

/** `evidence readiness`, `evidence controls` */
export function addReadinessVerbs(evidence: Command, io: Io, run: Run): void {
  evidence
    .command('readiness')
    .description('thirty questions an auditor asks: answered, partly or not, from what, and the gap to close')
    .option('--framework <id>', 'such as soc2 or pci-dss; default soc-2')
    .option('--from <day>', 'first day (UTC); default twelve months before the last')
    .option('--to <day>', 'last day, which belongs to it; default today')
    .option('--json', 'one JSON document')
    .action(
      run(async (options: SpanOptions) => {
        const client = await openClient(io);
        const found = await client.json<Readiness>('GET', `/api/evidence/readiness?${query(options)}`);
        return { json: found as unknown as Json, text: readinessText(found) };
      }),
    );
  evidence
    .command('controls')
    .description('of each control and day: operating, deviating or not evidenced')
    .option('--framework <id>', 'only the controls that serve it, such as soc2')
    .option('--from <day>', 'first day (UTC); default twelve months before the last')
    .option('--to <day>', 'last day, which belongs to it; default today')
    .option('--json', 'one JSON document, with every day')
    .action(
      run(async (options: SpanOptions) => {
        const client = await openClient(io);
        const found = await client.json<Controls>('GET', `/api/evidence/controls?${query(options)}`);
        return { json: found as unknown as Json, text: controlsText(found) };
      }),
    );
}

function controlsText({ span, controls }: Controls): string {
  const rows = controls.map(({ control, counts, days }) => [
    control,
    String(counts.operating),
    String(counts.deviating),
    String(counts['not-evidenced']),
    days.findLast(({ state }) => state !== 'operating')?.day ?? 'none',
  ]);
  return [
    `Days from ${span.firstDay} to ${span.lastDay}:`,
    table(['CONTROL', 'OPERATING', 'DEVIATING', 'NOT EVIDENCED', 'LAST DAY NOT OPERATING'], rows),
  ].join('\n');
}

function readinessText({ framework, span, counts, answers }: Readiness): string {
  const rows = answers.map(({ asks, state, requirements }, at) => [
    String(at + 1),
    state,
    requirements.join(', ') || 'none',
    asks,
  ]);
  const gaps = answers.flatMap((answer, at) =>
    answer.gaps.map(({ missing, why, close }) => `${at + 1}. Missing: ${missing}. ${why} ${close}`),
  );
  return [
    `${framework}, ${span.firstDay} to ${span.lastDay}: ${counts.answered} answered, ${counts.partly} partly, ${counts.not} not.`,
    '',
    table(['NO', 'STATE', 'REQUIREMENTS', 'QUESTION'], rows),
    ...(gaps.length > 0 ? ['', ...gaps] : []),
  ].join('\n');
}
