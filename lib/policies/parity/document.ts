import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { findRule, RULES } from '@/lib/policies/registry';
import { PARITY } from './checks';
import { isSame, PARITY_PROVIDERS, type ParityCheck, PROWLER_VERSION } from './model';

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string) => `\`${text}\``;

function answerOf({ id, answer }: ParityCheck): string {
  if ('notCollected' in answer) return 'not collected yet';
  if ('outOfScope' in answer) return 'out of scope: not a credential';
  const missing = answer.rules.filter((rule) => !findRule(rule));
  if (missing.length > 0)
    throw new Error(`${id} is answered by rules that do not exist: ${missing.join(', ')}`);
  if (answer.rules.length === 0 || answer.cases.length === 0)
    throw new Error(`${id} has no answer or no case`);
  return answer.rules.map(code).join(', ');
}

/** The verdict on the inputs of the cases, which a test holds both programs' words against. */
function verdictOf({ answer }: ParityCheck): string {
  if (!('rules' in answer)) return '';
  const others = answer.cases.filter((each) => !isSame(each));
  const tested = `same on ${answer.cases.length - others.length} of ${answer.cases.length}`;
  const list = others.map(({ name, prowler, ours }) => `${name}: Prowler ${prowler}, ours ${ours}`);
  return [tested, ...list].join('; ');
}

const reasonOf = ({ answer }: ParityCheck): string => {
  if ('rules' in answer) return answer.why ?? 'Same threshold.';
  return 'notCollected' in answer ? answer.notCollected : answer.outOfScope;
};

const rowOf = (check: ParityCheck) =>
  `| ${[code(check.id), check.severity, check.threshold, answerOf(check), verdictOf(check), reasonOf(check)].map(cell).join(' | ')} |`;

function counts(checks: readonly ParityCheck[]): string {
  const count = (kind: 'rules' | 'notCollected' | 'outOfScope') =>
    checks.filter(({ answer }) => kind in answer).length;
  return (
    `${checks.length} checks: ${count('rules')} answered by a rule, ${count('notCollected')} not collected yet, ` +
    `${count('outOfScope')} out of scope.`
  );
}

const HEAD = [
  'Check',
  'Severity',
  'Threshold',
  'Our rule',
  'Verdict on the same input',
  'Threshold and reasons',
];

function sectionOf(provider: ParityCheck['provider']): string[] {
  const checks = PARITY.filter((check) => check.provider === provider);
  const line = `| ${HEAD.map(() => '---').join(' | ')} |`;
  return [
    `## ${provider}`,
    '',
    counts(checks),
    '',
    `| ${HEAD.join(' | ')} |`,
    line,
    ...checks.map(rowOf),
    '',
  ];
}

/** `docs/reference/parity.md`. */
export function parityDocument(): string {
  const answering = new Set(PARITY.flatMap(({ answer }) => ('rules' in answer ? answer.rules : [])));
  const ours = RULES.filter(({ id }) => !answering.has(id));
  return `${[
    `# Parity with Prowler ${PROWLER_VERSION}`,
    '',
    'Written by `node scripts/reference.mjs` from `lib/policies/parity/`; `npm run check` fails when it is out of date.',
    '',
    `Each check of Prowler ${PROWLER_VERSION} that is about credentials, with the severity and threshold of that version, and the`,
    `rule that answers it under the ${DEFAULT_POLICY.name}. The verdicts compare inputs on which the code of that version fails`,
    'or passes with what our rule says of them in a test (`lib/policies/parity/checks.test.ts`): not judging what Prowler',
    'passes counts as the same, not knowing does not. A rule judges whatever a collector lists, so one named here speaks once',
    'a source that lists the credential is connected.',
    '',
    counts(PARITY),
    '',
    ...PARITY_PROVIDERS.flatMap(sectionOf),
    '## Rules that no check of Prowler asks for',
    '',
    '| Rule | Code | What it finds |',
    '| --- | --- | --- |',
    ...ours.map((rule) => `| ${code(rule.id)} | ${code(rule.code)} | ${cell(rule.title)} |`),
    '',
  ].join('\n')}`;
}
