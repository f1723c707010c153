import { addDays } from '@/lib/kernel/dates';
import type { CommandRunner } from '@/lib/platform/run-command';
import { grantableScopes, TOKEN_MAX_DAYS } from './model';
import { MACHINE, runUnattended } from './run-unattended';
import { insertToken } from './store';
import { hashToken, newTokenValue } from './token-value';

interface Machine {
  /** Name of the machine, by which people tell its token from those of others. */
  host: string;
  /** The token this machine had before, which ends; those of other machines on the same database do not. */
  previous: string | null;
}

/**
 * Makes the token of the command line on one machine and returns its value, which is kept nowhere else. It belongs to no
 * person and has the role engineer, whatever the group mapping says.
 */
export async function createOperatorToken(
  runner: CommandRunner,
  { host, previous }: Machine,
): Promise<string> {
  const { value, hash, hint } = newTokenValue();
  await runUnattended(runner, async (tx, now) => {
    if (previous !== null) {
      await tx.apiToken.updateMany({
        where: { personId: null, tokenHash: hashToken(previous), revokedAt: null },
        data: { revokedAt: now, revokedBy: MACHINE.name },
      });
    }
    const scopes = grantableScopes('engineer');
    const expiresAt = addDays(now, TOKEN_MAX_DAYS);
    const name = `operator of ${host}`;
    const row = { name, hash, hint, personId: null, role: 'engineer', teams: [], scopes, expiresAt } as const;
    const id = await insertToken(tx, row, now);
    return {
      value: null,
      actor: MACHINE,
      audit: {
        action: 'token.created',
        subject: { kind: 'token', id },
        payload: { name, scopes, expiresAt: expiresAt.toISOString() },
      },
    };
  });
  return value;
}
