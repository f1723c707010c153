import { createHash } from 'node:crypto';
import type { Observation } from '@/lib/credentials/model';

/** Collects observations of one cell into batches; each credential goes into one once. */
export interface Batches {
  /** False when this cell has had the credential before. */
  add(observation: Observation): boolean;
  isFull(): boolean;
  /** What has gathered, leaving nothing. */
  take(): Observation[];
  readonly duplicates: number;
}

export function createBatches(size: number): Batches {
  const seen = new Set<string>();
  let gathered: Observation[] = [];
  let duplicates = 0;
  return {
    add(observation) {
      const mark = markOf(observation);
      if (seen.has(mark)) {
        duplicates++;
        return false;
      }
      seen.add(mark);
      gathered.push(observation);
      return true;
    },
    isFull: () => gathered.length >= size,
    take() {
      const batch = gathered;
      gathered = [];
      return batch;
    },
    get duplicates() {
      return duplicates;
    },
  };
}

/** 16 bytes per credential, however long its id. */
function markOf({ provider, account, resource, externalId }: Observation): string {
  return createHash('sha256')
    .update(JSON.stringify([provider, account, resource, externalId]))
    .digest('binary')
    .slice(0, 16);
}

const MOMENTS = ['createdAt', 'valueChangedAt', 'lastRotated', 'lastUsed', 'expires'] as const;

/** Why an observation cannot be kept: a field name and what is wrong with it; null when it can. */
export function problemOf(observation: Observation): string | null {
  if (typeof observation.externalId !== 'string' || observation.externalId === '')
    return 'externalId is missing';
  for (const field of MOMENTS) {
    const value = observation[field];
    if (value instanceof Date && Number.isNaN(value.getTime())) return `${field} is not a date`;
  }
  return null;
}
