import type { JsonObject } from '@/lib/kernel/json';
import type { Severity } from '@/lib/policies/model';
import { OCSF_VERSION, type Producer } from '@/lib/stream/ocsf/model';
import { type CsvRow, known } from '../files/read-csv';

const CLASS = { uid: 2003, name: 'Compliance Finding' };
const CATEGORY = { uid: 2, name: 'Findings' };
const CREATE = { id: 1, name: 'Create' };
const UPDATE = { id: 2, name: 'Update' };
const CLOSE = { id: 3, name: 'Close' };
const STATUSES = {
  new: { id: 1, name: 'New' },
  inProgress: { id: 2, name: 'In Progress' },
  suppressed: { id: 3, name: 'Suppressed' },
  resolved: { id: 4, name: 'Resolved' },
};
const SEVERITY_IDS: Readonly<Record<Severity, { id: number; name: string }>> = {
  notice: { id: 1, name: 'Informational' },
  low: { id: 2, name: 'Low' },
  medium: { id: 3, name: 'Medium' },
  high: { id: 4, name: 'High' },
  critical: { id: 5, name: 'Critical' },
};

/** What is known of the test that a failure is of. */
export interface TestWords {
  title: string;
  severity: Severity | null;
  /** `SOC 2 TSC 2017`, of each framework whose requirements it serves. */
  standards: readonly string[];
  /** `SOC 2 CC6.1` and the like. */
  requirements: readonly string[];
}

/** The credential that failed; null: the population does not hold it. */
type Subject = { name: string; kind: string; place: string } | null;

interface Told {
  packId: string;
  periodStart: Date;
  producer: Producer;
}

/** A failure of a test, a row of testing/test_results.csv, as a Compliance Finding of OCSF. */
export function ocsfFinding(row: CsvRow, test: TestWords, subject: Subject, told: Told): JsonObject {
  const openedAt = Date.parse(row.evaluated_at ?? '');
  const until = known(row, 'until');
  const closedAt = until === null ? null : Date.parse(until);
  const activity = closedAt !== null ? CLOSE : openedAt < told.periodStart.getTime() ? UPDATE : CREATE;
  const severity = test.severity === null ? { id: 0, name: 'Unknown' } : SEVERITY_IDS[test.severity];
  const status = statusOf(row, activity.id);
  const testIds = (row.test_id ?? '').split(';');
  return {
    metadata: {
      version: OCSF_VERSION,
      product: {
        name: 'Muster',
        vendor_name: 'Muster',
        version: told.producer.version,
        url_string: told.producer.url,
      },
      uid: `${row.evidence_ref}:${row.evaluated_at}`,
      event_code: row.observed ?? 'unknown',
      correlation_uid: told.packId,
    },
    time: closedAt ?? openedAt,
    start_time: openedAt,
    ...(closedAt !== null && { end_time: closedAt }),
    category_uid: CATEGORY.uid,
    category_name: CATEGORY.name,
    class_uid: CLASS.uid,
    class_name: CLASS.name,
    activity_id: activity.id,
    activity_name: activity.name,
    type_uid: CLASS.uid * 100 + activity.id,
    type_name: `${CLASS.name}: ${activity.name}`,
    severity_id: severity.id,
    severity: severity.name,
    status_id: status.id,
    status: status.name,
    message: `${test.title}: ${subject?.name ?? `credential ${row.subject_id}`}`,
    finding_info: {
      uid: row.evidence_ref ?? '',
      title: test.title,
      types: [row.observed ?? 'unknown'],
      first_seen_time: openedAt,
      created_time: openedAt,
    },
    compliance: {
      control: row.test_id?.split('.')[0] ?? '',
      standards: [...test.standards],
      requirements: [...test.requirements],
      checks: testIds.map((uid) => ({
        uid,
        name: row.rule ?? uid,
        version: row.test_version ?? 'unknown',
        status_id: 3,
        status: 'Fail',
      })),
      status_id: 3,
      status: 'Fail',
    },
    resources: [
      {
        uid: row.subject_id ?? '',
        ...(subject && { name: subject.name, type: subject.kind, namespace: subject.place }),
      },
    ],
    unmapped: {
      muster: {
        policy_version: row.policy_version ?? 'unknown',
        exception_id: known(row, 'exception_id'),
      },
    },
  };
}

function statusOf(row: CsvRow, activity: number): { id: number; name: string } {
  if (activity === CLOSE.id) return STATUSES.resolved;
  if (known(row, 'exception_id') !== null) return STATUSES.suppressed;
  return activity === CREATE.id ? STATUSES.new : STATUSES.inProgress;
}
