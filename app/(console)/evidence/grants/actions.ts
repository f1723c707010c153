'use server';

import { giveGrant } from '@/lib/grants/commands/give-grant';
import { revokeGrant } from '@/lib/grants/commands/revoke-grant';
import { GiveGrant, RevokeGrant } from '@/lib/grants/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/evidence/grants'];

export const give = defineAction({ name: 'grant.give', input: GiveGrant, command: giveGrant, revalidate });
export const revoke = defineAction({
  name: 'grant.revoke',
  input: RevokeGrant,
  command: revokeGrant,
  revalidate,
});
