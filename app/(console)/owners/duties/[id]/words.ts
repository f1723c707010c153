import type { UseBucket } from '@/lib/duties/material';

export const USE_TITLES: Record<UseBucket, string> = {
  never: 'Never used',
  'over-90': 'Over 90 days ago',
  'over-30': '30 to 90 days ago',
  'within-30': 'Within 30 days',
  unknown: 'Unknown',
};

/** How much a credential may do, the most powerful first. */
export const PRIVILEGE_TITLES = {
  administrative: 'Administrative',
  write: 'Write',
  read: 'Read',
  unknown: 'Not known',
} as const;
