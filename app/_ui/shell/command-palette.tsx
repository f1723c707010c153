'use client';

import { Command } from 'cmdk';
import {
  Bookmark,
  Clock,
  Download,
  Filter,
  KeyRound,
  Palette,
  Play,
  Plug,
  Search,
  SquareArrowRight,
  Users,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { viewHref } from '@/lib/views/model';
import { Modal } from '../modal';
import { countText } from '../number-text';
import { useToast } from '../toast';
import { PAGES, type PageId } from './pages';
import { Entry, Group } from './palette-entries';
import { holdsWords, type PaletteCommand, QUESTIONS } from './palette-model';
import { addRecent, readRecent } from './recent';
import { applyTheme, THEMES } from './theme';
import { useHits } from './use-hits';

interface CommandPaletteProps {
  pages: readonly PageId[];
  /** What this viewer may do from here. */
  commands: readonly PaletteCommand[];
  person: string;
  onClose: () => void;
}

/** Find anything by its name, go there, or do something, without the mouse. */
export function CommandPalette({ pages, commands, person, onClose }: CommandPaletteProps) {
  const router = useRouter();
  const toast = useToast();
  const [text, setText] = useState('');
  const [recent] = useState(() => readRecent(person));
  const query = text.trim();
  const hits = useHits(query);
  const go = (label: string, href: string) => {
    onClose();
    addRecent(person, { label, href });
    router.push(href);
  };
  const canCollect = commands.some(({ href }) => href === COLLECT);
  const collect = async ({ id, name }: { id: number; name: string }) => {
    onClose();
    const response = await fetch(`/api/sources/${id}/collect`, { method: 'POST' }).catch(() => null);
    if (response?.ok) toast({ tone: 'good', title: `${name} will be collected.` });
    else {
      const body = (await response?.json().catch(() => null)) as { error?: { message: string } } | null;
      toast({ tone: 'bad', title: body?.error?.message ?? 'Muster did not answer. Try again.' });
    }
    router.refresh();
  };
  const matching = <T extends { label: string }>(all: readonly T[]) =>
    all.filter(({ label }) => holdsWords(label, query));
  const places = pages.map((id) => ({ ...PAGES[id] }));
  const doable = matching(commands);
  const themes = THEMES.map((theme) => ({ theme, label: `Theme: ${THEME_WORDS[theme]}` }));
  return (
    <Modal onClose={onClose} label="Search and go to" className="mt-[12dvh] max-w-xl overflow-hidden">
      <Command label="Search and go to" loop shouldFilter={false}>
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Search aria-hidden className="size-4 shrink-0 text-faint" />
          <Command.Input
            data-autofocus
            value={text}
            onValueChange={setText}
            maxLength={200}
            placeholder="Credentials, owners, sources, pages, views, actions"
            className="h-11 w-full bg-transparent placeholder:text-faint focus-visible:outline-none"
          />
        </div>
        <p role="status" className="sr-only">
          {statusOf(query, hits)}
        </p>
        <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
          {query === '' && recent.length > 0 && (
            <Group heading="Recent">
              {recent.map(({ label, href }) => (
                <Entry
                  key={href}
                  id={`recent ${href}`}
                  icon={Clock}
                  label={label}
                  onSelect={() => go(label, href)}
                />
              ))}
            </Group>
          )}
          {query !== '' && (
            <Entry
              id="search"
              icon={Search}
              label={`Search credentials for “${query}”`}
              onSelect={() => go(`Search “${query}”`, `/credentials?q=${encodeURIComponent(query)}`)}
            />
          )}
          <Group heading="Credentials">
            {hits.credentials.map(({ id, name, kind, account }) => (
              <Entry
                key={id}
                id={`credential ${id}`}
                icon={KeyRound}
                label={name}
                hint={`${CREDENTIAL_KINDS[kind as CredentialKind] ?? kind} · ${account}`}
                onSelect={() => go(name, `/credentials/${id}`)}
              />
            ))}
          </Group>
          <Group heading="Owners">
            {hits.owners.map(({ value, count }) => (
              <Entry
                key={value}
                id={`owner ${value}`}
                icon={Users}
                label={value}
                hint={`${countText(count)} credentials`}
                onSelect={() =>
                  go(value, `/credentials?owner=${encodeURIComponent(value.replaceAll(',', '\\,'))}`)
                }
              />
            ))}
          </Group>
          <Group heading="Sources">
            {hits.sources.flatMap((source) => [
              <Entry
                key={source.id}
                id={`source ${source.id}`}
                icon={Plug}
                label={source.name}
                onSelect={() => go(source.name, `/sources/${source.id}`)}
              />,
              canCollect && (
                <Entry
                  key={`collect ${source.id}`}
                  id={`collect ${source.id}`}
                  icon={Play}
                  label={`Collect ${source.name} now`}
                  onSelect={() => collect(source)}
                />
              ),
            ])}
          </Group>
          <Group heading="Saved views">
            {hits.views.map(({ id, name, noun }) => (
              <Entry
                key={id}
                id={`view ${id}`}
                icon={Bookmark}
                label={name}
                hint={noun === 'credential' ? 'Credentials' : 'Findings'}
                onSelect={() => go(name, viewHref(id))}
              />
            ))}
          </Group>
          <Group heading="Pages">
            {matching(places).map(({ label, href, icon }) => (
              <Entry
                key={href}
                id={`page ${href}`}
                icon={icon}
                label={label}
                onSelect={() => go(label, href)}
              />
            ))}
          </Group>
          <Group heading="Actions">
            {doable.map(({ label, href, isFile }) => (
              <Entry
                key={href}
                id={`action ${href}`}
                icon={isFile ? Download : SquareArrowRight}
                label={label}
                onSelect={() => {
                  if (!isFile) return go(label, href);
                  onClose();
                  window.location.assign(href);
                }}
              />
            ))}
            {matching(themes).map(({ theme, label }) => (
              <Entry
                key={theme}
                id={`theme ${theme}`}
                icon={Palette}
                label={label}
                onSelect={() => {
                  onClose();
                  applyTheme(theme);
                }}
              />
            ))}
          </Group>
          <Group heading="Questions">
            {matching(QUESTIONS).map(({ label, href }) => (
              <Entry
                key={href}
                id={`question ${href}`}
                icon={Filter}
                label={label}
                onSelect={() => go(label, href)}
              />
            ))}
          </Group>
        </Command.List>
      </Command>
    </Modal>
  );
}

/** Stands among the commands for whoever may ask for a collection; sources that are found offer it one by one. */
const COLLECT = '/sources#collect';
const THEME_WORDS = { system: 'as the system', light: 'light', dark: 'dark' } as const;

function statusOf(query: string, hits: ReturnType<typeof useHits>): string {
  if (query === '' || hits.isPending) return '';
  if (hits.isFailed) return 'The search was not answered.';
  const found = hits.credentials.length + hits.owners.length + hits.sources.length + hits.views.length;
  return found === 0 ? 'Nothing of that name.' : `${found} found.`;
}
