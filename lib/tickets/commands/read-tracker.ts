import { z } from 'zod';
import { invalid } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { SEVERITIES } from '@/lib/policies/model';
import { assertEndpoint } from '@/lib/sources/endpoint';
import type { OwnerPlace, TrackerKind } from '../model';
import type { AddTracker, ChangeTracker } from '../schema';
import { Labels, ProjectKey, Repository } from '../trackers/fields';
import { TRACKERS } from '../trackers/registry';

const CODE = 'ticket/tracker-config';

/** What is stored of a tracker, once its own schema and the mapping are read. */
export interface TrackerRow {
  name: string;
  config: JsonObject;
  places: JsonObject[];
  mappedOnly: boolean;
  automaticSeverity: number | null;
  dailyLimit: number;
}

/**
 * Reads what somebody typed about a tracker. Secrets are references; what is typed in their place is refused and never
 * repeated.
 * @throws MusterError `ticket/tracker-config`, `http/endpoint-…`
 */
export async function readTracker(kind: TrackerKind, input: AddTracker | ChangeTracker): Promise<TrackerRow> {
  const parsed = TRACKERS[kind].schema.safeParse(input.config);
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [`config.${String(path[0] ?? 'kind')}`, message]),
    );
    throw invalid(CODE, Object.values(fields)[0] ?? 'The tracker is not usable so.', { fields });
  }
  const config = parsed.data as JsonObject;
  if (typeof config.baseUrl === 'string') await assertEndpoint(config.baseUrl);
  const { name, mappedOnly, automatic, dailyLimit } = input;
  const places = readPlaces(kind, input.places);
  if (mappedOnly && places.length === 0)
    throw invalid(CODE, 'It would take no finding: name at least one owner, or take those of everybody.', {
      fields: { places: 'Name at least one owner.' },
    });
  const automaticSeverity = automatic === 'never' ? null : SEVERITIES.indexOf(automatic);
  return { name, config, places, mappedOnly, automaticSeverity, dailyLimit };
}

function readPlaces(kind: TrackerKind, lines: AddTracker['places']): (OwnerPlace & JsonObject)[] {
  const Place = (kind === 'github' ? Repository : ProjectKey).or(z.literal(''));
  const seen = new Set<string>();
  return lines.map(({ owner, place, component, labels }, at) => {
    const refuse = (what: string) =>
      invalid(CODE, `Line ${at + 1} of the owners: ${what}`, { fields: { places: what } });
    if (seen.has(owner.toLowerCase())) throw refuse(`${owner} is named twice.`);
    seen.add(owner.toLowerCase());
    const where = Place.safeParse(place);
    if (!where.success) throw refuse(where.error.issues[0]?.message ?? 'not a place of this tracker.');
    const put = Labels.safeParse(labels);
    if (!put.success) throw refuse(put.error.issues[0]?.message ?? 'not labels.');
    return { owner, place: where.data, component: component || null, labels: put.data };
  });
}
