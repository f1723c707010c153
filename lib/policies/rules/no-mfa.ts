import { knownFacts } from '@/lib/credentials/known-facts';
import type { CredentialFacts } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

const isRoot = ({ holder, resource }: CredentialFacts): boolean =>
  holder?.type === 'root' || resource === 'iam.root-password';

/**
 * A password that opens its account alone. Judged on passwords people sign in with, the root user's among them, where
 * it is critical. Which sort of factor guards a root user is judged only if the policy asks for a device of its own.
 */
export const noMfa: Rule = {
  id: 'no-mfa',
  code: 'NO_MFA',
  title: 'No second factor',
  severity: 'high',
  remedy:
    'Have its holder set up a second factor, or sign in through the identity provider and remove the password.',
  controls: ['CIS AWS 7.0 2.5', 'CIS AWS 7.0 2.6', 'CIS AWS 7.0 2.10', 'SOC 2 CC6.6'],
  appliesTo(facts) {
    if (facts.kind !== 'password' || !grantsAccess(facts)) return false;
    const type = facts.holder?.type;
    return type === undefined || type === 'root' || type === 'user';
  },
  judge(facts, { secondFactor }): Verdict {
    const { mfaActive, mfaKind } = knownFacts(facts.facts);
    const root = isRoot(facts);
    const severity = root ? 'critical' : 'high';
    const data: JsonObject = { root, factor: mfaKind ?? (mfaActive === false ? 'none' : null) };
    const verdict = (state: Verdict['state']): Verdict => ({ state, data, validUntil: null, severity });
    if (mfaActive === false || mfaKind === 'none') return verdict('fail');
    if (mfaActive !== true && !mfaKind) return verdict('unknown');
    data.active = true;
    if (!root || !secondFactor.rootHardware) return verdict('pass');
    data.asksForHardware = true;
    if (!mfaKind) return verdict('unknown');
    return verdict(mfaKind === 'hardware' ? 'pass' : 'fail');
  },
  sentence(data) {
    const whose = data.root === true ? 'The password of the root user' : 'The password';
    if (data.factor === 'none') return `${whose} opens the account alone: no second factor is set up.`;
    if (data.active !== true)
      return `${whose} may open the account alone: whether a second factor is set up is not stated.`;
    if (data.asksForHardware !== true || data.factor === 'hardware') return `${whose} needs a second factor.`;
    return data.factor === 'virtual'
      ? `${whose} needs a second factor, but an app, not a device of its own as the policy asks.`
      : `${whose} needs a second factor; whether it is a device of its own, as the policy asks, is not stated.`;
  },
};
