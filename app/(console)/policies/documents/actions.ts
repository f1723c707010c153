'use server';

import { addDocument } from '@/lib/documents/commands/add-document';
import { approveVersion } from '@/lib/documents/commands/approve-version';
import { recordReview } from '@/lib/documents/commands/record-review';
import { retireDocument } from '@/lib/documents/commands/retire-document';
import { reviseDocument } from '@/lib/documents/commands/revise-document';
import {
  AddDocument,
  ApproveVersion,
  RecordReview,
  RetireDocument,
  ReviseDocument,
} from '@/lib/documents/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/policies/documents'];

export const add = defineAction({
  name: 'document.add',
  input: AddDocument,
  command: addDocument,
  revalidate,
});
export const revise = defineAction({
  name: 'document.revise',
  input: ReviseDocument,
  command: reviseDocument,
  revalidate,
});
export const approve = defineAction({
  name: 'document.approve',
  input: ApproveVersion,
  command: approveVersion,
  revalidate,
});
export const review = defineAction({
  name: 'document.review',
  input: RecordReview,
  command: recordReview,
  revalidate,
});
export const retire = defineAction({
  name: 'document.retire',
  input: RetireDocument,
  command: retireDocument,
  revalidate,
});
