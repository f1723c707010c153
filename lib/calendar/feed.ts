import { createHash } from 'node:crypto';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { credentialConditions, resolveFilters } from '@/lib/credentials/filters';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { type CredentialFilters, parseCredentialSearch } from '@/lib/credentials/schema';
import { findGranted } from '@/lib/grants/store';
import { addDays } from '@/lib/kernel/dates';
import { findPersonAccess } from '@/lib/people/queries';
import { type Database, sql } from '@/lib/platform/database/client';
import { feedTokenOf, hashFeedToken } from './feed-token';
import { type DayEvent, icsOf } from './ics';
import { FEED_FUTURE_DAYS, FEED_MOST, FEED_PAST_DAYS } from './model';

export interface Feed {
  id: string;
  name: string;
  /** The person, with role and teams as they are at this moment. */
  viewer: Viewer;
  filters: CredentialFilters;
  /** What of its filter this version of Muster does not understand. */
  ignored: readonly string[];
}

const USE_RECORDED_EVERY_MS = 60_000;

/**
 * The feed of an address; null for anything that opens nothing, without a word why: no such token, revoked, or its person
 * no longer has a role that may have feeds.
 */
export async function findFeed(
  database: Database,
  file: string,
  request: Pick<Viewer, 'origin' | 'requestId'> & { now: Date; bootstrapGroup: string | null },
): Promise<Feed | null> {
  const token = feedTokenOf(file);
  if (token === null) return null;
  const feed = await database.prisma.calendarFeed.findUnique({ where: { tokenHash: hashFeedToken(token) } });
  if (!feed || feed.revokedAt !== null) return null;
  const person = await findPersonAccess(database.prisma, feed.personId, request.bootstrapGroup);
  if (!person?.role) return null;
  const { origin, requestId, now } = request;
  const viewer: Viewer = {
    kind: 'person',
    id: person.id,
    name: person.name,
    role: person.role,
    teams: person.teams,
    scopes: ['credential:read', 'calendar:subscribe'],
    ...(await findGranted(database, person.role, person.id, now)),
    origin,
    requestId,
  };
  if (!can(viewer, 'calendar:subscribe') || !can(viewer, 'credential:read')) return null;
  const before = new Date(now.getTime() - USE_RECORDED_EVERY_MS);
  await database.prisma.calendarFeed.updateMany({
    where: { id: feed.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] },
    data: { lastUsedAt: now },
  });
  const { search, ignored } = parseCredentialSearch(rawSearchOf(new URLSearchParams(feed.query)));
  return { id: feed.id, name: feed.name, viewer, filters: search.filters, ignored };
}

interface Row {
  id: number;
  identity: string;
  name: string;
  kind: CredentialKind;
  owner: string | null;
  expiresAt: Date;
  changedAt: Date;
}

/** The feed as text, and a tag that changes exactly when the text does. */
export async function readFeed(
  database: Database,
  feed: Feed,
  now: Date,
  origin: string,
): Promise<{ text: string; tag: string }> {
  const filters = await resolveFilters(database, feed.filters);
  const rows = await database.query<Row>(sql`
    SELECT c.id, c.identity::text AS identity, c.name, c.kind, c.owner_team AS owner, c.expires_at AS "expiresAt", c.changed_at AS "changedAt"
    FROM credential c WHERE ${credentialConditions(feed.viewer, { ...filters, gone: false }, now)}
      AND c.expires_at >= ${addDays(now, -FEED_PAST_DAYS)}::timestamptz AND c.expires_at < ${addDays(now, FEED_FUTURE_DAYS)}::timestamptz
    ORDER BY c.expires_at, c.id LIMIT ${FEED_MOST + 1}`);
  const notes = [
    'What expires of the credentials in Muster.',
    ...(rows.length > FEED_MOST ? [`Only the ${FEED_MOST} soonest are in it; narrow it with a filter.`] : []),
    ...(feed.ignored.length > 0 ? [`Part of its filter is not understood: ${feed.ignored.join(', ')}.`] : []),
  ];
  const events = rows.slice(0, FEED_MOST).map((row) => eventOf(row, origin));
  const text = icsOf({ name: `Muster: ${feed.name}`, description: notes.join(' '), events });
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
}

/** No more than name, kind, owner and where to look. */
function eventOf({ id, identity, name, kind, owner, expiresAt, changedAt }: Row, origin: string): DayEvent {
  const title = CREDENTIAL_KINDS[kind] ?? kind;
  return {
    uid: `${identity}@muster`,
    day: new Date(Math.floor(expiresAt.getTime() / 86_400_000) * 86_400_000),
    stamp: changedAt,
    summary: `Expires: ${name} (${title})`,
    description: `Owner: ${owner ?? 'none'}\n${origin}/credentials/${id}`,
    url: `${origin}/credentials/${id}`,
  };
}
