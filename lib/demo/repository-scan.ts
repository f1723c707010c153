import { createHash } from 'node:crypto';
import { addDays, isoSeconds } from '@/lib/kernel/dates';
import type { AwsEstate } from './estate/aws';

/** The repository the demo's scan is of. */
export const SCANNED_REPOSITORY = 'northwind/ledger-tools';
/** How long ago each finding was committed, in days. */
const COMMITTED_DAYS = { leaver: 190, neverUsed: 12, password: 75 };

/**
 * What gitleaks would report of a repository of the demo's company: keys of two of its users, one of whom has left, and
 * a password that is nobody's key id. It names ids of keys; secret values exist nowhere in the demo.
 */
export function repositoryScan({ stories }: AwsEstate, today: Date): string {
  const found = (RuleID: string, File: string, StartLine: number, days: number, Secret: string) => ({
    RuleID,
    File,
    StartLine,
    Secret,
    Commit: createHash('sha1').update(`${File}:${StartLine}`).digest('hex'),
    Date: isoSeconds(addDays(today, -days)),
  });
  const keyOf = (story: keyof AwsEstate['stories']) => stories[story].ids[0] ?? '';
  return JSON.stringify([
    found('aws-access-token', 'deploy/env.staging', 14, COMMITTED_DAYS.leaver, keyOf('leaver')),
    found('aws-access-token', 'scripts/backup.sh', 3, COMMITTED_DAYS.neverUsed, keyOf('neverUsedKey')),
    found('generic-api-key', 'src/mailer.ts', 88, COMMITTED_DAYS.password, ''),
  ]);
}
