import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../env';
import { parseCopyPlace, parseEvidenceStore, shownAddress, storeRefusal } from './place';

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

describe('a place for packs', () => {
  it('is a bucket or a part of one', () => {
    const text = 's3://packs/muster/prod/?region=eu-west-1&endpoint=https://minio.example:9000';
    const address = {
      bucket: 'packs',
      prefix: 'muster/prod/',
      region: 'eu-west-1',
      endpoint: 'https://minio.example:9000',
    };
    expect(parseEvidenceStore(text)).toEqual(address);
    expect(shownAddress(address)).toBe('s3://packs/muster/prod');
    expect(parseEvidenceStore('s3://packs')).toMatchObject({ prefix: '', region: null, endpoint: null });
  });

  it.each(['file:/mnt/packs', 's3://packs?mode=compliance', 's3://P', 's3://packs?endpoint=https://a b'])(
    'is not %s',
    (text) => {
      expect(parseEvidenceStore(text)).toBeNull();
    },
  );

  it.each([
    ['https://minio.example:9000', null],
    ['http://minio.example:9000', 'its endpoint is not https'],
    ['https://10.0.0.7:9000', 'its endpoint is an address inside the network'],
    ['https://[::1]:9000', 'its endpoint is an address inside the network'],
    ['https://localhost:9000', 'its endpoint is an address inside the network'],
    ['https://2130706433', 'its endpoint is an address inside the network'],
  ])('with the endpoint %s is refused because %s', (endpoint, why) => {
    const refusal = storeRefusal(`s3://packs?endpoint=${endpoint}`, false);
    if (why === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(why);
    expect(storeRefusal(`s3://packs?endpoint=${endpoint}`, true)).toBeNull();
  });

  it('inside the network stops Muster at its start', () => {
    const settings = { NODE_ENV: 'test', MUSTER_EVIDENCE_STORE: 's3://packs?endpoint=http://127.0.0.1:9000' };
    expect(() => readEnvironment(settings as NodeJS.ProcessEnv)).toThrow(
      'MUSTER_EVIDENCE_STORE is refused: its endpoint is not https. Set MUSTER_ALLOW_PRIVATE_ENDPOINTS=1',
    );
    expect(() =>
      readEnvironment({ ...settings, MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1' } as never),
    ).not.toThrow();
    expect(() => readEnvironment({ NODE_ENV: 'test', MUSTER_EVIDENCE_STORE: '/mnt/packs' })).toThrow(
      'allowed: s3://BUCKET/PREFIX',
    );
  });
});
