import { NEVER, overRows, type PopulationTest } from './population-test';

/** Tests over exceptions, policies, documents, the trail and approvals. */
export const DECISION_TESTS: readonly PopulationTest[] = [
  overRows(
    'MUS-18',
    'other-approver',
    'exceptions/exceptions.csv',
    ['requested_by', 'approved_by'],
    [
      'approved by somebody else',
      'Who approved is compared with who asked, as people, not as accounts.',
      'They are different people.',
      'Not approved.',
    ],
  ),
  overRows(
    'MUS-18',
    'before-breach',
    'exceptions/exceptions.csv',
    ['approved_at', 'first_breach_at'],
    [
      'approved before the first breach',
      'The approval is compared with the day the rule was first broken. A later approval is shown as retroactive.',
      'Approved on that day or before.',
      'Not approved.',
    ],
  ),
  overRows(
    'MUS-18',
    'has-end',
    'exceptions/exceptions.csv',
    ['cause', 'begins_at', 'longest_days', 'expires_at'],
    [
      'has an end and a reason',
      'End and reason are read, and the days between its beginning and its end are compared with the most that the policy allowed when it was approved.',
      'Both are there, and the days are no more.',
      'Not approved.',
    ],
  ),
  overRows(
    'MUS-19',
    'other-publisher',
    'policy/policy_versions.csv',
    ['author', 'approved_by', 'approved_at', 'change_summary'],
    [
      'loosening published by somebody else',
      'For a version that loosens a limit, its author is compared with who published it, as people.',
      'They are different people.',
      'The version loosens nothing, or is the one that Muster ships.',
    ],
  ),
  overRows(
    'MUS-20',
    'document-approved',
    'policy/policy_documents.csv',
    ['author', 'approved_by', 'approved_at', 'effective_from'],
    [
      'document approved by somebody other than its author',
      'Who approved a version is compared with its author, as people, and the approval with when it took effect.',
      'They are different people, and the approval came first.',
      'Not in force in the period.',
    ],
  ),
  overRows(
    'MUS-20',
    'analysis-complete',
    'policy/targeted_risk_analyses.csv',
    ['assets', 'threats', 'likelihood_impact_factors', 'resulting_frequency', 'justification', 'approved_by'],
    [
      'six parts of a targeted risk analysis',
      'Assets, threats, factors, frequency, justification and approval are read.',
      'All six are there.',
      NEVER,
    ],
  ),
  overRows(
    'MUS-20',
    'analysis-reviewed',
    'policy/targeted_risk_analyses.csv',
    ['last_reviewed_at', 'next_review_due'],
    [
      'targeted risk analysis reviewed in 12 months',
      'The day its next review is due is compared with the dates of the period.',
      'It was never past that day.',
      'Retired before the period.',
    ],
  ),
  overRows(
    'MUS-20',
    'limit-within-analysis',
    'policy/targeted_risk_analyses.csv',
    ['pci_requirement', 'resulting_frequency'],
    [
      'limit in force within the frequency of the analysis',
      'The frequency is compared with the limits in policy/thresholds.csv that rest on it.',
      'Each of those limits is the frequency or less.',
      'The analysis is about reviews, not about an age.',
    ],
  ),
  overRows(
    'MUS-21',
    'chain',
    'audit/chain_verification.json',
    ['is_whole', 'gaps', 'problem'],
    [
      'trail is whole',
      'Hashes, numbers and signatures of the trail are computed again.',
      'Nothing was changed, is missing or was added.',
      NEVER,
    ],
  ),
  overRows(
    'MUS-21',
    'fields',
    'audit/audit_extract.jsonl',
    ['actor', 'action', 'at', 'outcome', 'origin', 'subject'],
    [
      'six fields of an event',
      'User, type, time, outcome, origin and object of each event are read, in the record below unmapped.muster.record.',
      'All are there; of a worker’s event the origin is the worker.',
      NEVER,
    ],
  ),
  overRows(
    'MUS-22',
    'approved-before',
    'population/lifecycle_events.csv',
    ['event', 'at', 'requested_by', 'approved_by', 'approved_at'],
    [
      'approval before creation',
      'The approval that Muster knows is compared with when the credential appeared, and its approver with the requester.',
      'Approved before, by somebody else.',
      'Not a creation, or no approval is known to Muster; then the result is not tested.',
    ],
  ),
  overRows(
    'MUS-23',
    'actor-known',
    'changes/config_changes.csv',
    ['at', 'actor', 'object', 'old', 'new'],
    [
      'change has an author',
      'Who made a change, when, and what it was before and after are read.',
      'All are there.',
      NEVER,
    ],
  ),
];
