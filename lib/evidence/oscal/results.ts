import type { Json, JsonObject } from '@/lib/kernel/json';
import { assessmentAssets } from './assets';
import { findings } from './findings';
import type { StreamedJson } from './json-stream';
import { type Head, instant, MANAGEMENT, managementOf, metadataOf, resource, resourceOf } from './metadata';
import { list, type PackedFile, type PackFacts, props } from './model';
import { inventoryItems, observation } from './observations';
import { PLAN } from './plan';
import { reviewedControls } from './reviewed-controls';

export const RESULTS = 'oscal/assessment-results.json';

/** The results of a pack; `risks` are read while they are written. */
export function assessmentResults(
  head: Head,
  facts: PackFacts,
  documents: readonly PackedFile[],
  risks: AsyncIterable<Json>,
): StreamedJson {
  const { order, idOf } = head;
  const { from, to } = order.terms.period;
  return {
    'assessment-results': {
      uuid: order.id,
      metadata: metadataOf(head, `Findings of evidence pack ${order.id}`, facts.people),
      'import-ap': { href: PLAN.slice('oscal/'.length) },
      results: [
        {
          uuid: idOf('result', order.id),
          title: 'Tests of credentials',
          description:
            'Prepared by management from the records of Muster. It supports an audit, and is no opinion and no certificate.',
          start: instant(from),
          end: instant(to),
          props: props({ 'coverage-gaps': facts.gaps, exceptions: facts.exceptions }),
          'local-definitions': {
            ...list('components', components(head, facts)),
            ...list('inventory-items', inventoryItems(head, facts)),
            'assessment-assets': assessmentAssets(head),
          },
          'reviewed-controls': reviewedControls(facts, true),
          attestations: [attestation(head)],
          'assessment-log': { entries: [collected(head, facts)] },
          ...list(
            'observations',
            facts.outcomes.map((test) => observation(head, test, facts.credentials)),
          ),
          ...(facts.exceptions > 0 && { risks }),
          ...list('findings', findings(head, facts)),
        },
      ],
      'back-matter': {
        resources: [...documents, ...facts.files].map((file) => resource(idOf, file)),
      },
    },
  };
}

function components({ idOf }: Head, { connectors }: PackFacts): JsonObject[] {
  return connectors.map(({ id, system, name, isRemoved }) => ({
    uuid: idOf('source', id),
    type: 'system',
    title: name,
    description: `A source of credentials: ${system}`,
    props: props({ 'connector-id': id, system }),
    status: { state: isRemoved ? 'disposition' : 'operational' },
  }));
}

function attestation({ idOf }: Head): JsonObject {
  return {
    'responsible-parties': [{ 'role-id': MANAGEMENT, 'party-uuids': [managementOf(idOf)] }],
    parts: [
      {
        // NIST's constraint (oscal-assesment-part-objective-cardinality) holds every part to be an objective with its method.
        name: 'objective',
        title: 'Assertion of management',
        props: [{ name: 'method', value: 'EXAMINE' }],
        prose:
          'The files of this pack are what the records of management held for its period and scope. Gaps in what could be seen are listed in coverage/gaps.csv, and what is not collected in coverage/not_collected.csv.',
      },
    ],
  };
}

/** Collections by reference: there may be very many. */
function collected({ idOf, order }: Head, { runs, gaps }: PackFacts): JsonObject {
  const file = 'coverage/connector_runs.csv';
  return {
    uuid: idOf('collections', order.id),
    title: 'Collections of the period',
    description: `${runs} collections in ${file}; ${gaps} gaps in coverage/gaps.csv.`,
    start: instant(order.terms.period.from),
    end: instant(order.terms.period.to),
    links: [{ href: `#${resourceOf(idOf, file)}`, rel: 'reference' }],
  };
}
