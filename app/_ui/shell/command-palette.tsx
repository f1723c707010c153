'use client';

import { Command } from 'cmdk';
import { Filter, type LucideIcon, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Modal } from '../modal';
import { PAGES, type PageId } from './pages';

/** Questions asked every day, each with its address. */
const VIEWS = [
  { label: 'Credentials out of policy', href: '/credentials?standing=out' },
  { label: 'Credentials without an owner', href: '/credentials?owner=none' },
  { label: 'Credentials that expire within 30 days', href: '/credentials?expiry=7d%2C30d&sort=expires' },
  { label: 'Credentials that have expired', href: '/credentials?expiry=expired' },
  { label: 'Credentials that cannot be judged', href: '/credentials?standing=unknown' },
];

interface CommandPaletteProps {
  pages: readonly PageId[];
  onClose: () => void;
}

/** Go to a page, a common question, or a search, without the mouse. */
export function CommandPalette({ pages, onClose }: CommandPaletteProps) {
  const router = useRouter();
  const [text, setText] = useState('');
  const query = text.trim();
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Modal onClose={onClose} label="Search and go to" className="mt-[12dvh] max-w-xl overflow-hidden">
      <Command label="Search and go to" loop>
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Search aria-hidden className="size-4 shrink-0 text-faint" />
          <Command.Input
            data-autofocus
            value={text}
            onValueChange={setText}
            maxLength={500}
            placeholder="Go to a page, or search credentials"
            className="h-11 w-full bg-transparent placeholder:text-faint focus-visible:outline-none"
          />
        </div>
        <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
          {query !== '' && (
            <Command.Item
              forceMount
              value={`search ${query}`}
              className={ITEM}
              onSelect={() => go(`/credentials?q=${encodeURIComponent(query)}`)}
            >
              <Search aria-hidden className="size-4 shrink-0" />
              <span className="min-w-0 truncate">Search credentials for “{query}”</span>
            </Command.Item>
          )}
          <Command.Group heading="Pages" className={GROUP}>
            {pages.map((id) => (
              <Entry
                key={id}
                icon={PAGES[id].icon}
                label={PAGES[id].label}
                onSelect={() => go(PAGES[id].href)}
              />
            ))}
          </Command.Group>
          <Command.Group heading="Questions" className={GROUP}>
            {VIEWS.map((view) => (
              <Entry key={view.href} icon={Filter} label={view.label} onSelect={() => go(view.href)} />
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </Modal>
  );
}

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1 data-[selected=true]:bg-accent-soft ' +
  'data-[selected=true]:text-accent';
const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 ' +
  '[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';

function Entry({ icon: Icon, label, onSelect }: { icon: LucideIcon; label: string; onSelect: () => void }) {
  return (
    <Command.Item value={label} onSelect={onSelect} className={ITEM}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {label}
    </Command.Item>
  );
}
