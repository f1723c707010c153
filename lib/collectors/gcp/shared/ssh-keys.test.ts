import { describe, expect, it } from 'vitest';
import { readSshKeys } from './ssh-keys';

// Made with ssh-keygen, which also told the fingerprints.
const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDkmQAQp2yFAeOPeYphg1Cxj9fRG2KSTOIb/688NJrGZ';
const ED25519_PRINT = 'SHA256:VeVgIEKDqQM02Og95c5nlzpctyfPuMn0gOWzspegDfE';
const RSA =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC1fwV/X+tc3zGdbtNsHt/wRebegvPrlVJJ0p5Uv5jbHf9B2dT392DkLDQkKtwo9kftqKPgVIUKOkQhFUaYqhjt6EjQsll/b4eKGLIMCPUTxQYOHTgLkzYs/mm47WQoERvibX+YzQGjFGVOauMeC3W6ahM3X0o3/5VU5m45nnY5Lx8J8Vsx2UE/QzW3cYFWSRz/lXRTiJbsyYrWffp5JYtcrFEqPSy+Qkx3bERqmENK/8W5Uo5H9m0r051Mk5OndFXorzz7QhMquiGeO5nDDMe2br6fHoOJs3f4us+Et3aKggNdveiBt8MHNJt6HFWS4NRd1app3TpKGD6Swg+OQgXZ';
const RSA_PRINT = 'SHA256:Ydc6+3BnVCg5ZcsbCf8Z76uBcl5cAw2wdqQdQskIP88';
const ECDSA =
  'ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPoUeboXXfFVJsj+B9fsqjv5zOrX0OmfSQ6WVFogssFTe8AAM//R9dB7aQoWVkrQ9K6UHwxFmMolu1j/r1FwJis=';
const ECDSA_PRINT = 'SHA256:WVJ6JbOJh3DQefyOP9ihDIYDHZozVnJP/tvAiKQReaQ';
const GOOGLE = '{"userName":"amara@northwind.example","expireOn":"2026-12-04T20:12:00+0000"}';

describe('a line of ssh-keys', () => {
  it.each([
    [
      `deploy:${ED25519} deploy@bastion 2`,
      { user: 'deploy', fingerprint: ED25519_PRINT, algorithm: 'ED25519', comment: 'deploy@bastion 2' },
    ],
    [`deploy:${RSA}`, { fingerprint: RSA_PRINT, algorithm: 'RSA_2048', comment: null, expiresAt: null }],
    [`deploy:${ECDSA} x`, { fingerprint: ECDSA_PRINT, algorithm: 'ECDSA_nistp256' }],
    [`${RSA} x`, { user: '', fingerprint: RSA_PRINT }],
    [
      `amara:${ECDSA} google-ssh ${GOOGLE}`,
      {
        user: 'amara',
        comment: 'google-ssh',
        googleUser: 'amara@northwind.example',
        expiresAt: new Date('2026-12-04T20:12:00Z'),
      },
    ],
    [
      `amara:${ECDSA} google-ssh {"expireOn":7}`,
      { comment: 'google-ssh', googleUser: null, expiresAt: null },
    ],
    [`amara:${ECDSA} google-ssh {no json}`, { comment: 'google-ssh', expiresAt: null }],
    [`a:sk-ssh-ed25519@openssh.com AAAA x`, { user: 'a', algorithm: 'ED25519' }],
    [`a:ssh-dss AAAA`, { algorithm: 'DSA' }],
    [`a:ssh-rsa AAAA`, { algorithm: 'RSA' }],
  ])('%#: %s', (line, expected) => {
    const [key, ...more] = readSshKeys(line);
    expect(more).toEqual([]);
    expect(key).toMatchObject(expected);
  });

  it.each(['', '# a comment', 'deploy', 'deploy:', 'deploy:ssh-rsa', 'deploy:ssh-rsa !!!'])(
    '%j is none',
    (line) => {
      expect(readSshKeys(line)).toEqual([]);
    },
  );

  it('is one of many, and a key never comes along', () => {
    const keys = readSshKeys(`a:${RSA} x\r\n\n b:${ED25519}\nnonsense\n`);
    expect(keys.map(({ user }) => user)).toEqual(['a', 'b']);
    expect(JSON.stringify(keys)).not.toContain('AAAA');
  });
});
