import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { BucketPlace } from './place';

/** An object as it was first written, whatever was put over it or marked as deleted since. */
interface First {
  key: string;
  versionId: string | undefined;
}

export interface Lock {
  mode: string | null;
  until: Date | null;
}

/** A bucket with object lock, of S3 or of storage that speaks like it; credentials as the SDK finds them. */
export class LockedBucket {
  readonly #client: S3Client;
  readonly #place: BucketPlace;

  constructor(place: BucketPlace, config: S3ClientConfig = {}) {
    const { region, endpoint } = place;
    this.#place = place;
    this.#client = new S3Client({
      maxAttempts: 3,
      ...(region !== null && { region }),
      // Storage of one's own rarely has a name of its own for each bucket.
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      ...config,
    });
  }

  /** Writes an object that nobody may remove before `until`. False, and nothing written, where there is one already. */
  async putOnce(key: string, body: string, until: Date): Promise<boolean> {
    try {
      await this.#client.send(
        new PutObjectCommand({
          Bucket: this.#place.bucket,
          Key: this.#place.prefix + key,
          Body: body,
          ContentType: 'application/json',
          IfNoneMatch: '*',
          ObjectLockMode: this.#place.mode,
          ObjectLockRetainUntilDate: until,
        }),
      );
      return true;
    } catch (error) {
      if ((error as Error).name === 'PreconditionFailed') return false;
      throw error;
    }
  }

  /** The object as it was first written, and how it is locked; null where there is none. */
  async readFirst(key: string): Promise<{ body: string; lock: Lock } | null> {
    for await (const [first] of this.#listFirst(key)) {
      if (first?.key === this.#place.prefix + key) return this.#read(first);
    }
    return null;
  }

  /** Every object below the prefix as it was first written, in order of its key, some at a time. */
  async *readAll(atOnce = 16): AsyncGenerator<string, void> {
    for await (const page of this.#listFirst('')) {
      for (let at = 0; at < page.length; at += atOnce) {
        const read = await Promise.all(page.slice(at, at + atOnce).map((each) => this.#read(each)));
        for (const { body } of read) yield body;
      }
    }
  }

  async #read({ key, versionId }: First): Promise<{ body: string; lock: Lock }> {
    const answer = await this.#client.send(
      new GetObjectCommand({
        Bucket: this.#place.bucket,
        Key: key,
        ...(versionId !== undefined && { VersionId: versionId }),
      }),
    );
    return {
      body: (await answer.Body?.transformToString('utf-8')) ?? '',
      lock: { mode: answer.ObjectLockMode ?? null, until: answer.ObjectLockRetainUntilDate ?? null },
    };
  }

  /** Versions are listed by key, the newest first, so the last one of a key is the one that was there first. */
  async *#listFirst(below: string): AsyncGenerator<First[], void> {
    let marker: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
    let last: First | null = null;
    while (marker) {
      const page: ListObjectVersionsCommandOutput = await this.#client.send(
        new ListObjectVersionsCommand({
          Bucket: this.#place.bucket,
          Prefix: this.#place.prefix + below,
          ...marker,
        }),
      );
      const ended: First[] = [];
      for (const { Key, VersionId } of page.Versions ?? []) {
        if (last && last.key !== Key) ended.push(last);
        last = { key: Key ?? '', versionId: VersionId };
      }
      yield ended;
      marker = page.IsTruncated ? nextOf(page) : null;
    }
    if (last) yield [last];
  }
}

function nextOf(page: ListObjectVersionsCommandOutput) {
  return {
    ...(page.NextKeyMarker !== undefined && { KeyMarker: page.NextKeyMarker }),
    ...(page.NextVersionIdMarker !== undefined && { VersionIdMarker: page.NextVersionIdMarker }),
  };
}
