import { type Filter, parse } from 'scim2-parse-filter';
import { refused } from './errors';

/** Where a PATCH operation writes: an attribute, which of its values, and which part of them. */
export interface AttributePath {
  /** URN of a schema, lower case; null where none is named. */
  schema: string | null;
  attribute: string;
  filter: Filter | null;
  sub: string | null;
}

const PATH = /^(?:(urn:[\w.:-]+):)?([a-z$][\w$-]*)(\[.+\])?(?:\.([a-z$][\w$-]*))?$/i;
const MOST = 1_000;

/** @throws MusterError `scim/invalidPath` */
export function readPath(text: string): AttributePath {
  const parts = text.length <= MOST ? PATH.exec(text.trim()) : null;
  if (!parts) throw refused('invalidPath', `The path ${text.slice(0, 100)} is not one of RFC 7644, 3.5.2.`);
  const [, schema, attribute = '', filter, sub] = parts;
  return {
    schema: schema?.toLowerCase() ?? null,
    attribute,
    filter: filter ? readValueFilter(`${attribute}${filter}`) : null,
    sub: sub ?? null,
  };
}

function readValueFilter(text: string): Filter {
  const whole = parsed(text, 'invalidPath');
  if (whole.op === '[]' && 'valFilter' in whole) return whole.valFilter;
  throw refused('invalidPath', `The path ${text.slice(0, 100)} is not one of RFC 7644, 3.5.2.`);
}

/** @throws MusterError `scim/invalidFilter` */
export function readFilter(text: string): Filter {
  return parsed(text, 'invalidFilter');
}

function parsed(text: string, type: 'invalidFilter' | 'invalidPath'): Filter {
  try {
    // Deeper nesting than this many characters allow does not exhaust the parser.
    if (text.length <= MOST) return parse(text);
  } catch {
    // Whatever the parser stumbles over, the answer is the same.
  }
  throw refused(
    type,
    `The filter ${text.slice(0, 100)} cannot be read; it follows RFC 7644, 3.4.2.2, and has at most ${MOST} characters.`,
  );
}
