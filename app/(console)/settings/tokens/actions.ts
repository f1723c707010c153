'use server';

import { createToken } from '@/lib/people/commands/create-token';
import { revokeToken } from '@/lib/people/commands/revoke-token';
import { CreateToken, RevokeToken } from '@/lib/people/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/tokens'];

export const create = defineAction({
  name: 'token.create',
  input: CreateToken,
  command: createToken,
  revalidate,
});
export const revoke = defineAction({
  name: 'token.revoke',
  input: RevokeToken,
  command: revokeToken,
  revalidate,
});
