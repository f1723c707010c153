import { isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** A cloud access key that does not end by itself should be a role or federation instead. Root keys: root-credential. */
export const staticCloudKey: Rule = {
  id: 'static-cloud-key',
  code: 'LONG_LIVED_KEY',
  title: 'Long-lived cloud access key',
  severity: 'low',
  remedy:
    'Replace the key by short-lived credentials (a role, single sign-on or workload identity federation), ' +
    'then disable it and, once nothing misses it, delete it.',
  controls: ['CIS GCP 5.0 1.5', 'SOC 2 CC6.1'],
  appliesTo: (facts) =>
    facts.kind === 'cloud-access-key' &&
    facts.holder?.type !== 'root' &&
    facts.resource !== 'iam.root-access-key' &&
    // Google keeps and rotates the system-managed keys of service accounts itself.
    facts.facts.keyType !== 'SYSTEM_MANAGED' &&
    grantsAccess(facts),
  judge: (facts): Verdict => ({
    state: 'fail',
    data: {
      holder: facts.holder ? facts.holder.name : null,
      createdAt: facts.createdAt && isoSeconds(facts.createdAt),
    },
    validUntil: null,
  }),
  sentence(data) {
    const since = hasData(data, 'createdAt') ? ` since ${dayOf(data, 'createdAt')}` : '';
    const holder = hasData(data, 'holder') ? ` of ${textOf(data, 'holder')}` : '';
    return `A static access key${holder} exists${since} and works from anywhere until someone removes it.`;
  },
};
