'use server';

import { acceptOwnership } from '@/lib/owners/commands/accept';
import { declineOwnership } from '@/lib/owners/commands/decline';
import { handOverOwnership } from '@/lib/owners/commands/hand-over';
import { addMember, removeMember } from '@/lib/owners/commands/keep-members';
import { createOwner, editOwner } from '@/lib/owners/commands/keep-owners';
import { proposeOwner } from '@/lib/owners/commands/propose';
import { removeOwner } from '@/lib/owners/commands/remove-owner';
import { saveRules } from '@/lib/owners/commands/save-rules';
import {
  AcceptOwnership,
  AddMember,
  CreateOwner,
  DeclineOwnership,
  EditOwner,
  HandOver,
  ProposeOwner,
  RemoveMember,
  RemoveOwner,
  SaveRules,
} from '@/lib/owners/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/owners'];

export const create = defineAction({
  name: 'owner.create',
  input: CreateOwner,
  command: createOwner,
  revalidate,
});
export const edit = defineAction({ name: 'owner.edit', input: EditOwner, command: editOwner, revalidate });
export const remove = defineAction({
  name: 'owner.remove',
  input: RemoveOwner,
  command: removeOwner,
  revalidate,
});
export const addOne = defineAction({
  name: 'owner.addMember',
  input: AddMember,
  command: addMember,
  revalidate,
});
export const removeOne = defineAction({
  name: 'owner.removeMember',
  input: RemoveMember,
  command: removeMember,
  revalidate,
});
export const ask = defineAction({
  name: 'ownership.ask',
  input: ProposeOwner,
  command: proposeOwner,
  revalidate,
});
export const accept = defineAction({
  name: 'ownership.accept',
  input: AcceptOwnership,
  command: acceptOwnership,
  revalidate,
});
export const decline = defineAction({
  name: 'ownership.decline',
  input: DeclineOwnership,
  command: declineOwnership,
  revalidate,
});
export const handOver = defineAction({
  name: 'ownership.handOver',
  input: HandOver,
  command: handOverOwnership,
  revalidate,
});
export const save = defineAction({
  name: 'ownerRules.save',
  input: SaveRules,
  command: saveRules,
  revalidate,
});
