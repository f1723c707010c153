import { BESIDE_THE_TYPES, MATRIX, MATRIX_PROVIDERS, type MatrixAnswer, type MatrixProvider } from './matrix';

/** What the folders of the collectors hold. */
export interface CollectorFiles {
  /** Ids of the collectors that are registered. */
  collectors: readonly string[];
  /** Ids of those that have a test beside them. */
  tested: readonly string[];
}

const TITLES: Record<MatrixProvider, string> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' };
const namesIn = (answer: MatrixAnswer) => ('collectors' in answer ? answer.collectors : []);

/**
 * What is wrong with the matrix against the folders: a collector that no cell names, one that does not exist, one
 * without a test. Empty when nothing is.
 */
export function matrixFaults({ collectors, tested }: CollectorFiles): string[] {
  const named = [
    ...MATRIX.flatMap(({ answers }) => MATRIX_PROVIDERS.flatMap((provider) => namesIn(answers[provider]))),
    ...BESIDE_THE_TYPES.flatMap((group) => group.collectors),
  ];
  return [
    ...collectors
      .filter((id) => !named.includes(id))
      .map((id) => `${id} stands in no cell of lib/collectors/matrix.ts`),
    ...[...new Set(named)]
      .filter((id) => !collectors.includes(id))
      .map((id) => `the matrix names ${id}, which no collectors.ts exports`),
    ...collectors.filter((id) => !tested.includes(id)).map((id) => `${id} has no test beside it`),
  ];
}

/** A collector with links to its file and its test, from `docs/reference/`. */
function collectorText(id: string): string {
  const file = `../../lib/collectors/${id.replace('.', '/')}`;
  return `[\`${id}\`](${file}.ts) ([test](${file}.test.ts))`;
}

function answerText(answer: MatrixAnswer): string {
  if ('ephemeral' in answer) return `**Ephemeral.** ${answer.ephemeral}`;
  if ('notSupported' in answer) return `**Not supported.** ${answer.notSupported}`;
  const except = answer.except ? ` ${answer.except}` : '';
  return `**Collected:** ${answer.collectors.map(collectorText).join(', ')}.${except}`;
}

function countText(): string {
  const answers = MATRIX.flatMap(({ answers: all }) => MATRIX_PROVIDERS.map((provider) => all[provider]));
  const collected = answers.filter((answer) => 'collectors' in answer).length;
  const ephemeral = answers.filter((answer) => 'ephemeral' in answer).length;
  return `Of ${answers.length} cells ${collected} are collected, ${ephemeral} ephemeral and ${answers.length - collected - ephemeral} not supported.`;
}

/**
 * `docs/reference/matrix.md`.
 * @throws Error that lists what is missing, so that the page is never written without it.
 */
export function matrixDocument(files: CollectorFiles): string {
  const faults = matrixFaults(files);
  if (faults.length > 0) throw new Error(`docs/reference/matrix.md: ${faults.join('; ')}`);
  return [
    '# Types of credential × clouds',
    '',
    'Written by `node scripts/reference.mjs` from `lib/collectors/matrix.ts`; `npm run check` fails when it is out of date, when',
    'a collector stands in no cell, and when one has no test. What is not supported is also said on the coverage page.',
    '',
    countText(),
    '',
    `| Type | ${MATRIX_PROVIDERS.map((provider) => TITLES[provider]).join(' | ')} |`,
    `| --- |${MATRIX_PROVIDERS.map(() => ' --- |').join('')}`,
    ...MATRIX.map(
      ({ title, answers }) =>
        `| ${title} | ${MATRIX_PROVIDERS.map((provider) => answerText(answers[provider])).join(' | ')} |`,
    ),
    '',
    '## Beside the twelve types',
    '',
    '| What | Collectors |',
    '| --- | --- |',
    ...BESIDE_THE_TYPES.map(
      ({ title, collectors }) => `| ${title} | ${collectors.map(collectorText).join(', ')} |`,
    ),
    '',
  ].join('\n');
}
