import type { Collector } from '@/lib/collectors/contract';
import type { JsonObject } from '@/lib/kernel/json';
import { WALK_PERMISSIONS } from './scopes';

/** An IAM policy with the least that the given collectors need; `sts:GetCallerIdentity` needs no permission. */
export function iamPolicy(
  collectors: readonly Pick<Collector<never, never>, 'provider' | 'permissions'>[],
): JsonObject {
  const actions = collectors
    .filter(({ provider }) => provider === 'aws')
    .flatMap(({ permissions }) => permissions.map(({ action }) => action));
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'MusterReadsMetadata',
        Effect: 'Allow',
        Action: [...new Set([...actions, ...WALK_PERMISSIONS])].sort(),
        // None of these list operations can be narrowed to single resources without leaving things unseen.
        Resource: '*',
      },
    ],
  };
}
