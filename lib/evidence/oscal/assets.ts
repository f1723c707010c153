import type { JsonObject } from '@/lib/kernel/json';
import type { Head } from './metadata';

const toolOf = ({ idOf }: Pick<Head, 'idOf'>): string => idOf('tool');

/** The product that ran the tests. */
export function assessmentAssets({ order, idOf }: Head): JsonObject {
  const tool = toolOf({ idOf });
  return {
    components: [
      {
        uuid: tool,
        type: 'software',
        title: 'Muster',
        description: 'Collects metadata of credentials and judges them by the policy in force on each day.',
        props: [{ name: 'version', value: order.producer.version }],
        status: { state: 'operational' },
      },
    ],
    'assessment-platforms': [
      {
        uuid: idOf('platform'),
        title: `Muster at ${order.producer.url}`,
        'uses-components': [{ 'component-uuid': tool }],
      },
    ],
  };
}

/** Who observed: the product. */
export const byTool = (head: Pick<Head, 'idOf'>): JsonObject => ({
  actors: [{ type: 'tool', 'actor-uuid': toolOf(head) }],
});
