import type { JsonObject } from '@/lib/kernel/json';
import { assessmentAssets } from './assets';
import { type Head, metadataOf, resource } from './metadata';
import { list, type PackedFile, type PackFacts, props, type TestDefinition } from './model';
import { reviewedControls } from './reviewed-controls';

export const PLAN = 'oscal/assessment-plan.json';

/** What the tests of a pack were to look at, before anybody looked. */
export function assessmentPlan(
  head: Head,
  facts: Pick<PackFacts, 'requirements' | 'outcomes' | 'tests'>,
  stubs: readonly PackedFile[],
): JsonObject {
  const { order, idOf } = head;
  const noPlan = idOf('system-security-plan');
  return {
    'assessment-plan': {
      uuid: idOf('assessment-plan', order.id),
      metadata: metadataOf(head, `Tests of credentials for evidence pack ${order.id}`, []),
      'import-ssp': {
        href: `#${noPlan}`,
        remarks: 'Muster keeps no system security plan; scope and sources of the pack stand for it.',
      },
      ...(facts.tests.length > 0 && {
        'local-definitions': { activities: facts.tests.map((test) => activity(head, test)) },
      }),
      'reviewed-controls': reviewedControls(facts, false),
      'assessment-subjects': [
        {
          type: 'inventory-item',
          description:
            'Every credential of the scope that existed at any time of the period: population/credentials.csv.',
          'include-all': {},
        },
      ],
      'assessment-assets': assessmentAssets(head),
      'back-matter': {
        resources: [
          {
            uuid: noPlan,
            title: 'Scope and sources',
            description:
              'Scope: pack.json. Sources: coverage/connectors.csv. What could not be seen: coverage/gaps.csv.',
            rlinks: [{ href: '../pack.json', 'media-type': 'application/json' }],
          },
          ...stubs.map((stub) => resource(idOf, stub)),
        ],
      },
    },
  };
}

function activity({ idOf }: Head, test: TestDefinition): JsonObject {
  return {
    uuid: idOf('test', test.id),
    title: test.attribute,
    description: test.logic,
    ...list('props', [
      { name: 'method', value: 'TEST' },
      ...props({ 'test-id': test.id, 'test-version': test.version, 'control-id': test.control }),
    ]),
    remarks: `Passes: ${test.passes} Does not apply: ${test.notApplicable}`,
  };
}
