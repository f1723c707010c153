import { addDays } from '@/lib/kernel/dates';
import {
  chainOf,
  endedLife,
  intervalOf,
  isAlive,
  type Life,
  lifeOf,
  mannerOf,
  momentAgo,
} from './azure-life';
import { HEX, type Random } from './random';

export interface VaultVersion {
  version: string;
  createdAt: Date;
  expiresAt: Date | null;
}

/** A key of a vault over its life; key material exists nowhere. */
export interface VaultKey extends Life {
  name: string;
  tags: Record<string, string>;
  versions: VaultVersion[];
  /** Days between two rotations, and whether the vault does them; null: nobody set a policy. */
  rotation: { days: number; isAutomatic: boolean } | null;
  expiresInDays: number | null;
}

/** A certificate of a vault over its life. */
export interface VaultCertificate extends Life {
  name: string;
  tags: Record<string, string>;
  versions: VaultVersion[];
  /** Name of the authority as the vault knows it; `Unknown` for an imported one. */
  issuer: 'DigiCert' | 'Self' | 'Unknown';
  renewsBeforeDays: number | null;
}

/** The most a key may age under the default policy. */
const KEY_LIMIT_DAYS = 365;
const CERTIFICATE_DAYS = { DigiCert: 198, Self: 365, Unknown: 365 } as const;
const USES = ['disk', 'sql-tde', 'storage-cmk', 'envelope', 'backup'] as const;
const HOSTS = ['www', 'api', 'admin', 'edge'] as const;

const versionsOf = (random: Random, life: Life, today: Date, interval: number, liveDays: number | null) =>
  chainOf(life, today, interval, 0).map(({ start }) => ({
    version: random.text(32, HEX),
    createdAt: start,
    expiresAt: liveDays === null ? null : addDays(start, liveDays),
  }));

/** `count` living keys and one in ten that is gone; those that nobody looks after are never rotated. */
export function vaultKeys(random: Random, today: Date, count: number): VaultKey[] {
  return Array.from({ length: count + Math.floor(count / 10) }, (_, index) => {
    const own = random.fork(`key-${index}`);
    const manner = mannerOf(own);
    const life = index < count ? lifeOf(own, today, manner) : endedLife(own, today);
    const days = own.pick([90, 180]);
    const isAutomatic = manner.isDisciplined && own.chance(0.85);
    const interval = isAutomatic ? days : intervalOf(own, manner, KEY_LIMIT_DAYS);
    const expiresInDays = isAutomatic && own.chance(0.6) ? days + 30 : null;
    return {
      ...life,
      name: `${manner.system}-${own.pick(USES)}-${index + 1}`,
      tags: manner.tags,
      versions: versionsOf(own, life, today, interval, expiresInDays),
      rotation: isAutomatic ? { days, isAutomatic } : own.chance(0.4) ? { days: 180, isAutomatic } : null,
      expiresInDays,
    };
  });
}

/** `count` living certificates; what nobody looks after has run out. */
export function vaultCertificates(random: Random, today: Date, count: number): VaultCertificate[] {
  return Array.from({ length: count }, (_, index) => {
    const own = random.fork(`certificate-${index}`);
    const manner = mannerOf(own);
    const life = lifeOf(own, today, manner);
    const issuer = own.pick(['DigiCert', 'DigiCert', 'Self', 'Unknown'] as const);
    const liveDays = CERTIFICATE_DAYS[issuer];
    const renewsBeforeDays = issuer === 'Unknown' ? null : 30;
    // Imported ones are renewed by hand, with time to spare.
    const interval = manner.isDisciplined ? liveDays - (renewsBeforeDays ?? 120) : 4000;
    return {
      ...life,
      name: `${manner.system}-${own.pick(HOSTS)}-${index + 1}`,
      tags: manner.tags,
      versions: versionsOf(own, life, today, interval, liveDays),
      issuer,
      renewsBeforeDays: manner.isDisciplined ? renewsBeforeDays : null,
    };
  });
}

/** Bought for a year after public authorities had to stop selling that much. */
export function overlongCertificate(random: Random, today: Date): VaultCertificate {
  const createdAt = momentAgo(random, today, 130);
  return {
    createdAt,
    deletedAt: null,
    name: 'partner-portal',
    tags: { owner: 'payments', class: 'B', environment: 'production' },
    issuer: 'DigiCert',
    renewsBeforeDays: null,
    versions: [{ version: random.text(32, HEX), createdAt, expiresAt: addDays(createdAt, 366) }],
  };
}

/** Those of a vault that stand at a moment, with the versions they have by then. */
export function standingAt<Thing extends VaultKey | VaultCertificate>(
  things: readonly Thing[],
  at: Date,
): Thing[] {
  return things
    .filter((one) => isAlive(one, at))
    .map((one) => ({ ...one, versions: one.versions.filter(({ createdAt }) => createdAt <= at) }));
}
