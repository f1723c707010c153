import { NEVER, overRows, type PopulationTest } from './population-test';

/** Tests over collections, replacements, incidents, reviews and departures. */
export const LIFE_TESTS: readonly PopulationTest[] = [
  overRows(
    'MUS-01',
    'complete',
    'coverage/connector_runs.csv',
    ['objects_read', 'objects_source', 'result'],
    [
      'everything that was there was read',
      'What a run read is compared with what the provider counts.',
      'The run ended well, and both numbers are the same.',
      'The provider gives no count; then the result is not tested.',
    ],
  ),
  overRows(
    'MUS-01',
    'no-gap',
    'coverage/gaps.csv',
    ['from', 'to', 'reason', 'resolution'],
    [
      'collections without a gap',
      'The time between two complete readings of a place is compared with the schedule of its source.',
      'There is no row for the place in the period.',
      'The place was first connected after the period, or removed before it.',
    ],
  ),
  overRows(
    'MUS-04',
    'replaced-in-time',
    'population/rotation_events.csv',
    ['interval_days', 'policy_max_days_at_time', 'within_policy'],
    [
      'replaced within the limit of its day',
      'The age of the value that was replaced is compared with the limit in force on that day.',
      'The age was below the limit.',
      'No limit was in force for it on that day.',
    ],
  ),
  overRows(
    'MUS-11',
    'replaced-after-exposure',
    'population/secret_exposures.csv',
    ['first_seen_at', 'rotated_at', 'hours_to_rotate', 'status'],
    [
      'value no longer works',
      'The first sight of an exposure is compared with when the credential was replaced, disabled or gone.',
      'It was replaced, disabled or gone before the end of the period.',
      'The exposure matches no credential that Muster knows; then the result is not tested.',
    ],
  ),
  overRows(
    'MUS-15',
    'replaced-after-incident',
    'population/incidents.csv',
    ['confirmed_at', 'rotated_at', 'contained_at'],
    [
      'credential dealt with after an incident',
      'The record of an incident is compared with the next replacement or removal that was observed.',
      'It was replaced, disabled or gone after the incident.',
      NEVER,
    ],
  ),
  overRows(
    'MUS-15',
    'concluded',
    'population/incidents.csv',
    ['closed_at', 'root_cause'],
    [
      'incident has a conclusion',
      'The end of an incident and its conclusion are read.',
      'It was closed with a conclusion.',
      'Opened within the period and still open at its end; then the result is not tested.',
    ],
  ),
  overRows(
    'MUS-16',
    'covers-all',
    'population/access_reviews.csv',
    ['items_total', 'items_reviewed'],
    [
      'review covered its whole scope',
      'Items decided are compared with items in the scope when it was opened.',
      'Both numbers are the same.',
      'Still open at the end of the period, or cancelled before anybody was asked.',
    ],
  ),
  overRows(
    'MUS-16',
    'in-interval',
    'population/access_reviews.csv',
    ['previous_closed_at', 'closed_at', 'interval_days', 'required_interval'],
    [
      'review in its interval',
      'The time since the review before is compared with the interval that your policy, or a targeted risk analysis, sets.',
      'The time is within the interval.',
      'The first review of its scope, or no interval is set; then the result is not tested.',
    ],
  ),
  overRows(
    'MUS-16',
    'acknowledged',
    'population/access_reviews.csv',
    ['management_acknowledged_by', 'management_acknowledged_at'],
    [
      'result acknowledged by management',
      'The acknowledgement of a closed review is read.',
      'Somebody acknowledged it after it was closed.',
      'Still open at the end of the period, or cancelled.',
    ],
  ),
  overRows(
    'MUS-16',
    'carried-out',
    'population/access_review_items.csv',
    ['decision', 'decided_at', 'executed_at'],
    [
      'removal was carried out',
      'A decision to reduce or revoke is compared with what a later collection saw.',
      'The change was seen.',
      'The decision was to keep.',
    ],
  ),
  overRows(
    'MUS-17',
    'revoked',
    'population/terminations.csv',
    ['termination_effective_at', 'last_revoked_at', 'hours_to_revoke', 'complete'],
    [
      'credentials of a leaver dealt with',
      'The moment of a departure is compared with when the last credential held or readable was dealt with; the hours are shown.',
      'Every credential was dealt with, and within the hours that a framework of this pack names, where one does.',
      'No credential was linked to the person.',
    ],
  ),
];
