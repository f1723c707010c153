import type { Rotation } from '../walk/rotations';
import { columnsOf, type RowFile } from './column';

export interface RotationRow {
  credentialId: number;
  rotation: Rotation;
}

const c = columnsOf<RotationRow>();
const TRIGGERS = ['scheduled', 'compromise', 'leaver', 'membership_change', 'manual', 'deploy'];

/** Replacements of values, derived from what collections observed: a value's date that moved, or a successor. */
export const ROTATION_EVENTS: RowFile<RotationRow> = {
  path: 'population/rotation_events.csv',
  title: 'Rotations in the period, as observed',
  columns: [
    c.id(
      [
        'event_id',
        'credential_version',
        'Credential and version in which it was observed, or its predecessor',
      ],
      ({ rotation }) => rotation.id,
    ),
    c.id(['credential_id', 'credential.id', 'See population/credentials.csv'], (row) => row.credentialId),
    c.instant(
      ['rotated_at', 'credential.valueChangedAt', 'When the new value came to be, by the provider'],
      ({ rotation }) => rotation.rotatedAt,
    ),
    c.instant(
      ['previous_rotated_at', 'credential.valueChangedAt before', 'When the replaced value came to be'],
      ({ rotation }) => rotation.previousAt,
    ),
    c.days(['interval_days', 'derived', 'Days between the two'], ({ rotation }) => rotation.intervalDays),
    c.integer(
      [
        'policy_max_days_at_time',
        'policy in force at rotated_at',
        'Policy interval in force then (entity-defined)',
      ],
      ({ rotation }) => rotation.limitDays,
      'none',
    ),
    c.flag(
      [
        'within_policy',
        'derived',
        'interval_days ≤ policy_max_days_at_time; unknown where one of them is missing',
      ],
      ({ rotation }) => rotation.isWithin,
    ),
    c.word(['trigger', 'none', 'Not collected: no source tells it.'], TRIGGERS, () => null),
    ...c.missing('initiated_by', 'approved_by', 'change_ticket'),
    c.word(
      ['method', 'credential.rotationMethod', 'How the provider says that this credential is rotated'],
      ['automatic', 'manual'],
      ({ rotation }) => rotation.method,
    ),
    c.instant(
      [
        'old_version_disabled_at',
        'credential_version of the predecessor',
        'When the replaced credential was gone; known of successors alone',
      ],
      ({ rotation }) => rotation.oldEndedAt,
    ),
    ...c.missing('overlap_minutes'),
    c.instant(
      ['verified_at', 'collection', 'When a collection saw the date of the new value'],
      ({ rotation }) => rotation.observedAt,
    ),
    c.word(
      ['result', 'derived', 'Known by what it left behind; a rotation that failed leaves nothing'],
      ['observed'],
      () => 'observed',
    ),
    c.text(['failure_reason', 'derived', 'None: see result'], () => null, 'none'),
    c.text(['audit_event_hash', 'none', 'None: it was not made by Muster'], () => null, 'none'),
  ],
};
