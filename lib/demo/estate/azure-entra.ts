import { addDays } from '@/lib/kernel/dates';
import {
  chainOf,
  endedLife,
  intervalOf,
  type Life,
  lifeOf,
  type Manner,
  mannerOf,
  type Span,
} from './azure-life';
import { HEX, type Random, uuid } from './random';

export type EntraKeyKind = 'client-secret' | 'client-certificate' | 'signing-key';

/** A secret or certificate of a principal. Its value exists nowhere. */
export interface EntraKey extends Span {
  kind: EntraKeyKind;
  keyId: string;
  name: string;
  endsAt: Date;
  /** Base64, as Graph writes it; null for secrets. */
  thumbprint: string | null;
}

/** An app registration or a service principal over its life. */
export interface EntraPrincipal extends Life {
  id: string;
  appId: string;
  name: string;
  tags: string[];
  keys: EntraKey[];
  /** Service principals only. */
  ownerTenant: string | null;
  type: 'Application' | 'ManagedIdentity';
  isEnabled: boolean;
}

const TENANT_OF_MICROSOFT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const CERTIFICATE_DAYS = 365;

export interface EntraOptions {
  random: Random;
  today: Date;
  tenantId: string;
  size: number;
}

/**
 * App registrations: first those with secrets, the last with certificates, some with both; then departed
 * ones.
 */
export function entraApplications({ random, today, size }: EntraOptions): EntraPrincipal[] {
  const secrets = Math.round(118 * size);
  const certificates = Math.round(50 * size);
  const living = Math.round(136 * size);
  return Array.from({ length: living + Math.round(14 * size) }, (_, index) => {
    const own = random.fork(`application-${index}`);
    const manner = mannerOf(own);
    const life = index < living ? lifeOf(own, today, manner) : endedLife(own, today);
    const name = `${manner.system}-${own.pick(['api', 'worker', 'sync', 'portal', 'job'])}-${index + 1}`;
    const hasSecret = index < secrets || index >= living;
    const hasCertificate = index >= living - certificates && index < living;
    const keys = [
      ...(hasSecret ? secretsOf(own.fork('secrets'), life, today, manner) : []),
      ...(hasCertificate
        ? certificatesOf(own.fork('certificates'), life, today, manner, 'client-certificate')
        : []),
    ];
    return principal(own, life, name, tagStrings(own, manner), keys, null);
  });
}

/**
 * Service principals: own ones with and without keys, SAML applications, managed identities, Microsoft's own.
 */
export function entraServicePrincipals({ random, today, tenantId, size }: EntraOptions): EntraPrincipal[] {
  const plan = { secret: 12, certificate: 7, saml: 8, none: 24, identity: 6, microsoft: 9 } as const;
  const roles = Object.entries(plan).flatMap(([role, count]) =>
    Array<string>(Math.round(count * size)).fill(role),
  );
  return roles.map((role, index) => {
    const own = random.fork(`service-principal-${index}`);
    const manner = mannerOf(own);
    const life = lifeOf(own, today, manner);
    const isMicrosoft = role === 'microsoft';
    const isIdentity = role === 'identity';
    const name = isMicrosoft ? `Microsoft service ${index + 1}` : `${manner.system}-${role}-sp-${index + 1}`;
    const owner = isMicrosoft ? TENANT_OF_MICROSOFT : tenantId;
    const made = principal(
      own,
      life,
      name,
      tagStrings(own, manner),
      keysFor(role, own, life, today, manner),
      owner,
    );
    return { ...made, type: isIdentity ? 'ManagedIdentity' : 'Application', isEnabled: own.chance(0.95) };
  });
}

function keysFor(role: string, random: Random, life: Life, today: Date, manner: Manner): EntraKey[] {
  if (role === 'secret') return secretsOf(random, life, today, manner);
  if (role === 'saml') return certificatesOf(random, life, today, manner, 'signing-key');
  if (role === 'none') return [];
  return certificatesOf(random, life, today, manner, 'client-certificate');
}

function principal(
  random: Random,
  life: Life,
  name: string,
  tags: string[],
  keys: EntraKey[],
  ownerTenant: string | null,
): EntraPrincipal {
  const ids = { id: uuid(random), appId: uuid(random) };
  return { ...life, ...ids, name, tags, keys, ownerTenant, type: 'Application', isEnabled: true };
}

function secretsOf(random: Random, life: Life, today: Date, manner: Manner): EntraKey[] {
  const limit = manner.tags.class === 'D' ? manner.limitDays : Math.min(manner.limitDays, 90);
  const interval = intervalOf(random, manner, limit);
  return chainOf(life, today, interval, random.int(0, 1)).map((span, index) => ({
    ...span,
    kind: 'client-secret',
    keyId: uuid(random),
    name: `${manner.environment} ${index + 1}`,
    endsAt: addDays(span.start, Math.max(interval * 2, 30)),
    thumbprint: null,
  }));
}

/** Certificates are renewed two months before they end, or, where nobody cares, never. */
function certificatesOf(
  random: Random,
  life: Life,
  today: Date,
  manner: Manner,
  kind: EntraKeyKind,
): EntraKey[] {
  const interval = manner.isDisciplined ? CERTIFICATE_DAYS - 60 : 4000;
  return chainOf(life, today, interval, 3).map((span) => ({
    ...span,
    kind,
    keyId: uuid(random),
    name: `CN=${manner.system}.northwind.example`,
    endsAt: addDays(span.start, CERTIFICATE_DAYS),
    thumbprint: Buffer.from(random.text(40, HEX), 'hex').toString('base64'),
  }));
}

/** Entra's tags are plain strings; both customs of writing pairs occur. */
function tagStrings(random: Random, manner: Manner): string[] {
  const separator = random.chance(0.7) ? ':' : '=';
  const pairs = Object.entries(manner.tags).map(([name, value]) => `${name}${separator}${value}`);
  return random.chance(0.3) ? ['WindowsAzureActiveDirectoryIntegratedApp', ...pairs] : pairs;
}
