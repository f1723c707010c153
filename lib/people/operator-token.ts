import { addDays } from '@/lib/kernel/dates';
import type { CommandRunner } from '@/lib/platform/run-command';
import { grantableScopes, TOKEN_MAX_DAYS } from './model';
import { MACHINE, runUnattended } from './run-unattended';
import { insertToken } from './store';
import { newTokenValue } from './token-value';

const NAME = 'operator of this machine';

/**
 * Makes the token of the command line on this machine and returns its value, which is kept nowhere else. The one
 * before it ends with it. It belongs to no person and has the role engineer, whatever the group mapping says.
 */
export async function createOperatorToken(runner: CommandRunner): Promise<string> {
  const { value, hash, hint } = newTokenValue();
  await runUnattended(runner, async (tx, now) => {
    await tx.apiToken.updateMany({
      where: { personId: null, name: NAME, revokedAt: null },
      data: { revokedAt: now, revokedBy: MACHINE.name },
    });
    const scopes = grantableScopes('engineer');
    const expiresAt = addDays(now, TOKEN_MAX_DAYS);
    const row = {
      name: NAME,
      hash,
      hint,
      personId: null,
      role: 'engineer',
      teams: [],
      scopes,
      expiresAt,
    } as const;
    const id = await insertToken(tx, row, now);
    return {
      value: null,
      actor: MACHINE,
      audit: {
        action: 'token.created',
        subject: { kind: 'token', id },
        payload: { name: NAME, scopes, expiresAt: expiresAt.toISOString() },
      },
    };
  });
  return value;
}
