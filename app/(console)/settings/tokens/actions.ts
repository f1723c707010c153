'use server';

import { createFeed } from '@/lib/calendar/commands/create-feed';
import { revokeFeed } from '@/lib/calendar/commands/revoke-feed';
import { CreateFeed, RevokeFeed } from '@/lib/calendar/schema';
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
export const makeFeed = defineAction({
  name: 'calendar.create-feed',
  input: CreateFeed,
  command: createFeed,
  revalidate,
});
export const endFeed = defineAction({
  name: 'calendar.revoke-feed',
  input: RevokeFeed,
  command: revokeFeed,
  revalidate,
});
