'use server';

import { removeView } from '@/lib/views/commands/remove-view';
import { saveView } from '@/lib/views/commands/save-view';
import { setDefaultView } from '@/lib/views/commands/set-default-view';
import { updateView } from '@/lib/views/commands/update-view';
import { RemoveView, SaveView, SetDefaultView, UpdateView } from '@/lib/views/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/credentials', '/findings'];

export const save = defineAction({ name: 'view.save', input: SaveView, command: saveView, revalidate });
export const update = defineAction({
  name: 'view.update',
  input: UpdateView,
  command: updateView,
  revalidate,
});
export const remove = defineAction({
  name: 'view.remove',
  input: RemoveView,
  command: removeView,
  revalidate,
});
export const setDefault = defineAction({
  name: 'view.set-default',
  input: SetDefaultView,
  command: setDefaultView,
  revalidate,
});
