import type { JsonObject } from '@/lib/kernel/json';
import { byTool } from './assets';
import { type Head, instant, resourceOf } from './metadata';
import { type Failure, list, type PackFacts, prop, props, type TestOutcome } from './model';

export const observationOf = ({ idOf }: Pick<Head, 'idOf'>, rule: string): string =>
  idOf('observation', rule);

/** One test over the population: its counts, and the credentials that failed as far as they are named here. */
export function observation(
  head: Head,
  test: TestOutcome,
  credentials: PackFacts['credentials'],
): JsonObject {
  const { idOf, now } = head;
  const more = test.fail - test.failures.length;
  return {
    uuid: observationOf(head, test.rule),
    title: test.title,
    description: `Over ${test.population} ${test.over}: ${test.pass} pass, ${test.fail} fail, ${test.notTested} not tested, ${test.notApplicable} not applicable.`,
    props: [
      ...test.testIds.map((id) => prop('test-id', id)),
      ...props({
        rule: test.rule,
        population: test.population,
        pass: test.pass,
        fail: test.fail,
        'not-tested': test.notTested,
        'not-applicable': test.notApplicable,
      }),
    ],
    methods: ['TEST'],
    types: [test.testIds.length > 0 ? 'control-objective' : 'discovery'],
    origins: [byTool(head)],
    ...list(
      'subjects',
      test.failures.map((failure) => subject(head, failure, credentials)),
    ),
    'relevant-evidence': [
      { href: `#${resourceOf(idOf, test.counts)}`, description: `Counts: ${test.counts}, ${test.filter}` },
      {
        href: `#${resourceOf(idOf, test.results)}`,
        description: `Failures and what was not tested, one by one: ${test.results}, ${test.filter}`,
      },
    ],
    collected: instant(now),
    ...(more > 0 && { remarks: `${more} more that failed stand in ${test.results}.` }),
  };
}

export const subjectOf = ({ idOf }: Pick<Head, 'idOf'>, credentialId: string): string =>
  idOf('credential', credentialId);

function subject(head: Head, failure: Failure, credentials: PackFacts['credentials']): JsonObject {
  return {
    'subject-uuid': subjectOf(head, failure.credentialId),
    type: 'inventory-item',
    title: credentials.get(failure.credentialId)?.name ?? `Credential ${failure.credentialId}`,
    props: props({
      result: 'fail',
      'evaluated-at': failure.evaluatedAt,
      until: failure.until,
      'exception-id': failure.exceptionId,
      'finding-id': failure.findingId,
      times: failure.times,
    }),
  };
}

/** The credentials that observations name, each once. */
export function inventoryItems(head: Head, { outcomes, credentials }: PackFacts): JsonObject[] {
  const ids = new Set(outcomes.flatMap(({ failures }) => failures.map(({ credentialId }) => credentialId)));
  return [...ids].map((id) => {
    const { name, kind, place } = credentials.get(id) ?? { name: id, kind: 'unknown', place: 'unknown' };
    return {
      uuid: subjectOf(head, id),
      description: `${name}: ${kind} in ${place}`,
      props: props({ 'credential-id': id, kind }),
      remarks: `population/credentials.csv, credential_id ${id}`,
    };
  });
}
