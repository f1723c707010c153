import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { daysAgo, type Life, lifeOf, replacements } from './gcp-life';
import { ownLabels, type Thing, type ThingsPlan } from './gcp-things';

/** A version of a key as the REST API of Cloud KMS shows it. */
export interface KmsVersionRow {
  name: string;
  state: 'ENABLED' | 'DISABLED' | 'DESTROY_SCHEDULED';
  protectionLevel: 'SOFTWARE' | 'HSM';
  algorithm: string;
  createTime: string;
  generateTime: string;
  destroyTime?: string;
}

/** A key as the REST API of Cloud KMS shows it. */
export interface KmsKeyRow {
  name: string;
  purpose: 'ENCRYPT_DECRYPT' | 'ASYMMETRIC_SIGN';
  createTime: string;
  labels: Record<string, string>;
  versionTemplate: { protectionLevel: string; algorithm: string };
  primary?: KmsVersionRow;
  rotationPeriod?: string;
  nextRotationTime?: string;
}

export interface KmsKeyState {
  key: KmsKeyRow;
  versions: KmsVersionRow[];
}

export interface KmsKeyThing extends Thing<KmsKeyState> {
  kind: 'encryption-key' | 'signing-key';
}

const ROTATION_DAYS = 90;
/** Cloud KMS waits this long before it destroys. */
const DESTROY_AFTER_DAYS = 30;
const LOCATIONS = ['europe-west1', 'europe-west4', 'global'];
const USES = ['orders', 'backups', 'exports', 'documents', 'sessions', 'disks', 'logs', 'tickets'];

/** Keys of a project: every fourth signs, the others encrypt and mostly rotate; the last may be on its way out. */
export function kmsKeysOf(plan: ThingsPlan): KmsKeyThing[] {
  return Array.from({ length: plan.count }, (_, index) => kmsKey(plan, index));
}

function kmsKey(
  { random: all, today, project, teams, environment, count }: ThingsPlan,
  index: number,
): KmsKeyThing {
  const random = all.fork(`kms-${index}`);
  const life = lifeOf(random, today);
  // Cloud KMS keeps the name of a key for good.
  const lasting: Life = { ...life, deletedAt: null };
  const team = random.pick(teams);
  const signs = index % 4 === 3;
  const location = random.pick(LOCATIONS);
  const isRotated = !signs && random.chance(0.85);
  const ring = `projects/${project}/locations/${location}/keyRings/${environment}`;
  const name = `${ring}/cryptoKeys/${random.pick(team.systems)}-${signs ? 'signing' : USES[index % USES.length]}-${index + 1}`;
  const born =
    signs || isRotated ? lasting : { ...lasting, createdAt: daysAgo(random, today, random.int(200, 700)) };
  const moments = replacements(born, today, isRotated ? ROTATION_DAYS : null);
  const algorithm = signs ? 'EC_SIGN_P256_SHA256' : 'GOOGLE_SYMMETRIC_ENCRYPTION';
  const protectionLevel = random.chance(0.3) ? 'HSM' : 'SOFTWARE';
  const endsAt = index === count - 1 && index > 1 ? daysAgo(random, today, random.int(4, 20)) : null;
  const labels = ownLabels(random, team, environment);
  const kind = signs ? 'signing-key' : 'encryption-key';
  return {
    ...born,
    kind,
    row(at) {
      const versions = moments
        .filter((createdAt) => createdAt <= at)
        .map((createdAt, number): KmsVersionRow => {
          const isEnding = endsAt !== null && endsAt <= at;
          return {
            name: `${name}/cryptoKeyVersions/${number + 1}`,
            state: isEnding ? 'DESTROY_SCHEDULED' : 'ENABLED',
            protectionLevel,
            algorithm,
            createTime: isoSeconds(createdAt),
            generateTime: isoSeconds(createdAt),
            ...(isEnding ? { destroyTime: isoSeconds(addDays(endsAt, DESTROY_AFTER_DAYS)) } : {}),
          };
        });
      const primary = versions.at(-1);
      const key: KmsKeyRow = {
        name,
        purpose: signs ? 'ASYMMETRIC_SIGN' : 'ENCRYPT_DECRYPT',
        createTime: isoSeconds(born.createdAt),
        labels,
        versionTemplate: { protectionLevel, algorithm },
        ...(signs || !primary ? {} : { primary }),
        ...(isRotated && primary
          ? {
              rotationPeriod: `${ROTATION_DAYS * 86_400}s`,
              nextRotationTime: isoSeconds(addDays(new Date(primary.createTime), ROTATION_DAYS)),
            }
          : {}),
      };
      return { key, versions };
    },
  };
}
