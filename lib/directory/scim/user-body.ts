import type { MailAddress, UserDocument, UserProfile } from '../model';
import { refused } from './errors';

/** The most characters of one text; longer ones are refused, not cut. */
const MOST_TEXT = 500;
const MOST_MAILS = 20;

type Given = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object by its name, whose case does not count in SCIM (RFC 7643, 2.1). */
export function memberOf(given: Given, name: string): unknown {
  if (Object.hasOwn(given, name)) return given[name];
  const key = Object.keys(given).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : given[key];
}

/** A text; null and blank mean that there is none. @throws MusterError `scim/invalidValue` */
export function textIn(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw refused('invalidValue', `${name} has to be a text.`);
  const text = value.trim();
  if (text.length > MOST_TEXT || /\p{Cc}/u.test(text))
    throw refused('invalidValue', `${name} has at most ${MOST_TEXT} characters and no control characters.`);
  return text || null;
}

/** A boolean; Entra sends "True" and "False" unless told otherwise. @throws MusterError `scim/invalidValue` */
export function flagIn(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw refused('invalidValue', `${name} is true or false.`);
}

export function mailIn(value: unknown): MailAddress {
  const given = isObject(value) ? value : { value };
  const address = textIn(memberOf(given, 'value'), 'emails.value');
  if (address === null) throw refused('invalidValue', 'Each of emails needs a value.');
  const type = textIn(memberOf(given, 'type'), 'emails.type');
  const primary = memberOf(given, 'primary');
  return {
    value: address,
    ...(type && { type }),
    ...(primary !== undefined && primary !== null && { primary: flagIn(primary, 'emails.primary') }),
  };
}

export function mailsIn(value: unknown): MailAddress[] {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.length > MOST_MAILS) throw refused('invalidValue', `emails has at most ${MOST_MAILS} values.`);
  return list.map(mailIn);
}

export function nameIn(value: unknown): NonNullable<UserProfile['name']> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw refused('invalidValue', 'name has parts: formatted, givenName, familyName.');
  const parts = (['formatted', 'givenName', 'familyName'] as const).flatMap((part) => {
    const text = textIn(memberOf(value, part), `name.${part}`);
    return text === null ? [] : [[part, text] as const];
  });
  return Object.fromEntries(parts);
}

export function userNameIn(value: unknown): string {
  const userName = textIn(value, 'userName');
  if (userName === null) throw refused('invalidValue', 'userName is required.');
  return userName;
}

/**
 * A user as POST and PUT send it. What Muster does not keep is left out without a word: directories send whole profiles,
 * and a password or an address of somebody's home has no place to land in here.
 * @throws MusterError `scim/invalidValue`
 */
export function userIn(body: Given): UserDocument {
  const active = memberOf(body, 'active');
  const displayName = textIn(memberOf(body, 'displayName'), 'displayName');
  return {
    userName: userNameIn(memberOf(body, 'userName')),
    externalId: textIn(memberOf(body, 'externalId'), 'externalId'),
    active: active === undefined || active === null ? true : flagIn(active, 'active'),
    profile: {
      ...(displayName && { displayName }),
      name: nameIn(memberOf(body, 'name')),
      emails: mailsIn(memberOf(body, 'emails')),
    },
  };
}
