import { decode } from 'next-auth/jwt';
import type { Origin, Viewer } from '@/lib/access/roles';
import { findGranted } from '@/lib/grants/store';
import { unauthenticated } from '@/lib/kernel/errors';
import { findTokenAccess } from '@/lib/people/find-token';
import { findPersonAccess, type PersonAccess } from '@/lib/people/queries';
import type { Runtime } from '@/lib/platform/runtime';

/** Who a session cookie belongs to, and what they may do at this moment. */
export type Access =
  | { kind: 'signed-out' }
  /** Signed in, but none of the groups is mapped to a role. */
  | { kind: 'no-role'; person: PersonAccess }
  | { kind: 'viewer'; viewer: Viewer; person: PersonAccess };

export interface RequestFacts {
  origin: Origin;
  requestId: string;
}

const SIGNED_OUT: Access = { kind: 'signed-out' };

/** Looks up the person of a session cookie; the cookie names them, and everything else comes from the database. */
export async function accessOfSession(
  runtime: Runtime,
  cookie: string | undefined,
  facts: RequestFacts,
): Promise<Access> {
  const claims = await readSession(cookie, runtime.env.MUSTER_SESSION_SECRET, runtime.clock.now());
  if (!claims) return SIGNED_OUT;
  const bootstrapGroup = runtime.env.MUSTER_BOOTSTRAP_GROUP ?? null;
  const person = await findPersonAccess(runtime.database.prisma, claims.personId, bootstrapGroup);
  if (!person || person.issuer !== claims.issuer) return SIGNED_OUT;
  if (person.role === null) return { kind: 'no-role', person };
  const { id, name, role, teams } = person;
  const granted = await findGranted(runtime.database, role, id, runtime.clock.now());
  return {
    kind: 'viewer',
    viewer: { kind: 'person', id, name, role, teams, scopes: null, ...granted, ...facts },
    person,
  };
}

interface SessionClaims {
  personId: string;
  issuer: string;
}

async function readSession(
  cookie: string | undefined,
  secret: string | undefined,
  now: Date,
): Promise<SessionClaims | null> {
  if (!cookie || !secret) return null;
  const payload = await decode({ token: cookie, secret }).catch(() => null);
  if (!payload || typeof payload.sub !== 'string' || typeof payload.issuer !== 'string') return null;
  if (typeof payload.exp !== 'number' || payload.exp * 1_000 <= now.getTime()) return null;
  return { personId: payload.sub, issuer: payload.issuer };
}

/**
 * The viewer of an `Authorization: Bearer mst_…` header.
 * @throws MusterError `token/invalid` when the token opens nothing; it does not say why.
 */
export async function viewerOfToken(
  runtime: Runtime,
  authorization: string,
  facts: RequestFacts,
): Promise<Viewer> {
  const value = /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] ?? '';
  const bootstrapGroup = runtime.env.MUSTER_BOOTSTRAP_GROUP ?? null;
  const token = await findTokenAccess(runtime.database, value, runtime.clock.now(), bootstrapGroup);
  if (!token) {
    throw unauthenticated(
      'token/invalid',
      'This token opens nothing: it is unknown, expired or revoked, or its person no longer has a role.',
    );
  }
  const { personId, ...access } = token;
  const granted = await findGranted(runtime.database, token.role, personId, runtime.clock.now());
  return { kind: 'token', ...access, ...granted, ...facts };
}
