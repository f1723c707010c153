import type { Role } from '@/lib/access/roles';
import type { Database } from '@/lib/platform/database/client';
import { tokenState } from './model';
import { findPersonAccess } from './queries';
import { hashToken, looksLikeToken } from './token-value';

const USE_RECORDED_EVERY_MS = 60_000;

/** What a presented token opens at this moment. */
export interface TokenAccess {
  id: string;
  /** Whose it is; null for the machine's and the directory's. */
  personId: string | null;
  /** Shown in the trail: the token's name and whose it is. */
  name: string;
  role: Role;
  teams: readonly string[];
  scopes: readonly string[];
}

/**
 * The token behind a presented value; null for anything that opens nothing: unknown, expired, revoked, or of a person
 * without a role. A person's token carries the role its person has now, never the one it was made with.
 */
export async function findTokenAccess(
  database: Database,
  value: string,
  now: Date,
  bootstrapGroup: string | null,
): Promise<TokenAccess | null> {
  if (!looksLikeToken(value)) return null;
  const token = await database.prisma.apiToken.findUnique({ where: { tokenHash: hashToken(value) } });
  if (!token || tokenState(token, now) !== 'active') return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() >= USE_RECORDED_EVERY_MS) {
    await recordUse(database, token.id, now);
  }
  const { id, personId, name, scopes } = token;
  if (personId === null) return { id, personId, name, role: token.role as Role, teams: token.teams, scopes };
  const person = await findPersonAccess(database.prisma, personId, bootstrapGroup);
  if (!person?.role) return null;
  return { id, personId, name: `${name} (${person.name})`, role: person.role, teams: person.teams, scopes };
}

async function recordUse(database: Database, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - USE_RECORDED_EVERY_MS);
  await database.prisma.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] },
    data: { lastUsedAt: now },
  });
}
