import { open, readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { guardedAgents } from '../http/guarded-agents';
import type { BucketAddress } from './place';

/** In memory at a time; ten thousand of them, the most a bucket takes, are 160 GB. */
const PART_BYTES = 16 * 2 ** 20;
const CONNECT_MS = 10_000;
const ANSWER_MS = 120_000;

export interface ObjectStoreOptions {
  /** Endpoints inside the network are wanted. */
  allowPrivate: boolean;
  /** Of the client; tests hand in theirs. */
  client?: S3ClientConfig;
  partBytes?: number;
}

/** Files as objects of a bucket, of S3 or of storage that speaks like it; credentials as the SDK finds them. */
export class ObjectStore {
  readonly #client: S3Client;
  readonly #address: BucketAddress;
  readonly #partBytes: number;

  constructor(address: BucketAddress, { allowPrivate, client, partBytes = PART_BYTES }: ObjectStoreOptions) {
    const { region, endpoint } = address;
    const agents = endpoint === null || allowPrivate ? null : guardedAgents();
    this.#address = address;
    this.#partBytes = partBytes;
    this.#client = new S3Client({
      maxAttempts: 3,
      ...(region !== null && { region }),
      // Storage of one's own rarely has a name of its own for each bucket.
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      requestHandler: {
        ...(agents && { httpAgent: agents.http, httpsAgent: agents.https }),
        connectionTimeout: CONNECT_MS,
        requestTimeout: ANSWER_MS,
      },
      ...client,
    });
  }

  /** Writes a file as an object, the whole of it or nothing; parts an earlier attempt left behind are removed. */
  async putFile(name: string, file: string, signal?: AbortSignal): Promise<void> {
    await this.#abandonUploads(name);
    const { size } = await stat(file);
    if (size > this.#partBytes) return this.#putParts(name, file, signal);
    const Body = await readFile(file);
    await this.#client.send(new PutObjectCommand({ ...this.#at(name), Body }), sending(signal));
  }

  /** The object from its beginning; null where there is none. */
  async open(name: string): Promise<{ sizeBytes: number; body: Readable } | null> {
    try {
      const { ContentLength: sizeBytes = 0, Body } = await this.#client.send(
        new GetObjectCommand(this.#at(name)),
      );
      return { sizeBytes, body: Body as Readable };
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return null;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await this.#abandonUploads(name);
    await this.#client.send(new DeleteObjectCommand(this.#at(name)));
  }

  async #putParts(name: string, file: string, signal?: AbortSignal): Promise<void> {
    const at = this.#at(name);
    const { UploadId } = await this.#client.send(new CreateMultipartUploadCommand(at), sending(signal));
    const upload = { ...at, UploadId };
    try {
      const Parts: CompletedPart[] = [];
      for await (const Body of this.#partsOf(file)) {
        const PartNumber = Parts.length + 1;
        const { ETag } = await this.#client.send(
          new UploadPartCommand({ ...upload, PartNumber, Body }),
          sending(signal),
        );
        Parts.push({ ETag, PartNumber });
      }
      await this.#client.send(
        new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }),
        sending(signal),
      );
    } catch (error) {
      // What cannot be removed now is removed before the next attempt.
      await this.#client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
      throw error;
    }
  }

  async *#partsOf(file: string): AsyncGenerator<Buffer, void> {
    const handle = await open(file, 'r');
    try {
      for (;;) {
        const part = Buffer.alloc(this.#partBytes);
        const { bytesRead } = await handle.read(part, 0, part.length);
        if (bytesRead > 0) yield part.subarray(0, bytesRead);
        if (bytesRead < part.length) break;
      }
    } finally {
      await handle.close();
    }
  }

  /** Whoever was killed while writing left parts that cost money and that no listing of objects shows. */
  async #abandonUploads(name: string): Promise<void> {
    const { Bucket, Key } = this.#at(name);
    const { Uploads = [] } = await this.#client.send(
      new ListMultipartUploadsCommand({ Bucket, Prefix: Key }),
    );
    for (const { Key: key, UploadId } of Uploads)
      if (key === Key) await this.#client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
  }

  #at(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.#address.bucket, Key: this.#address.prefix + name };
  }
}

const sending = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {});
