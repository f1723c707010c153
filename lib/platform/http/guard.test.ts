import { describe, expect, it } from 'vitest';
import { assertPublicEndpoint, isPublicAddress, type Lookup } from './guard';

const PUBLIC = '93.184.216.34';
const refusal = async (url: string, addresses: string[] = [PUBLIC]) => {
  const lookup: Lookup = async () => addresses.map((address) => ({ address }));
  return assertPublicEndpoint(url, { allowPrivate: false, lookup }).then(
    () => null,
    (error: { code: string }) => error.code,
  );
};

describe('an endpoint given as an address', () => {
  it.each([
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
  ])('%s is refused', async (url) => {
    expect(await refusal(url)).toBe('http/endpoint-private');
  });

  it.each(['https://93.184.216.34/', 'http://172.32.0.1/', 'https://[2606:2800:220:1::1]/'])(
    '%s is taken',
    async (url) => {
      expect(await refusal(url)).toBeNull();
    },
  );
});

describe('an endpoint given as a name', () => {
  it('is taken when all of its addresses are public', async () => {
    expect(await refusal('https://iam.example.com/', [PUBLIC, '2606:2800:220:1::1'])).toBeNull();
  });

  it('is refused when any of its addresses is inside', async () => {
    expect(await refusal('https://iam.example.com/', [PUBLIC, '10.0.0.1'])).toBe('http/endpoint-private');
    expect(await refusal('https://iam.example.com/', ['::ffff:10.0.0.1'])).toBe('http/endpoint-private');
    expect(await refusal('https://iam.example.com/', ['fe80::1%eth0'])).toBe('http/endpoint-private');
  });

  it('is refused when it has none', async () => {
    expect(await refusal('https://nowhere.example.com/', [])).toBe('http/endpoint-unknown');
    const lookup: Lookup = () => Promise.reject(new Error('ENOTFOUND'));
    await expect(
      assertPublicEndpoint('https://x.example/', { allowPrivate: false, lookup }),
    ).rejects.toMatchObject({
      code: 'http/endpoint-unknown',
    });
  });

  it('is resolved by the system without a lookup of its own', async () => {
    await expect(assertPublicEndpoint('http://localhost:1/', { allowPrivate: false })).rejects.toMatchObject({
      code: 'http/endpoint-private',
    });
  });
});

describe('any endpoint', () => {
  it.each(['ftp://example.com/', 'file:///etc/passwd', 'nonsense', '', 'https://user:pass@example.com/'])(
    '%s is malformed even where private ones are allowed',
    async (url) => {
      const allowed = assertPublicEndpoint(url, { allowPrivate: true });
      await expect(allowed).rejects.toMatchObject({ code: 'http/endpoint-malformed' });
    },
  );

  it('may lead inside when that is allowed', async () => {
    expect(await assertPublicEndpoint('http://127.0.0.1:9/', { allowPrivate: true })).toEqual([]);
  });
});

it('takes nothing for public that is no address', () => {
  expect(['', 'localhost', '1.2.3', '::g'].map(isPublicAddress)).toEqual([false, false, false, false]);
});
