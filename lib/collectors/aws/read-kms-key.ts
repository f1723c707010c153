import {
  DescribeKeyCommand,
  GetKeyLastUsageCommand,
  type GetKeyLastUsageCommandOutput,
  GetKeyRotationStatusCommand,
  type GetKeyRotationStatusCommandOutput,
  type KeyMetadata,
  type KMSClient,
  ListKeyRotationsCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import { isNamed, listOf, tagsOf } from './answers';
import type { AwsClients } from './clients';

/** Everything KMS says of one customer key. Null in a field: it could not be read, or the key cannot have it. */
export interface KmsKeyRow {
  key: KeyMetadata;
  aliases: string[];
  tags: Record<string, string> | null;
  rotation: GetKeyRotationStatusCommandOutput | null;
  rotatedAt: Date[] | null;
  usage: GetKeyLastUsageCommandOutput | null;
}

const PAGE = 100;
/** Newer than many permission sets and many emulators; without it the use is unknown and nothing else. */
const USAGE = 'kms:GetKeyLastUsage';
const UNKNOWN_OPERATION = [
  'UnsupportedOperationException',
  'UnknownOperationException',
  'InvalidAction',
  'NotImplemented',
];
const UNREADY = ['Creating', 'PendingImport', 'Unavailable'];

/**
 * One key in detail; null for a key that AWS manages itself, or one that went away in between. What the key's own
 * policy denies besides the description stays unknown and is told to `onDenied`.
 */
export async function readKmsKey(
  context: FetchContext<AwsClients>,
  kms: KMSClient,
  id: string,
  aliases: string[],
  onDenied: (denial: CollectorFailure) => void,
): Promise<KmsKeyRow | null> {
  const key = await describeKey(context, kms, id);
  if (key?.KeyManager !== 'CUSTOMER') return null;
  const unlessDenied = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof CollectorFailure) || error.failure.reason !== 'denied') throw error;
      onDenied(error);
      return null;
    }
  };
  const isRotatable = canRotate(key) && !UNREADY.includes(key.KeyState ?? '');
  return {
    key,
    aliases,
    tags: await unlessDenied(readTags(context, kms, id)),
    rotation: isRotatable ? await unlessDenied(rotationOf(context, kms, id)) : null,
    rotatedAt: isRotatable ? await unlessDenied(rotationsOf(context, kms, id)) : null,
    usage: await usageOf(context, kms, id),
  };
}

/** Only symmetric encryption keys whose material KMS or its owner can add to; the others are replaced by another key. */
export function canRotate({ KeySpec, Origin }: KeyMetadata): boolean {
  return KeySpec === 'SYMMETRIC_DEFAULT' && (Origin === 'AWS_KMS' || Origin === 'EXTERNAL');
}

async function describeKey(
  context: FetchContext<AwsClients>,
  kms: KMSClient,
  id: string,
): Promise<KeyMetadata | null> {
  return context.call('kms:DescribeKey', async (abortSignal) => {
    try {
      const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId: id }), { abortSignal });
      if (key) return key;
      throw new CollectorFailure({
        reason: 'malformed',
        message: 'AWS answered kms:DescribeKey without a key.',
      });
    } catch (error) {
      if (isNamed(error, 'NotFoundException')) return null;
      throw error;
    }
  });
}

async function readTags(context: FetchContext<AwsClients>, kms: KMSClient, id: string) {
  const action = 'kms:ListResourceTags';
  const tags: { Key: string | undefined; Value: string | undefined }[] = [];
  const pages = context.pages(action, async (marker, abortSignal) => {
    const answer = await kms.send(new ListResourceTagsCommand({ KeyId: id, Marker: marker }), {
      abortSignal,
    });
    return { items: listOf(answer.Tags, action), next: answer.Truncated ? answer.NextMarker : undefined };
  });
  for await (const { TagKey, TagValue } of pages) tags.push({ Key: TagKey, Value: TagValue });
  return tagsOf(tags);
}

async function rotationOf(context: FetchContext<AwsClients>, kms: KMSClient, id: string) {
  return context.call('kms:GetKeyRotationStatus', (abortSignal) =>
    kms.send(new GetKeyRotationStatusCommand({ KeyId: id }), { abortSignal }),
  );
}

async function rotationsOf(context: FetchContext<AwsClients>, kms: KMSClient, id: string): Promise<Date[]> {
  const action = 'kms:ListKeyRotations';
  const dates: Date[] = [];
  const pages = context.pages(action, async (marker, abortSignal) => {
    const command = new ListKeyRotationsCommand({ KeyId: id, Limit: PAGE, Marker: marker });
    const answer = await kms.send(command, { abortSignal });
    return {
      items: listOf(answer.Rotations, action),
      next: answer.Truncated ? answer.NextMarker : undefined,
    };
  });
  for await (const { RotationDate } of pages) if (RotationDate) dates.push(RotationDate);
  return dates;
}

async function usageOf(context: FetchContext<AwsClients>, kms: KMSClient, id: string) {
  try {
    return await context.call(USAGE, async (abortSignal) => {
      try {
        return await kms.send(new GetKeyLastUsageCommand({ KeyId: id }), { abortSignal });
      } catch (error) {
        if (isNamed(error, ...UNKNOWN_OPERATION) || isNotImplemented(error)) return null;
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof CollectorFailure && error.failure.reason === 'denied') return null;
    throw error;
  }
}

/** Emulators answer what they do not know with 501, or with 500 and a page; the service itself always answers JSON. */
function isNotImplemented(error: unknown): boolean {
  const { $metadata } = (error ?? {}) as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  return status === 501 || (status === 500 && error instanceof SyntaxError);
}
