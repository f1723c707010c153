import { CLOUDS, DATABASES, IDENTITY_PROVIDERS, SERVICES, titleOf } from './catalogue';
import type { Profile } from './schema';

/** A place that holds credentials according to the profile. */
export interface ExpectedSource {
  /** `cloud:aws`, `service:stripe`, `database:postgresql`, `identity:okta` */
  id: string;
  title: string;
  /** Kinds of source that read it, of which one is enough; empty: none of this version of Muster does. */
  sourceKinds: readonly string[];
  /** What is read there, or why nothing is. */
  note: string;
}

/** Where a managed engine's credentials are read: which clouds, and what of it. */
const MANAGED: Partial<
  Record<Profile['databases'][number], Partial<Record<Profile['clouds'][number], string>>>
> = {
  postgresql: {
    aws: 'masters of RDS and Aurora',
    azure: 'administrators of flexible servers',
    gcp: 'users of Cloud SQL',
  },
  mysql: {
    aws: 'masters of RDS and Aurora',
    azure: 'administrators of flexible servers',
    gcp: 'users of Cloud SQL',
  },
  mariadb: { aws: 'masters of RDS' },
  'sql-server': { aws: 'masters of RDS', azure: 'administrators of SQL servers', gcp: 'users of Cloud SQL' },
  oracle: { aws: 'masters of RDS' },
  documentdb: { aws: 'masters of DocumentDB' },
  'cosmos-db': { azure: 'account keys' },
};

const NO_COLLECTOR =
  'This version of Muster does not read it; its credentials are missing from every number.';

/** Every source the profile makes one expect, in the order of the questions. */
export function expectedSources(profile: Profile): ExpectedSource[] {
  const clouds = profile.clouds.map((id): ExpectedSource => {
    const title = titleOf(CLOUDS, id);
    return {
      id: `cloud:${id}`,
      title,
      sourceKinds: [id],
      note: 'Accounts, secret stores, keys and certificates.',
    };
  });
  const services = profile.services.map((id): ExpectedSource => {
    const title = titleOf(SERVICES, id);
    return { id: `service:${id}`, title, sourceKinds: [], note: NO_COLLECTOR };
  });
  return [
    ...clouds,
    ...services,
    ...profile.databases.map((id) => database(id, profile.clouds)),
    ...identity(profile),
  ];
}

function database(id: Profile['databases'][number], clouds: Profile['clouds']): ExpectedSource {
  const title = titleOf(DATABASES, id);
  const held = Object.entries(MANAGED[id] ?? {}).filter(([cloud]) =>
    (clouds as readonly string[]).includes(cloud),
  );
  if (held.length === 0) return { id: `database:${id}`, title, sourceKinds: [], note: NO_COLLECTOR };
  const places = held.map(([cloud, what]) => `${titleOf(CLOUDS, cloud)}: ${what}`).join('; ');
  return {
    id: `database:${id}`,
    title,
    sourceKinds: held.map(([cloud]) => cloud),
    note: `Where the cloud runs it (${places}). What you run yourself is not read.`,
  };
}

function identity({ identityProvider }: Profile): ExpectedSource[] {
  if (identityProvider === 'none') return [];
  const id = `identity:${identityProvider}`;
  const title = titleOf(IDENTITY_PROVIDERS, identityProvider);
  return identityProvider === 'entra-id'
    ? [
        {
          id,
          title,
          sourceKinds: ['azure'],
          note: 'Secrets and certificates of applications and service principals.',
        },
      ]
    : [{ id, title, sourceKinds: [], note: NO_COLLECTOR }];
}

/** What the profile declares and no connected source reads; `connected` are the kinds of the sources there are. */
export function missingSources(profile: Profile, connected: Iterable<string>): ExpectedSource[] {
  const kinds = new Set(connected);
  return expectedSources(profile).filter(({ sourceKinds }) => !sourceKinds.some((kind) => kinds.has(kind)));
}
