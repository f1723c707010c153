import type { Chip } from '@/app/_ui/chips';
import { AGES, type ExceptionSearch, exceptionsHref, type Only } from '@/lib/exceptions/search';

const ONLY_TITLES: Record<Only, string> = {
  retroactive: 'Approved after the breach',
  'break-glass': 'By one voice',
  'to-review': 'Waiting for a review',
};

/** What a list of exceptions is narrowed to; each chip leads to the list without it. */
export function searchChips(search: ExceptionSearch): Chip[] {
  const { age, renewal, owner, only } = search;
  const chip = (key: 'age' | 'renewal' | 'owner' | 'only', title: string): Chip => ({
    key,
    title,
    href: exceptionsHref({ ...search, [key]: null, page: 1 }),
  });
  return [
    ...(age ? [chip('age', `Age: ${AGES.find(({ id }) => id === age)?.label}`)] : []),
    ...(renewal === null ? [] : [chip('renewal', renewalWords(renewal))]),
    ...(owner ? [chip('owner', `Owner: ${owner}`)] : []),
    ...(only ? [chip('only', ONLY_TITLES[only])] : []),
  ];
}

/** How often an exception was renewed, in words. */
export function renewalWords(renewal: number): string {
  if (renewal === 0) return 'Never renewed';
  if (renewal === 1) return 'Renewed once';
  return `Renewed ${renewal} times`;
}
