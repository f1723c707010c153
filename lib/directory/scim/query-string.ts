import type { Filter } from 'scim2-parse-filter';
import { refused } from './errors';
import { readFilter } from './path';
import { GROUP_SCHEMA, type Selection, USER_SCHEMA } from './resources';

/** The most resources of one page. */
export const MOST_RESULTS = 1_000;
const RESULTS = 100;

/** What a list was asked for. */
export interface ListQuery {
  filter: Filter | null;
  /** From 1 on, as SCIM counts. */
  startIndex: number;
  count: number;
  selection: Selection;
}

const URN = new RegExp(`^(${USER_SCHEMA}|${GROUP_SCHEMA}):`, 'i');

function namesIn(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim().replace(URN, '').toLowerCase())
    .filter((name) => name !== '');
}

/** @throws MusterError `scim/invalidValue` where both lists are given, which RFC 7644, 3.4.2.5 excludes */
export function selectionIn(params: URLSearchParams): Selection {
  const attributes = namesIn(params.get('attributes'));
  const excluded = namesIn(params.get('excludedAttributes'));
  if (attributes.length > 0 && excluded.length > 0)
    throw refused('invalidValue', 'attributes and excludedAttributes exclude each other; send one of them.');
  return { attributes: attributes.length > 0 ? attributes : null, excluded };
}

/** @throws MusterError `scim/invalidFilter`, `scim/invalidValue` */
export function listQueryIn(params: URLSearchParams): ListQuery {
  const filter = params.get('filter');
  return {
    filter: filter === null || filter.trim() === '' ? null : readFilter(filter),
    startIndex: Math.max(1, numberIn(params, 'startIndex', 1)),
    count: Math.min(MOST_RESULTS, Math.max(0, numberIn(params, 'count', RESULTS))),
    selection: selectionIn(params),
  };
}

function numberIn(params: URLSearchParams, name: string, otherwise: number): number {
  const text = params.get(name);
  if (text === null || text === '') return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw refused('invalidValue', `${name} is a whole number.`);
  return Number(text);
}
