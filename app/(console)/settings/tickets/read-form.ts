import { TRACKER_FIELDS } from '@/lib/tickets/labels';
import type { OwnerPlace, TrackerKind } from '@/lib/tickets/model';
import type { AddTracker } from '@/lib/tickets/schema';

/** One owner per line: `owner, place, component, labels with spaces between`. */
export function linesOf(places: readonly OwnerPlace[]): string {
  return places
    .map(({ owner, place, component, labels }) =>
      [owner, place, component ?? '', labels.join(' ')].join(', ').replace(/(, )+$/, ''),
    )
    .join('\n');
}

/** The same read back; what is wrong with a line is said by the command. */
export function placesOf(text: string): AddTracker['places'] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [owner = '', place = '', component = '', ...labels] = line.split(',').map((part) => part.trim());
      return { owner, place, component, labels: labels.join(' ').split(/\s+/).filter(Boolean).join(',') };
    });
}

/** What the form says, as the commands take it. */
export function inputOf(kind: TrackerKind, form: FormData): Omit<AddTracker, 'kind'> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: text('name'),
    config: Object.fromEntries(TRACKER_FIELDS[kind].map(({ name }) => [name, text(`config.${name}`)])),
    places: placesOf(String(form.get('places') ?? '')),
    mappedOnly: form.get('mappedOnly') === 'on',
    automatic: text('automatic') as AddTracker['automatic'],
    dailyLimit: Number(text('dailyLimit')),
  };
}
