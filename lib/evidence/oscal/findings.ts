import type { JsonObject } from '@/lib/kernel/json';
import { byTool } from './assets';
import { placeOf } from './ids';
import type { Head } from './metadata';
import { list, NAMED_PER_TEST, type PackFacts, props, type Requirement } from './model';
import { observationOf } from './observations';
import { riskOf } from './risks';
import { testsOf, verdictOf } from './verdict';

/** One conclusion for each requirement that applies. */
export function findings(head: Head, facts: PackFacts): JsonObject[] {
  return facts.requirements.flatMap((requirement) => {
    const verdict = verdictOf(requirement, facts.outcomes);
    if (verdict.state === 'not-applicable') return [];
    const { state, reason, remarks } = verdict;
    const { framework, id, paraphrase, threshold } = requirement;
    const { run } = testsOf(requirement, facts.outcomes);
    const title = `${framework.title} ${framework.version} ${id}`;
    return [
      {
        uuid: head.idOf('finding', framework.id, id),
        title,
        description: paraphrase,
        props: props({
          framework: framework.id,
          'requirement-id': id,
          'threshold-value': threshold.value,
          'threshold-basis': threshold.basis,
          'threshold-reference': threshold.reference,
        }),
        origins: [byTool(head)],
        target: {
          type: 'statement-id',
          'target-id': placeOf(framework.id, id).statement,
          title,
          status: { state, reason, remarks },
        },
        ...list(
          'related-observations',
          run.map(({ rule }) => ({ 'observation-uuid': observationOf(head, rule) })),
        ),
        ...contextOf(head, facts, requirement),
      },
    ];
  });
}

/** What stood beside the tests: exceptions, and gaps in what could be seen. */
function contextOf(head: Head, facts: PackFacts, requirement: Requirement): JsonObject {
  const { run } = testsOf(requirement, facts.outcomes);
  const ids = [...new Set(run.flatMap(({ rule }) => facts.exceptionsOf.get(rule) ?? []))];
  const more = ids.length - NAMED_PER_TEST;
  const remarks = [
    ...(more > 0 ? [`${more} more exceptions stand in exceptions/exceptions.csv.`] : []),
    ...(facts.gaps > 0
      ? [`Not everything could be seen all the time: ${facts.gaps} rows in coverage/gaps.csv.`]
      : []),
  ];
  return {
    ...list(
      'related-risks',
      ids.slice(0, NAMED_PER_TEST).map((id) => ({ 'risk-uuid': riskOf(head, id) })),
    ),
    ...(remarks.length > 0 && { remarks: remarks.join(' ') }),
  };
}
