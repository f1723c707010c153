'use server';

import { addMapping } from '@/lib/people/commands/add-mapping';
import { removeMapping } from '@/lib/people/commands/remove-mapping';
import { AddMapping, RemoveMapping } from '@/lib/people/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/access'];

export const add = defineAction({ name: 'mapping.add', input: AddMapping, command: addMapping, revalidate });
export const remove = defineAction({
  name: 'mapping.remove',
  input: RemoveMapping,
  command: removeMapping,
  revalidate,
});
