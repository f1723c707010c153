import { describe, expect, it } from 'vitest';
import { parseCopyPlace } from './place';

describe('a second place', () => {
  it('is a file', () => {
    expect(parseCopyPlace('file:/mnt/worm/checkpoints.jsonl')).toEqual({
      kind: 'file',
      path: '/mnt/worm/checkpoints.jsonl',
    });
  });

  it('is a bucket, locked for seven years unless somebody says otherwise', () => {
    expect(parseCopyPlace('s3://trail-copy/muster/prod/')).toEqual({
      kind: 's3',
      bucket: 'trail-copy',
      prefix: 'muster/prod/',
      region: null,
      endpoint: null,
      mode: 'COMPLIANCE',
      days: 2_557,
    });
    const text =
      's3://trail-copy?region=eu-west-1&endpoint=https://minio.example:9000&mode=governance&days=30';
    expect(parseCopyPlace(text)).toEqual({
      kind: 's3',
      bucket: 'trail-copy',
      prefix: '',
      region: 'eu-west-1',
      endpoint: 'https://minio.example:9000',
      mode: 'GOVERNANCE',
      days: 30,
    });
  });

  it.each([
    'file:',
    '/mnt/worm',
    's3://',
    's3:///prefix',
    's3://UPPER/x',
    's3://bucket/x?mode=none',
    's3://bucket/x?days=0',
    's3://bucket/x?days=1.5',
    's3://bucket/x?days=forever',
    's3://bucket/x?endpoint=minio:9000',
    's3://bucket/x?endpoint=https://user:secret@minio.example',
    's3://bucket/x?retention=7',
  ])('is not %s', (text) => {
    expect(parseCopyPlace(text)).toBeNull();
  });
});
