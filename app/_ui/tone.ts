import { CircleAlert, CircleCheck, CircleHelp, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** Colour stands for state only; `accent` marks what can be acted on. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'unknown' | 'accent';

/** Text on a soft ground of the same tone; each pair keeps a contrast of 4.5 in both themes. */
export const TONE_CLASSES: Record<Tone, string> = {
  good: 'text-good bg-good-soft',
  warn: 'text-warn bg-warn-soft',
  bad: 'text-bad bg-bad-soft',
  neutral: 'text-muted bg-surface-2',
  unknown: 'text-unknown bg-unknown-soft',
  accent: 'text-accent bg-accent-soft',
};

/** The icon that says the same as the colour. */
export const TONE_ICONS: Record<Tone, LucideIcon> = {
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  neutral: Info,
  unknown: CircleHelp,
  accent: Info,
};
