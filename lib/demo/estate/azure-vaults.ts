import { addDays } from '@/lib/kernel/dates';
import { chainOf, endedLife, intervalOf, isAlive, type Life, lifeOf, mannerOf } from './azure-life';
import { standingAt, type VaultCertificate, type VaultKey } from './azure-vault-keys';
import { HEX, type Random } from './random';

export interface VaultSecretVersion {
  version: string;
  createdAt: Date;
  expiresAt: Date | null;
}

/** A secret of a vault over its life; values exist nowhere. */
export interface VaultSecret extends Life {
  name: string;
  tags: Record<string, string>;
  contentType: string | null;
  /** Backs a Key Vault certificate. */
  isManaged: boolean;
  /** From when it is switched off; null while it is on. */
  disabledAt: Date | null;
  /** When its tags were last edited; null = never. */
  editedAt: Date | null;
  versions: VaultSecretVersion[];
}

export interface Vault {
  name: string;
  location: string;
  subscription: string;
  secrets: VaultSecret[];
  keys: VaultKey[];
  certificates: VaultCertificate[];
  /** The time in which the reader was locked out. */
  denied: { from: Date; until: Date } | null;
}

/** A secret as it stands at a moment. */
export interface VaultSecretState
  extends Omit<VaultSecret, 'versions' | 'disabledAt' | 'editedAt' | keyof Life> {
  /** Oldest first; the last is the current one. */
  versions: VaultSecretVersion[];
  isEnabled: boolean;
  updatedAt: Date;
}

export interface VaultState extends Pick<Vault, 'name' | 'location' | 'subscription'> {
  isDenied: boolean;
  secrets: VaultSecretState[];
  /** With the versions they have by then. */
  keys: VaultKey[];
  certificates: VaultCertificate[];
}

const PURPOSES = ['db-password', 'api-key', 'webhook', 'smtp', 'partner-token', 'storage-conn'] as const;

/** `count` living secrets, one in twelve departed on top, and two that back certificates. */
export function vaultSecrets(random: Random, today: Date, count: number): VaultSecret[] {
  const departed = Math.ceil(count / 12);
  return Array.from({ length: count + departed + 2 }, (_, index) => {
    const own = random.fork(`secret-${index}`);
    const manner = mannerOf(own);
    const isManaged = index >= count + departed;
    const isDeparted = index >= count && !isManaged;
    const life = isDeparted ? endedLife(own, today) : lifeOf(own, today, manner);
    const limit = manner.tags.class === 'D' ? manner.limitDays : Math.min(manner.limitDays, 90);
    const interval = intervalOf(own, manner, limit);
    const hasEnd = manner.isDisciplined && own.chance(0.85);
    const purpose = own.pick(PURPOSES);
    const disabledAt = own.chance(0.03) ? addDays(today, -own.int(10, 200)) : null;
    return {
      ...life,
      name: isManaged ? `tls-${manner.system}-${index + 1}` : `${manner.system}-${purpose}-${index + 1}`,
      tags: manner.tags,
      contentType: isManaged ? 'application/x-pkcs12' : own.pick(['text/plain', null]),
      isManaged,
      disabledAt: disabledAt && disabledAt > life.createdAt ? disabledAt : null,
      editedAt: own.chance(0.2) ? addDays(life.createdAt, 1) : null,
      versions: chainOf(life, today, interval, 0).map(({ start }) => ({
        version: own.text(32, HEX),
        createdAt: start,
        expiresAt: hasEnd ? addDays(start, Math.max(interval * 2, 30)) : null,
      })),
    };
  });
}

export function vaultState(vault: Vault, at: Date): VaultState {
  return {
    name: vault.name,
    location: vault.location,
    subscription: vault.subscription,
    isDenied: vault.denied !== null && vault.denied.from <= at && at < vault.denied.until,
    secrets: vault.secrets.filter((secret) => isAlive(secret, at)).map((secret) => secretState(secret, at)),
    keys: standingAt(vault.keys, at),
    certificates: standingAt(vault.certificates, at),
  };
}

function secretState(secret: VaultSecret, at: Date): VaultSecretState {
  const { name, tags, contentType, isManaged, disabledAt, editedAt } = secret;
  const versions = secret.versions.filter((version) => version.createdAt <= at);
  const changes = [versions.at(-1)?.createdAt, disabledAt, editedAt, secret.createdAt];
  const past = changes.filter((change) => change instanceof Date && change <= at).map(Number);
  return {
    name,
    tags,
    contentType,
    isManaged,
    versions,
    isEnabled: disabledAt === null || at < disabledAt,
    updatedAt: new Date(Math.max(...past)),
  };
}
