import type {
  GetKeyLastUsageResponse,
  GetKeyRotationStatusResponse,
  ListAliasesResponse,
  ListKeyRotationsResponse,
  ListKeysResponse,
  ListResourceTagsResponse,
} from '@aws-sdk/client-kms';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { type AwsKmsKey, kmsKeyMetadata } from '@/lib/demo/estate/aws-kms-keys';
import { isAliveAt, lastUseAt } from '@/lib/demo/estate/aws-life';
import { addDays } from '@/lib/kernel/dates';
import type { AwsCall } from './call';
import { jsonAnswer, jsonError, textOf } from './json';
import { pageAfter, rememberAt } from './page';

const PAGE = 25;
type Answer = (key: AwsKmsKey, now: Date, input: Record<string, unknown>) => DemoResponse;

/** KMS of one account and region. */
export function createKms(account: AwsAccount, region: string) {
  const own = account.kmsKeys.filter((key) => key.region === region);
  const byId = new Map(own.map((key) => [key.keyId, key]));
  const keysAt = rememberAt((at) => own.filter((key) => isAliveAt(key, at)));
  return ({ action, input }: AwsCall, now: Date): DemoResponse | null => {
    if (action === 'ListKeys') return listKeys(keysAt(now), input);
    if (action === 'ListAliases') return listAliases(keysAt(now), input, account.id, region);
    const answer = Object.hasOwn(ANSWERS, action) ? ANSWERS[action] : undefined;
    if (!answer) return null;
    const key = byId.get(textOf(input, 'KeyId').split('/').at(-1) ?? '');
    if (!key || !isAliveAt(key, now)) return jsonError(400, 'NotFoundException', 'This key does not exist.');
    return answer(key, now, input);
  };
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  DescribeKey: (key, now) => jsonAnswer({ KeyMetadata: kmsKeyMetadata(key, now) }),
  GetKeyRotationStatus: rotationStatus,
  ListKeyRotations: rotations,
  ListResourceTags(key) {
    const tags = Object.entries(key.tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
    const answer: ListResourceTagsResponse = { Tags: tags, Truncated: false };
    return jsonAnswer(answer);
  },
  GetKeyLastUsage: lastUsage,
};

function listKeys(keys: readonly AwsKmsKey[], input: Record<string, unknown>): DemoResponse {
  const { items, next } = pageAfter(keys, textOf(input, 'Marker'), Number(input.Limit), PAGE);
  const answer: ListKeysResponse = {
    Keys: items.map(({ keyId, arn }) => ({ KeyId: keyId, KeyArn: arn })),
    Truncated: next !== undefined,
    NextMarker: next,
  };
  return jsonAnswer(answer);
}

function listAliases(
  keys: readonly AwsKmsKey[],
  input: Record<string, unknown>,
  account: string,
  region: string,
): DemoResponse {
  const { items, next } = pageAfter(keys, textOf(input, 'Marker'), Number(input.Limit), PAGE);
  const answer: ListAliasesResponse = {
    Aliases: items.map(({ alias, keyId }) => ({
      AliasName: `alias/${alias}`,
      AliasArn: `arn:aws:kms:${region}:${account}:alias/${alias}`,
      TargetKeyId: keyId,
    })),
    Truncated: next !== undefined,
    NextMarker: next,
  };
  return jsonAnswer(answer);
}

function rotationStatus(key: AwsKmsKey, now: Date): DemoResponse {
  if (key.spec !== 'SYMMETRIC_DEFAULT')
    return jsonError(400, 'UnsupportedOperationException', 'Asymmetric key.');
  const isEnabled = key.everyDays !== null && (key.deletionAskedAt === null || now < key.deletionAskedAt);
  const next = isEnabled ? key.rotatedAt.find((date) => date > now) : undefined;
  const answer: GetKeyRotationStatusResponse = {
    KeyId: key.keyId,
    KeyRotationEnabled: isEnabled,
    ...(isEnabled ? { RotationPeriodInDays: key.everyDays ?? undefined } : {}),
    ...(next ? { NextRotationDate: next } : {}),
  };
  return jsonAnswer(answer);
}

function rotations(key: AwsKmsKey, now: Date, input: Record<string, unknown>): DemoResponse {
  if (key.spec !== 'SYMMETRIC_DEFAULT')
    return jsonError(400, 'UnsupportedOperationException', 'Asymmetric key.');
  const stopped = key.deletionAskedAt ?? addDays(now, 1);
  const past = key.rotatedAt.filter((date) => date <= now && date < stopped);
  const { items, next } = pageAfter(past, textOf(input, 'Marker'), Number(input.Limit), 2);
  const answer: ListKeyRotationsResponse = {
    Rotations: items.map((date) => ({ KeyId: key.keyId, RotationDate: date, RotationType: 'AUTOMATIC' })),
    Truncated: next !== undefined,
    NextMarker: next,
  };
  return jsonAnswer(answer);
}

function lastUsage(key: AwsKmsKey, now: Date): DemoResponse {
  const used = lastUseAt(key.use, now);
  const isRecorded = used !== null && used >= key.trackedSince;
  const operation = key.spec === 'SYMMETRIC_DEFAULT' ? 'Decrypt' : 'Sign';
  const answer: GetKeyLastUsageResponse = {
    KeyId: key.keyId,
    KeyCreationDate: key.createdAt,
    TrackingStartDate: key.trackedSince,
    ...(isRecorded ? { KeyLastUsage: { Operation: operation, Timestamp: used } } : {}),
  };
  return jsonAnswer(answer);
}
