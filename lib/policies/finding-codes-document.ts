import { FINDING_TITLES, SEVERITY_LABELS } from './labels';
import { FINDING_CODES, type FindingCode, type RuleWords } from './model';
import { ALL_RULES, judgesSources } from './registry';

/** Codes no rule names yet, and why. */
const WITHOUT_RULE: Partial<Record<FindingCode, string>> = {};

const code = (text: string) => `\`${text}\``;

function ruleText(rule: RuleWords): string[] {
  const of = judgesSources(rule.id) ? ', of a source' : '';
  const controls = rule.controls.length > 0 ? ` Serves ${rule.controls.join(', ')}.` : '';
  return [
    `- ${code(rule.id)}, ${SEVERITY_LABELS[rule.severity].toLowerCase()}${of}: ${rule.title}.${controls}`,
    `  Remedy: ${rule.remedy}`,
  ];
}

function codeText(each: FindingCode): string[] {
  const rules = ALL_RULES.filter((rule) => rule.code === each);
  const reason = WITHOUT_RULE[each];
  if (rules.length === 0 && !reason) throw new Error(`${each} has neither a rule nor a reason`);
  const text = rules.length > 0 ? rules.flatMap(ruleText) : [`- ${reason}`];
  return [`## ${each}`, '', `${FINDING_TITLES[each]}.`, '', ...text, ''];
}

/** `docs/reference/finding-codes.md`. */
export function findingCodesDocument(): string {
  return [
    '# Finding codes',
    '',
    'Written by `node scripts/reference.mjs` from the rules; `npm run check` fails when it is out of date.',
    '',
    'Codes are stable and stand in exports. Each rule names exactly one; a severity is that of the rule, which a policy may',
    'change and single verdicts may raise or lower (the root password without second factor is critical, for example).',
    '`notice` puts nothing out of policy.',
    '',
    ...FINDING_CODES.flatMap(codeText),
  ].join('\n');
}
