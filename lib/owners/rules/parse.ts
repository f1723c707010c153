import { OwnerName } from '../schema';

/** What a rule looks at, each with a glob: `*` any text, `?` one character; the case does not matter. */
export const RULE_FIELDS = ['name', 'account', 'kind', 'provider', 'resource', 'holder'] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

export interface OwnerRule {
  /** Line of the file, from 1. */
  line: number;
  text: string;
  /** All of these must match. */
  globs: readonly { field: RuleField; glob: string }[];
  owner: string;
}

export interface RuleError {
  line: number;
  message: string;
}

export const MOST_RULES = 5_000;
const LONGEST_LINE = 500;

/**
 * Reads a file of rules in the manner of CODEOWNERS: `GLOB… @owner` a line, `#` begins a comment. A glob is of the name
 * unless it begins with a field and a colon. What is not understood is an error with its line, never skipped.
 */
export function parseRules(text: string): { rules: OwnerRule[]; errors: RuleError[] } {
  const rules: OwnerRule[] = [];
  const errors: RuleError[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') errors.push({ line: index + 1, message: read });
    else rules.push({ line: index + 1, text: line, ...read });
    if (rules.length > MOST_RULES) {
      errors.push({ line: index + 1, message: `More than ${MOST_RULES} rules.` });
      break;
    }
  }
  return { rules, errors };
}

function readLine(line: string): Pick<OwnerRule, 'globs' | 'owner'> | string {
  if (line.length > LONGEST_LINE) return `Longer than ${LONGEST_LINE} characters.`;
  const at = line.search(/(^|\s)@/);
  if (at === -1) return 'No owner: end the line with @ and the name of an owner.';
  const patterns = line.slice(0, at).trim();
  if (patterns === '') return 'No pattern before the owner; * matches everything.';
  const owner = OwnerName.safeParse(line.slice(at).trim().slice(1));
  if (!owner.success) return owner.error.issues[0]?.message ?? 'Not the name of an owner.';
  const globs: { field: RuleField; glob: string }[] = [];
  for (const part of patterns.split(/\s+/)) {
    const [, field, glob] = /^([a-z]+):(.+)$/.exec(part) ?? [];
    if (field === undefined || glob === undefined) globs.push({ field: 'name', glob: part });
    else if (isField(field)) globs.push({ field, glob });
    else return `${field}: is nothing a rule looks at; there are ${RULE_FIELDS.join(', ')}.`;
  }
  return { globs, owner: owner.data };
}

const isField = (text: string): text is RuleField => (RULE_FIELDS as readonly string[]).includes(text);

/** Whether a text as a whole matches a glob. Never goes back further than the last `*`, so no glob makes it slow. */
export function matchesGlob(glob: string, text: string): boolean {
  const pattern = glob.toLowerCase();
  const subject = text.toLowerCase();
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < subject.length) {
    if (pattern[p] === '*') {
      star = p++;
      resume = s;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === subject[s])) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** The last rule that matches, as in CODEOWNERS; null where none does. A field that is not known matches nothing. */
export function ruleFor(
  rules: readonly OwnerRule[],
  facts: Readonly<Record<RuleField, readonly string[]>>,
): OwnerRule | null {
  return (
    rules.findLast(({ globs }) =>
      globs.every(({ field, glob }) => facts[field].some((text) => matchesGlob(glob, text))),
    ) ?? null
  );
}
