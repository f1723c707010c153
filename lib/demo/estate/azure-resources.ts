import { isoSeconds } from '@/lib/kernel/dates';
import {
  chainOf,
  endedLife,
  intervalOf,
  isAlive,
  isPresent,
  type Life,
  lifeOf,
  type Manner,
  mannerOf,
} from './azure-life';
import { HEX, type Random } from './random';

/** Kinds of credential that resources of a subscription hold. */
export type ResourceKind = 'cloud-access-key' | 'database-master' | 'ssh-key' | 'tls-certificate';

/** A resource as Resource Manager lists it. */
export interface ArmRow {
  id: string;
  name: string;
  type: string;
  location: string;
  kind?: string;
  tags?: Record<string, string>;
  systemData?: { createdAt: string; lastModifiedAt?: string };
  properties: Record<string, unknown>;
  /** Settings of a server, which have an address of their own and are in no list. */
  configurations?: Record<string, string>;
}

/** A resource of a subscription over its life, and how many credentials it holds. */
export interface ArmThing extends Life {
  subscription: string;
  kind: ResourceKind;
  credentials: number;
  row(at: Date): ArmRow;
}

export interface Subscription {
  id: string;
  name: string;
  state: 'Enabled' | 'Disabled';
}

/** What a maker of resources is handed. */
export interface Making {
  random: Random;
  manner: Manner;
  life: Life;
  today: Date;
  subscription: Subscription;
  index: number;
}

export interface ResourceOptions {
  random: Random;
  today: Date;
  size: number;
  subscriptions: readonly Subscription[];
}

type Maker = (making: Making) => ArmThing | ArmThing[];
export const LOCATIONS = ['westeurope', 'northeurope'] as const;
/** Of how many resources one stands in the subscription that was switched off. */
const LEFT_BEHIND = 12;

/** `count` living resources of a sort, and one in ten that is gone, over the subscriptions. */
export function makeThings(
  { random, today, size, subscriptions }: ResourceOptions,
  sort: string,
  count: number,
  make: Maker,
): ArmThing[] {
  const living = Math.round(count * size);
  return Array.from({ length: living + Math.floor(living / 10) }, (_, index) => {
    const own = random.fork(`${sort}-${index}`);
    const manner = mannerOf(own);
    const life = index < living ? lifeOf(own, today, manner) : endedLife(own, today);
    const at = index % LEFT_BEHIND === LEFT_BEHIND - 1 ? 2 : manner.environment === 'production' ? 0 : 1;
    const subscription = subscriptions[at];
    if (!subscription) throw new Error('The tenant has too few subscriptions.');
    return make({ random: own, manner, life, today, subscription, index });
  }).flat();
}

/** The parts of a row that all resources have. */
export function rowOf({ manner, random, subscription }: Making, type: string, name: string): ArmRow {
  const group = `/subscriptions/${subscription.id}/resourceGroups/northwind-${manner.system}`;
  return {
    id: `${group}/providers/${type}/${name}`,
    name,
    type,
    location: random.pick(LOCATIONS),
    ...(Object.keys(manner.tags).length > 0 ? { tags: manner.tags } : {}),
    properties: {},
  };
}

/** Most storage accounts take tokens of Entra alone; of the others, both keys are replaced in turn. */
export function storageAccounts(options: ResourceOptions): ArmThing[] {
  return makeThings(options, 'storage', 24, (making) => {
    const { random, manner, life, today, subscription } = making;
    const name = `nw${manner.system.replace(/[^a-z]/g, '')}${random.text(6, HEX)}`;
    const base = rowOf(making, 'Microsoft.Storage/storageAccounts', name);
    const isClosed = random.chance(0.7);
    const period = random.chance(0.4) ? 90 : null;
    const interval = intervalOf(random, manner, Math.min(manner.limitDays, 90));
    const made = { key1: chainOf(life, today, interval, 0), key2: chainOf(life, today, interval + 3, 0) };
    const time = (key: keyof typeof made, at: Date) =>
      isoSeconds(made[key].findLast(({ start }) => start <= at)?.start ?? life.createdAt);
    return {
      ...life,
      subscription: subscription.id,
      kind: 'cloud-access-key',
      credentials: 2,
      row: (at) => ({
        ...base,
        kind: 'StorageV2',
        properties: {
          creationTime: isoSeconds(life.createdAt),
          keyCreationTime: { key1: time('key1', at), key2: time('key2', at) },
          ...(period ? { keyPolicy: { keyExpirationPeriodInDays: period } } : {}),
          ...(isClosed ? { allowSharedKeyAccess: false } : {}),
          minimumTlsVersion: 'TLS1_2',
        },
      }),
    };
  });
}

/** Cosmos DB accounts; the oldest keys are from before Azure kept their dates. */
export function cosmosAccounts(options: ResourceOptions): ArmThing[] {
  return makeThings(options, 'cosmos', 7, (making) => {
    const { random, manner, life, today, subscription, index } = making;
    const base = rowOf(
      making,
      'Microsoft.DocumentDB/databaseAccounts',
      `${manner.system}-cosmos-${index + 1}`,
    );
    const isClosed = index !== 1 && random.chance(0.8);
    const made = chainOf(life, today, intervalOf(random, manner, Math.min(manner.limitDays, 90)), 0);
    const isUndated = !manner.isDisciplined;
    return {
      ...life,
      subscription: subscription.id,
      kind: 'cloud-access-key',
      credentials: 4,
      row(at) {
        const generationTime = isoSeconds(
          made.findLast((span) => isPresent(span, at))?.start ?? life.createdAt,
        );
        const known = isUndated ? {} : { generationTime };
        return {
          ...base,
          kind: 'GlobalDocumentDB',
          systemData: { createdAt: isoSeconds(life.createdAt) },
          properties: {
            keysMetadata: {
              primaryMasterKey: known,
              secondaryMasterKey: known,
              primaryReadonlyMasterKey: known,
              secondaryReadonlyMasterKey: known,
            },
            disableLocalAuth: isClosed,
            disableKeyBasedMetadataWriteAccess: isClosed,
          },
        };
      },
    };
  });
}

/** The rows that stand at a moment. */
export function resourceRows(things: readonly ArmThing[], at: Date): ArmRow[] {
  return things.filter((one) => isAlive(one, at)).map((one) => one.row(at));
}
