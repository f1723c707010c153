import { isoSeconds } from '@/lib/kernel/dates';
import { daysAgo, lifeOf } from './gcp-life';
import type { Thing, ThingsPlan } from './gcp-things';
import { HEX, type Random } from './random';

/** A key as the API Keys API shows it; it has no field for the key string. */
export interface ApiKeyRow {
  name: string;
  uid: string;
  displayName: string;
  createTime: string;
  updateTime: string;
  etag: string;
  annotations?: Record<string, string>;
  restrictions?: {
    apiTargets?: { service: string }[];
    browserKeyRestrictions?: { allowedReferrers: string[] };
    serverKeyRestrictions?: { allowedIps: string[] };
  };
}

/** A key as Cloud Storage lists it; it has no field for the secret. */
export interface HmacKeyRow {
  kind: 'storage#hmacKeyMetadata';
  id: string;
  accessId: string;
  projectId: string;
  serviceAccountEmail: string;
  state: 'ACTIVE' | 'INACTIVE';
  timeCreated: string;
  updated: string;
}

const SERVICES = [
  'maps-backend.googleapis.com',
  'places.googleapis.com',
  'translate.googleapis.com',
  'vision.googleapis.com',
];
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** API keys of a project: most are made anew in time and limited to what calls them; some are open to everyone. */
export function apiKeysOf(plan: ThingsPlan): Thing<ApiKeyRow>[] {
  return Array.from({ length: plan.count }, (_, index) => apiKey(plan, index));
}

function apiKey({ random: all, today, number, teams, environment, limitDays }: ThingsPlan, index: number) {
  const random = all.fork(`api-key-${index}`);
  const isCared = random.chance(0.75);
  const createdAt = daysAgo(random, today, isCared ? random.int(1, limitDays - 4) : random.int(120, 700));
  const team = random.pick(teams);
  const uid = `${random.text(8, HEX)}-${random.text(4, HEX)}-4${random.text(3, HEX)}-a${random.text(3, HEX)}-${random.text(12, HEX)}`;
  const restrictions = restrictionsOf(random, isCared);
  const row: ApiKeyRow = {
    name: `projects/${number}/locations/global/keys/${uid}`,
    uid,
    displayName: `${random.pick(team.systems)} ${restrictions.browserKeyRestrictions ? 'web' : 'server'} key ${index + 1}`,
    createTime: isoSeconds(createdAt),
    updateTime: isoSeconds(createdAt),
    etag: `W/"${random.text(16, HEX)}"`,
    annotations: { owner: team.id, environment },
    ...(Object.keys(restrictions).length > 0 ? { restrictions } : {}),
  };
  return { createdAt, deletedAt: null, row: () => row };
}

function restrictionsOf(random: Random, isCared: boolean): NonNullable<ApiKeyRow['restrictions']> {
  if (!isCared && random.chance(0.5)) return {};
  return {
    apiTargets: [{ service: random.pick(SERVICES) }],
    ...(random.chance(0.5)
      ? { browserKeyRestrictions: { allowedReferrers: ['https://*.northwind.example/*'] } }
      : { serverKeyRestrictions: { allowedIps: [`203.0.113.${random.int(1, 254)}`] } }),
  };
}

/** HMAC keys of service accounts that speak the S3 protocol. */
export function hmacKeysOf(plan: ThingsPlan): Thing<HmacKeyRow>[] {
  const { random: all, today, project, teams, limitDays } = plan;
  return Array.from({ length: plan.count }, (_, index) => {
    const random = all.fork(`hmac-${index}`);
    const isCared = random.chance(0.75);
    const life = isCared
      ? { createdAt: daysAgo(random, today, random.int(1, limitDays - 4)), deletedAt: null }
      : lifeOf(random, today);
    const offAt = random.chance(0.15) ? daysAgo(random, today, random.int(1, 20)) : null;
    const accessId = `GOOG1E${random.text(55, UPPER)}`;
    const email = `${random.pick(teams[0].systems)}-transfer-${index + 1}@${project}.iam.gserviceaccount.com`;
    return {
      ...life,
      row: (at: Date): HmacKeyRow => {
        const isOff = offAt !== null && offAt > life.createdAt && offAt <= at;
        return {
          kind: 'storage#hmacKeyMetadata',
          id: `${project}/${accessId}`,
          accessId,
          projectId: project,
          serviceAccountEmail: email,
          state: isOff ? 'INACTIVE' : 'ACTIVE',
          timeCreated: isoSeconds(life.createdAt),
          updated: isoSeconds(isOff ? offAt : life.createdAt),
        };
      },
    };
  });
}
