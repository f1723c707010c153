import type { ClassificationCondition, ClassificationRule } from '@/lib/policies/model';
import { decisionText, fits, patternOf } from './classification';

/** What is wrong with a list of classification rules, and exactly where. */
export interface RuleProblem {
  path: (string | number)[];
  message: string;
}

/** Rules that contradict each other or can never decide anything, each named at the later of the two. */
export function classificationProblems(rules: readonly ClassificationRule[]): RuleProblem[] {
  return rules.flatMap((rule, at): RuleProblem[] => {
    const earlier = rules.slice(0, at);
    if (earlier.some(({ id }) => id === rule.id))
      return [
        { path: [at, 'id'], message: `Another rule is called “${rule.id}”; give each a name of its own.` },
      ];
    const same = earlier.find((other) => isSame(other.when, rule.when) && overlaps(other, rule));
    if (same) {
      const differs = same.class !== rule.class || same.environment !== rule.environment;
      const message = differs
        ? `It has the same condition as “${same.id}”, which says ${decisionText(same)}; this one says ${decisionText(rule)}. Keep one.`
        : `It is the same as “${same.id}”. Keep one.`;
      return [{ path: [at, 'when'], message }];
    }
    const cover = earlier.find((other) => covers(other.when, rule.when) && decidesAll(other, rule));
    return cover
      ? [
          {
            path: [at, 'when'],
            message: `It can never decide anything: “${cover.id}” stands before it and matches all that it matches. Move it up, or remove it.`,
          },
        ]
      : [];
  });
}

const overlaps = (a: ClassificationRule, b: ClassificationRule) =>
  (a.class !== null && b.class !== null) || (a.environment !== null && b.environment !== null);

/** Whether the earlier leaves nothing for the later to decide. */
const decidesAll = (earlier: ClassificationRule, later: ClassificationRule) =>
  (later.class === null || earlier.class !== null) &&
  (later.environment === null || earlier.environment !== null);

function isSame(a: ClassificationCondition, b: ClassificationCondition): boolean {
  return covers(a, b) && covers(b, a);
}

const within = (inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean => {
  if (!outer) return true;
  const all = new Set(outer.map((value) => value.toLowerCase()));
  return inner?.every((value) => all.has(value.toLowerCase())) ?? false;
};

/**
 * Whether a pattern fits every text the other fits. The other is taken as a text in which a star can only be met by a star,
 * which never claims too much.
 */
function isWider(outer: string | undefined, inner: string | undefined): boolean {
  if (outer === undefined) return true;
  return inner !== undefined && fits(inner.toLowerCase(), patternOf(outer));
}

/** Whether a condition holds wherever the other does. */
function covers(outer: ClassificationCondition, inner: ClassificationCondition): boolean {
  const tag =
    !outer.tag ||
    (inner.tag !== undefined &&
      inner.tag.name.toLowerCase() === outer.tag.name.toLowerCase() &&
      isWider(outer.tag.value, inner.tag.value));
  return (
    tag &&
    within(inner.accounts, outer.accounts) &&
    within(inner.environments, outer.environments) &&
    within(inner.privileges, outer.privileges) &&
    isWider(outer.name, inner.name)
  );
}
