import type { JsonObject } from '@/lib/kernel/json';
import type { IdOf } from './ids';
import { type FindingsOrder, OSCAL_VERSION, type PackedFile, props } from './model';

const REQUESTER = 'prepared-by';
export const MANAGEMENT = 'management';
export const EXCEPTION_REQUESTER = 'exception-requester';
export const EXCEPTION_APPROVER = 'exception-approver';

const ROLES = [
  { id: REQUESTER, title: 'Asked for the pack' },
  { id: MANAGEMENT, title: 'Management that answers for the records' },
  { id: EXCEPTION_REQUESTER, title: 'Asked for an exception' },
  { id: EXCEPTION_APPROVER, title: 'Approved an exception' },
];

/** What the head of a document is made of. */
export interface Head {
  order: FindingsOrder;
  idOf: IdOf;
  now: Date;
}

/** ISO 8601 with whole seconds, as the files of a pack have it. */
export const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

export const partyOf = (idOf: IdOf, name: string): string => idOf('person', name);
export const managementOf = (idOf: IdOf): string => idOf('organization');

/** Title, versions, and the people and roles that the document names. */
export function metadataOf({ order, idOf, now }: Head, title: string, people: readonly string[]): JsonObject {
  const names = [...new Set([order.requestedBy, ...people])];
  return {
    title,
    'last-modified': instant(now),
    version: order.id,
    'oscal-version': OSCAL_VERSION,
    props: props({
      'pack-id': order.id,
      'report-type': order.terms.type,
      'product-version': order.producer.version,
    }),
    roles: ROLES.map((role) => ({ ...role })),
    parties: [
      {
        uuid: managementOf(idOf),
        type: 'organization',
        name: `The organisation that runs Muster at ${order.producer.url}`,
      },
      ...names.map((name) => ({ uuid: partyOf(idOf, name), type: 'person', name })),
    ],
    'responsible-parties': [
      { 'role-id': REQUESTER, 'party-uuids': [partyOf(idOf, order.requestedBy)] },
      { 'role-id': MANAGEMENT, 'party-uuids': [managementOf(idOf)] },
    ],
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
};

export const resourceOf = (idOf: IdOf, path: string): string => idOf('file', path);

/** A file of the pack by hash and reference; links are relative to the document's own folder. */
export function resource(idOf: IdOf, { path, title, sha256 }: PackedFile): JsonObject {
  const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  return {
    uuid: resourceOf(idOf, path),
    title,
    rlinks: [
      {
        href: path.startsWith('oscal/') ? path.slice('oscal/'.length) : `../${path}`,
        ...(mediaType && { 'media-type': mediaType }),
        hashes: [{ algorithm: 'SHA-256', value: sha256 }],
      },
    ],
  };
}
