/** What of a file is shown of one credential; the whole row is in the file. */
interface Section {
  title: string;
  columns: readonly string[];
  /** What it means that there is no row. */
  none: string;
}

/** In the order of the page. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  'population/lifecycle_events.csv': {
    title: 'History',
    columns: ['at', 'event', 'changed_fields', 'values_before', 'values_after'],
    none: 'Nothing of it changed in the period.',
  },
  'population/rotation_events.csv': {
    title: 'Rotations',
    columns: [
      'rotated_at',
      'previous_rotated_at',
      'interval_days',
      'policy_max_days_at_time',
      'within_policy',
      'method',
      'old_version_disabled_at',
    ],
    none: 'No replacement of its value was observed in the period.',
  },
  'testing/test_results.csv': {
    title: 'Findings',
    columns: ['evaluated_at', 'until', 'rule', 'observed', 'result', 'policy_version', 'exception_id'],
    none: 'No rule failed for it in the period, and none was without what it takes to judge.',
  },
  'exceptions/exceptions.csv': {
    title: 'Exceptions',
    columns: [
      'exception_id',
      'title',
      'requested_by',
      'approved_by',
      'approved_at',
      'retroactive',
      'policy_version',
      'expires_at',
      'status',
    ],
    none: 'None was asked for or in force.',
  },
  'population/access_review_items.csv': {
    title: 'Reviews',
    columns: [
      'campaign_id',
      'reviewer_id',
      'reviewer_is_owner',
      'decision',
      'decided_at',
      'rationale',
      'signed_off_at',
      'executed_at',
    ],
    none: 'It was in no campaign that was open in the period.',
  },
  'population/inactive.csv': {
    title: 'Unused',
    columns: ['last_used_at', 'idle_days_max_in_period', 'limit_days', 'limit_basis', 'days_over'],
    none: 'It was not unused for longer than the policy allows, or it has no such limit, or its use is not known.',
  },
  'population/crypto_keys.csv': {
    title: 'As a key',
    columns: [
      'purpose',
      'algorithm',
      'current_version_at',
      'cryptoperiod_days',
      'cryptoperiod_basis',
      'next_due_at',
      'state',
    ],
    none: 'It is no key in the sense of that file.',
  },
  'population/certificates.csv': {
    title: 'As a certificate',
    columns: ['issuer', 'key_algorithm', 'not_before', 'not_after', 'validity_days'],
    none: 'It is no certificate.',
  },
  'population/incidents.csv': {
    title: 'Incidents',
    columns: ['incident_id', 'kind', 'confirmed_at', 'opened_at', 'closed_at', 'root_cause'],
    none: 'None was open in the period.',
  },
  'population/secret_exposures.csv': {
    title: 'Places in source code',
    columns: ['location', 'detector', 'first_seen_at', 'verified_live', 'status', 'closed_at'],
    none: 'No scanner reported its value in source code.',
  },
  'policy/policy_versions.csv': {
    title: 'Policy in force',
    columns: ['version', 'title', 'effective_from', 'effective_to', 'approved_by', 'change_summary'],
    none: 'No policy was in force.',
  },
};
