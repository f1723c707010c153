import { hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * An access key of the account's root user. Judged on every key that could be one, so that the count of keys
 * looked at is known. The root password is no finding: it comes with the account; whether a second factor guards it
 * is another rule's question. Keys of service accounts and applications cannot be root keys.
 */
export const rootCredential: Rule = {
  id: 'root-credential',
  code: 'ROOT_CREDENTIAL',
  title: 'Access key of the root user',
  severity: 'critical',
  remedy:
    'Delete the key. Give what used it a role with only the permissions it needs; the root user needs no key.',
  controls: ['CIS AWS 7.0 2.4', 'AWS Security Hub IAM.4'],
  appliesTo(facts) {
    if (facts.kind !== 'cloud-access-key' || !grantsAccess(facts)) return false;
    const type = facts.holder?.type;
    return type === undefined || type === 'root' || type === 'user' || type === 'machine-user';
  },
  judge(facts): Verdict {
    const { holder } = facts;
    if (holder?.type === 'root' || facts.resource === 'iam.root-access-key')
      return {
        state: 'fail',
        data: { account: facts.accountName ?? facts.account, root: true },
        validUntil: null,
      };
    if (!holder) return { state: 'unknown', data: {}, validUntil: null };
    return { state: 'pass', data: { holder: holder.name }, validUntil: null };
  },
  sentence(data) {
    if (data.root === true)
      return `The root user of ${textOf(data, 'account')} has an access key, which nothing can restrict.`;
    return hasData(data, 'holder')
      ? `It belongs to ${textOf(data, 'holder')}, not to the root user.`
      : 'It is not known whose key it is, so it may be one of the root user.';
  },
};
