import { addDays } from '@/lib/kernel/dates';
import { type AwsLife, regularUse, type Use } from './aws-life';
import type { AwsKey } from './aws-user';
import { BASE32, type Random } from './random';

const SERVICES = ['s3', 'sqs', 'dynamodb', 'ecr', 'sts'];

/** One access key of an IAM user. */
export function makeKey(random: Random, life: AwsLife, slot: 1 | 2, use: Use | null): AwsKey {
  return {
    ...life,
    id: `AKIA${random.text(16, BASE32)}`,
    slot,
    deactivatedAt: null,
    use,
    useRegion: random.chance(0.7) ? 'us-east-1' : 'eu-central-1',
    useService: random.pick(SERVICES),
  };
}

/** Keys that replace one another: the old one is switched off two days after and deleted five days after its successor came. */
export function rotatedKeys(
  random: Random,
  start: Date,
  everyDays: number,
  end: Date,
  deletedAt: Date | null,
): AwsKey[] {
  const keys: AwsKey[] = [];
  let slot: 1 | 2 = 1;
  for (let at = start; at < end; at = addDays(at, everyDays)) {
    const next = addDays(at, everyDays);
    const gone = addDays(next, 5);
    const key = makeKey(
      random,
      { createdAt: at, deletedAt: deletedAt && deletedAt < gone ? deletedAt : gone },
      slot,
      regularUse(random, at, addDays(next, 1)),
    );
    key.deactivatedAt = addDays(next, 2);
    keys.push(key);
    slot = slot === 1 ? 2 : 1;
  }
  return keys;
}

/** The region of a use at that moment. */
export function regionOfUse({ useRegion, movedTo }: AwsKey, used: Date): string {
  return movedTo && movedTo.from <= used ? movedTo.region : useRegion;
}
