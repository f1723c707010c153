import { conflict, notFound } from '@/lib/kernel/errors';

export const noSource = () => notFound('source/not-found', 'There is no such source, or it was removed.');
export const noCollection = () => notFound('collection/not-found', 'There is no such collection.');
export const moved = (from: string, to: string) =>
  conflict('collection/moved', `The collection is no longer ${from}, so it cannot become ${to}. Look again.`);
