'use server';

import { configureDirectory } from '@/lib/directory/commands/configure';
import { createDirectoryToken } from '@/lib/directory/commands/create-token';
import { linkGroup } from '@/lib/directory/commands/link-group';
import { ConfigureDirectory, CreateDirectoryToken, LinkGroup } from '@/lib/directory/schema';
import { revokeToken } from '@/lib/people/commands/revoke-token';
import { RevokeToken } from '@/lib/people/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/directory'];

export const configure = defineAction({
  name: 'directory.configure',
  input: ConfigureDirectory,
  command: configureDirectory,
  revalidate,
});
export const link = defineAction({
  name: 'directory.link-group',
  input: LinkGroup,
  command: linkGroup,
  revalidate,
});
export const createToken = defineAction({
  name: 'directory.create-token',
  input: CreateDirectoryToken,
  command: createDirectoryToken,
  revalidate,
});
export const revoke = defineAction({
  name: 'directory.revoke-token',
  input: RevokeToken,
  command: revokeToken,
  revalidate,
});
