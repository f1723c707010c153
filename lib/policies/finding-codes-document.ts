import { FINDING_TITLES, SEVERITY_LABELS } from './labels';
import { FINDING_CODES, type FindingCode, type RuleWords } from './model';
import { ALL_RULES, judgesDuties, judgesSources } from './registry';

/** Codes no rule names yet, and why. */
const WITHOUT_RULE: Partial<Record<FindingCode, string>> = {};

/** Why rules that look apart share a code. */
const SHARED: Partial<Record<FindingCode, string>> = {
  ORPHANED_OWNER:
    'Nobody answers for something: no owner is named, nobody is left in the one that is, or it lets pass what it has to do\n' +
    'by a date, and so owns in name only. The last is said of the duty, not of each credential; subject kind (`duty`) and\n' +
    'rule tell it apart.',
};

const code = (text: string) => `\`${text}\``;

function ruleText(rule: RuleWords): string[] {
  const of = judgesSources(rule.id) ? ', of a source' : judgesDuties(rule.id) ? ', of a duty' : '';
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
  const shared = SHARED[each];
  return [`## ${each}`, '', `${FINDING_TITLES[each]}.`, '', ...(shared ? [shared, ''] : []), ...text, ''];
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
