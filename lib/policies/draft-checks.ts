import type { z } from 'zod';
import { FRAMEWORKS, findFramework, findVersion } from '@/lib/frameworks/registry';
import { classificationProblems } from './classification-checks';
import { clauseKey } from './comparable';
import { type FrameworkClause, type Policy, SEVERITIES } from './model';
import { RULES, unknownRuleIds } from './registry';

type Place = (string | number)[];
type Refuse = (path: Place, message: string) => void;

/**
 * What a draft must not hold although each of its parts could: it is asked where a policy is written, not where it is read, so
 * that a version published long ago stays readable.
 */
export function refuseContradictions(
  document: Omit<Policy, 'version'>,
  context: z.core.$RefinementCtx,
): void {
  const refuse: Refuse = (path, message) =>
    context.issues.push({ code: 'custom', input: document, path, message });
  checkClasses(document, refuse);
  checkExceptions(document, refuse);
  checkFrameworks(document, refuse);
  for (const { path, message } of classificationProblems(document.classification))
    refuse(['classification', ...path], message);
  for (const id of unknownRuleIds(document))
    refuse(
      ['rules', id],
      `There is no rule of that id. There are: ${RULES.map((rule) => rule.id).join(', ')}.`,
    );
}

/** A is the most sensitive; D is set apart, as it replaces the limit of the kind. */
function checkClasses({ classLimits }: Omit<Policy, 'version'>, refuse: Refuse): void {
  for (const [stricter, looser] of [
    ['A', 'B'],
    ['B', 'C'],
  ] as const)
    if (classLimits[stricter].days > classLimits[looser].days)
      refuse(
        ['classLimits', stricter, 'days'],
        `Class ${stricter} is more sensitive than class ${looser}: at most its ${classLimits[looser].days} days.`,
      );
}

/** What is graver is looked at again sooner. */
function checkExceptions({ exceptionLimits }: Omit<Policy, 'version'>, refuse: Refuse): void {
  for (const [at, graver] of SEVERITIES.entries()) {
    const milder = SEVERITIES[at - 1];
    if (milder && exceptionLimits[graver].days > exceptionLimits[milder].days)
      refuse(
        ['exceptionLimits', graver, 'days'],
        `An exception for a ${graver} finding lasts at most as long as one for a ${milder} one: ${exceptionLimits[milder].days} days.`,
      );
  }
}

function checkFrameworks({ frameworks }: Omit<Policy, 'version'>, refuse: Refuse): void {
  for (const [id, { version, clauses }] of Object.entries(frameworks)) {
    const framework = findFramework(id);
    if (!framework) {
      refuse(
        ['frameworks', id],
        `Muster knows no such framework. It knows ${FRAMEWORKS.map((each) => each.id).join(', ')}.`,
      );
      continue;
    }
    const versions = framework.versions.map((each) => each.version);
    if (!versions.includes(version)) {
      refuse(['frameworks', id, 'version'], `Not a version Muster knows: ${versions.join(', ')}.`);
      continue;
    }
    const seen = new Set<string>();
    clauses.forEach((clause, at) => {
      const place = clauseKey(clause).join('.');
      if (seen.has(place))
        refuse(
          ['frameworks', id, 'clauses', at],
          'An earlier clause limits the same; keep the one that is meant.',
        );
      seen.add(place);
      if (!isBacked(id, version, clause))
        refuse(
          ['frameworks', id, 'clauses', at, 'basis'],
          `${clause.control} does not name this number (${clause.days} days); it rests on your own choice (entity-defined) or your targeted risk analysis (tra).`,
        );
    });
  }
}

/** What is said to be in a text, a benchmark or a vendor's default has to be found there. */
function isBacked(id: string, version: string, clause: FrameworkClause): boolean {
  if (clause.basis === 'tra' || clause.basis === 'entity-defined') return true;
  const place = clauseKey(clause).join('.');
  const known = findVersion(id, version)?.clauses.find((preset) => clauseKey(preset).join('.') === place);
  return known?.days === clause.days && known.basis === clause.basis;
}
