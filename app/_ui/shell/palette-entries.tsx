'use client';

import { Command } from 'cmdk';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1 data-[selected=true]:bg-accent-soft ' +
  'data-[selected=true]:text-accent';
const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 ' +
  '[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';

/** Entries of one sort under their name; nothing where there are none. */
export function Group({ heading, children }: { heading: string; children: ReactNode }) {
  const all = [children].flat(2).filter(Boolean);
  if (all.length === 0) return null;
  return (
    <Command.Group heading={heading} className={GROUP}>
      {children}
    </Command.Group>
  );
}

interface EntryProps {
  /** Of this entry alone: two may have the same label. */
  id: string;
  icon: LucideIcon;
  label: string;
  hint?: string;
  onSelect: () => void;
}

/** One line of the palette. */
export function Entry({ id, icon: Icon, label, hint, onSelect }: EntryProps) {
  return (
    <Command.Item value={id} onSelect={onSelect} className={ITEM}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 truncate">{label}</span>
      {hint && <span className="ml-auto shrink-0 text-xs text-muted">{hint}</span>}
    </Command.Item>
  );
}
