import type { JsonObject } from '@/lib/kernel/json';
import { isNist, placeOf } from './ids';
import { type Head, metadataOf } from './metadata';
import { prop, type Requirement } from './model';

/** Path of a framework's stub within a pack. */
export const stubPath = (framework: string): string => `oscal/catalog-stub-${framework}.json`;

/** The catalog of what a pack looks at in one framework: ids and words of ours, never the publisher's text. */
export function stubCatalog(head: Head, requirements: readonly Requirement[]): JsonObject {
  const [first] = requirements;
  if (!first) throw new Error('A catalog needs a requirement.');
  const { id, title, version } = first.framework;
  const byControl = Map.groupBy(requirements, (each) => placeOf(id, each.id).control);
  return {
    catalog: {
      uuid: head.idOf('catalog', id, version),
      metadata: {
        ...metadataOf(head, `${title} ${version}: requirements about credentials, paraphrased`, []),
        remarks: isNist(id)
          ? 'Ids are those of the catalog that NIST publishes for SP 800-53 Rev 5; words are ours and stand for no part of it.'
          : 'Ids and words are ours. The text of the framework is its publisher’s, and is not repeated here.',
      },
      controls: [...byControl].map(([control, all]) => controlOf(control, all)),
    },
  };
}

function controlOf(control: string, requirements: readonly Requirement[]): JsonObject {
  const placed = requirements.map((each) => ({ each, place: placeOf(each.framework.id, each.id) }));
  const whole = placed.find(({ place }) => !place.isPart)?.each;
  const parts = placed.filter(({ place }) => place.isPart);
  const label = whole?.id ?? control.toUpperCase();
  return {
    id: control,
    title: label,
    props: [{ name: 'label', value: label }],
    parts: [
      {
        id: `${control}_smt`,
        name: 'statement',
        ...(whole && { prose: whole.paraphrase }),
        ...(parts.length > 0 && {
          parts: parts.map(({ each, place }) => ({
            id: place.statement,
            name: 'item',
            props: [prop('requirement-id', each.id)],
            prose: each.paraphrase,
          })),
        }),
      },
    ],
  };
}
