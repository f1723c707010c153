import type { Role } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { conflict, forbidden, invalid } from '@/lib/kernel/errors';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { grantableScopes, TOKENS_PER_PERSON } from '../model';
import type { CreateToken } from '../schema';
import { insertToken } from '../store';
import { newTokenValue } from '../token-value';

export interface CreatedToken {
  id: string;
  /** Shown once; only its hash is kept. */
  value: string;
  expiresAt: string;
}

/** Gives the acting person a token that may do at most what they may do. */
export const createToken: Command<CreateToken, CreatedToken> = {
  action: 'token:create',
  subject: () => ({ kind: 'token', id: null }),
  async run(context, { name, scopes, days }) {
    const { tx, viewer, now } = context;
    // A token that could make tokens would never have to expire.
    if (viewer.kind !== 'person')
      throw forbidden('token/by-token', 'Only a person who signed in can create tokens.');
    const role = viewer.role as Role;
    const allowed = grantableScopes(role);
    const beyond = scopes.filter((scope) => !allowed.includes(scope));
    if (beyond.length > 0) {
      const message = `A token of a ${role} cannot be given: ${beyond.join(', ')}.`;
      throw invalid('token/scope-beyond-role', message, { fields: { scopes: message } });
    }
    await assertRoom(context, name);
    const { value, hash, hint } = newTokenValue();
    const expiresAt = addDays(now, days);
    const row = { name, hash, hint, personId: viewer.id, role, teams: viewer.teams, scopes, expiresAt };
    const id = await insertToken(tx, row, now);
    return {
      value: { id, value, expiresAt: expiresAt.toISOString() },
      audit: {
        action: 'token.created',
        subject: { kind: 'token', id },
        payload: { name, scopes, expiresAt: expiresAt.toISOString() },
      },
    };
  },
};

async function assertRoom({ tx, viewer, now }: CommandContext, name: string): Promise<void> {
  const live = await tx.apiToken.findMany({
    where: { personId: viewer.id, revokedAt: null, expiresAt: { gt: now } },
    select: { name: true },
  });
  if (live.length >= TOKENS_PER_PERSON) {
    throw conflict(
      'token/too-many',
      `You have ${live.length} live tokens, which is the most there may be. Revoke one first.`,
    );
  }
  if (live.some((token) => token.name === name)) {
    const message = 'You have a live token of this name; choose another, so that you can tell them apart.';
    throw conflict('token/name-taken', message, { fields: { name: message } });
  }
}
