import { knownFacts } from '@/lib/credentials/known-facts';
import { hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** A database's master password that no secret store holds: nobody can tell who knows it or replace it in time. */
export const unmanaged: Rule = {
  id: 'unmanaged',
  code: 'UNMANAGED',
  title: 'Kept outside a secret store',
  severity: 'medium',
  remedy:
    'Let the secret store manage it and rotate it, and have applications read it from there or sign in by identity.',
  controls: ['SOC 2 CC6.1'],
  appliesTo: (facts) => facts.kind === 'database-master' && grantsAccess(facts),
  judge({ facts }): Verdict {
    const { managedIn } = knownFacts(facts);
    if (!managedIn) return { state: 'unknown', data: {}, validUntil: null };
    return { state: managedIn === 'none' ? 'fail' : 'pass', data: { managedIn }, validUntil: null };
  },
  sentence(data) {
    if (!hasData(data, 'managedIn')) return 'It is not stated whether a secret store holds it.';
    return data.managedIn === 'none'
      ? 'No secret store holds it; only whoever typed it knows it.'
      : `It is held by ${textOf(data, 'managedIn')}.`;
  },
};
