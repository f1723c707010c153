import { addDays } from '@/lib/kernel/dates';
import { conflict, forbidden } from '@/lib/kernel/errors';
import { insertToken } from '@/lib/people/store';
import { newTokenValue } from '@/lib/people/token-value';
import type { Command } from '@/lib/platform/run-command';
import type { CreateDirectoryToken } from '../schema';

export interface CreatedDirectoryToken {
  id: string;
  /** Shown once; only its hash is kept. */
  value: string;
  expiresAt: string;
}

/** Live tokens of directories: the one in use, the one that is about to replace it, and those of a second directory. */
const MOST_LIVE = 4;

/**
 * Makes a token with which a directory brings users and groups, and nothing else. It belongs to nobody: whoever made it may
 * leave, and it is the directory that would say so. It ends after 90 days at the latest like every token; security leads are
 * reminded before.
 */
export const createDirectoryToken: Command<CreateDirectoryToken, CreatedDirectoryToken> = {
  action: 'directory:connect',
  subject: () => ({ kind: 'token', id: null }),
  async run({ tx, viewer, now }, { name, days }) {
    if (viewer.kind !== 'person')
      throw forbidden('token/by-token', 'Only a person who signed in can create tokens.');
    const live = await tx.apiToken.count({
      where: { scopes: { has: 'directory:sync' }, revokedAt: null, expiresAt: { gt: now } },
    });
    if (live >= MOST_LIVE)
      throw conflict('token/too-many', `There are ${live} live tokens for SCIM already. Revoke one first.`);
    const { value, hash, hint } = newTokenValue();
    const expiresAt = addDays(now, days);
    const scopes = ['directory:sync'];
    const id = await insertToken(
      tx,
      {
        name: `SCIM: ${name}`,
        hash,
        hint,
        personId: null,
        role: 'security',
        teams: [],
        scopes,
        expiresAt,
      },
      now,
    );
    return {
      value: { id, value, expiresAt: expiresAt.toISOString() },
      audit: {
        action: 'token.created',
        subject: { kind: 'token', id },
        payload: { name: `SCIM: ${name}`, scopes, expiresAt: expiresAt.toISOString() },
      },
    };
  },
};
