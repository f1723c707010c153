import type { Framework, Requirement, Threshold } from './contract';
import { testsOf } from './control-tests';
import { CONTROL_IDS, type ControlId, controlOf } from './controls';
import { FRAMEWORKS } from './registry';
import { requirementsOf } from './requirements';

const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))];

const BASES: Record<Threshold['basis'], string> = {
  text: 'text',
  benchmark: 'benchmark',
  vendor: 'vendor',
  tra: 'targeted risk analysis',
  'entity-defined': 'entity-defined',
};
const number = ({ value, basis }: Threshold) =>
  value === null ? `none (${BASES[basis]})` : `${value} (${BASES[basis]})`;
const AUTOMATION = { auto: 'by itself', manual: 'by people', hybrid: 'by both' } as const;
const TYPES = { prev: 'prevents', det: 'finds', corr: 'puts right' } as const;

const requirementRow = (each: Requirement) =>
  row(
    each.id,
    each.paraphrase,
    each.proves ?? 'Nothing.',
    each.cannot,
    number(each.threshold),
    each.controls.join(', ') || 'none',
  );

function frameworkText({ id, title, numbers, versions }: Framework): string[] {
  return versions.flatMap(({ version }) => [
    `## ${title} ${version}`,
    '',
    numbers,
    '',
    ...head('Requirement', 'In our words', 'A pack shows', 'It does not show', 'Number (basis)', 'Controls'),
    ...(requirementsOf(id, version) ?? []).map(requirementRow),
    '',
  ]);
}

function controlRow(id: ControlId): string {
  const { description, type, automation, frequency, ownerRole } = controlOf(id);
  const tests = testsOf(id).map((test) => `\`${test.id.slice(id.length + 1)}\``);
  return row(id, description, TYPES[type], AUTOMATION[automation], frequency, ownerRole, tests.join(', '));
}

/** `docs/reference/frameworks.md`. */
export function frameworksDocument(): string {
  return [
    '# Requirements of frameworks',
    '',
    'Written by `node scripts/reference.mjs` from `lib/frameworks`; `npm run check` fails when it is out of date.',
    '',
    'For each requirement that credentials bear on: what it asks for in our own words (read the text itself for what it says),',
    'what an evidence pack shows of it, what it does not, and the number with what that rests on. Most texts name no number;',
    'an auditor then holds you to your own policy. A pack supports the opinion of an auditor. It certifies nothing.',
    '',
    ...FRAMEWORKS.flatMap(frameworkText),
    '## Controls',
    '',
    'What Muster does that serves requirements, and the tests of each: rules by their id, and tests over what was done.',
    '',
    ...head('Control', 'What is done', 'It', 'Done', 'How often', 'Role', 'Tests'),
    ...CONTROL_IDS.map(controlRow),
    '',
  ].join('\n');
}
