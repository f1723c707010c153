import { knownFacts } from '@/lib/credentials/known-facts';
import type { CredentialFacts } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, hasData } from '@/lib/policies/labels';
import type { Rule, Severity, Verdict } from '@/lib/policies/model';

/** What an encryption key decrypts is lost with it; what a signing key signed can still be verified. */
function severityOf({ kind }: CredentialFacts): Severity {
  if (kind === 'encryption-key') return 'critical';
  return kind === 'signing-key' ? 'medium' : 'notice';
}

/**
 * Somebody has scheduled its deletion. Often that is what a remedy asked for, so it is a notice; of a key that decrypts
 * data it is the last chance to stop a loss. Encryption keys are judged in every state, so that the count of those
 * looked at is known; the others once they are waiting.
 */
export const pendingDeletion: Rule = {
  id: 'pending-deletion',
  code: 'PENDING_DELETION',
  title: 'Waiting for deletion',
  severity: 'notice',
  remedy:
    'Make sure that nothing needs it any more, and no data it decrypts; cancel the deletion if in doubt.',
  controls: [],
  appliesTo: ({ kind, status }) => kind === 'encryption-key' || status === 'pending-deletion',
  judge(facts): Verdict {
    const severity = severityOf(facts);
    if (facts.status === null) return { state: 'unknown', data: {}, validUntil: null };
    if (facts.status !== 'pending-deletion')
      return { state: 'pass', data: { status: facts.status }, validUntil: null, severity };
    const data: JsonObject = { kind: facts.kind };
    const { deletionAt } = knownFacts(facts.facts);
    if (deletionAt) data.deletionAt = deletionAt;
    return { state: 'fail', data, validUntil: null, severity };
  },
  sentence(data) {
    if (hasData(data, 'status')) return 'Nobody has scheduled its deletion.';
    if (!hasData(data, 'kind')) return 'It is not known whether its deletion is under way.';
    const on = hasData(data, 'deletionAt') ? ` on ${dayOf(data, 'deletionAt')}` : '';
    return data.kind === 'encryption-key'
      ? `It will be deleted${on}; whatever it encrypted can never be read again after that.`
      : `It will be deleted${on}.`;
  },
};
