import { type Filter, filter as matcher } from 'scim2-parse-filter';
import type { MailAddress, UserDocument } from '../model';
import { refused } from './errors';
import { type Operation, READ_ONLY } from './patch-body';
import type { AttributePath } from './path';
import { flagIn, isObject, mailIn, mailsIn, nameIn, textIn, userNameIn } from './user-body';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:user';
/** Attributes of RFC 7643, 4.1 that directories send and Muster has no use for. */
const NOT_KEPT =
  /^(nickName|profileUrl|title|userType|preferredLanguage|locale|timezone|password|phoneNumbers|ims|photos|addresses|entitlements|roles|x509Certificates)$/i;
const NAME_PARTS = ['formatted', 'givenName', 'familyName'] as const;

/** A user after a PATCH: all of its operations or none. @throws MusterError with a type of RFC 7644, 3.12 */
export function patchUser(user: UserDocument, operations: readonly Operation[]): UserDocument {
  return operations.reduce(applyOne, user);
}

function applyOne(user: UserDocument, { op, path, value }: Operation): UserDocument {
  if (!path) return user;
  // Extensions are somebody else's attributes, and this server declares none.
  if (path.schema !== null && path.schema !== CORE) return user;
  const name = path.attribute.toLowerCase();
  const given = op === 'remove' ? undefined : value;
  switch (name) {
    case 'username':
      return { ...user, userName: userNameIn(given) };
    case 'externalid':
      return { ...user, externalId: textIn(given, 'externalId') };
    case 'active':
      return { ...user, active: op === 'remove' ? true : flagIn(single(given), 'active') };
    case 'displayname': {
      const { displayName: _, ...rest } = user.profile;
      const displayName = textIn(single(given), 'displayName');
      return { ...user, profile: { ...rest, ...(displayName && { displayName }) } };
    }
    case 'name':
      return {
        ...user,
        profile: { ...user.profile, name: patchName(user.profile.name ?? {}, path, op, given) },
      };
    case 'emails':
      return {
        ...user,
        profile: { ...user.profile, emails: patchMails(user.profile.emails ?? [], path, op, given) },
      };
  }
  if (NOT_KEPT.test(path.attribute)) return user;
  if (READ_ONLY.test(path.attribute)) throw refused('mutability', `${path.attribute} cannot be written.`);
  throw refused('invalidPath', `A user has no attribute ${path.attribute.slice(0, 100)}.`);
}

/** Some clients wrap a single value: [{ "value": "False" }]. */
function single(value: unknown): unknown {
  const [only] = Array.isArray(value) && value.length === 1 ? value : [value];
  return isObject(only) && 'value' in only ? only.value : only;
}

type Names = NonNullable<UserDocument['profile']['name']>;

function patchName(names: Names, path: AttributePath, op: Operation['op'], value: unknown): Names {
  if (path.sub === null) return op === 'add' ? { ...names, ...nameIn(value) } : nameIn(value);
  const part = NAME_PARTS.find((candidate) => candidate.toLowerCase() === path.sub?.toLowerCase());
  if (!part) {
    if (/^(middleName|honorificPrefix|honorificSuffix)$/i.test(path.sub)) return names;
    throw refused('invalidPath', `name has no part ${path.sub.slice(0, 100)}.`);
  }
  const { [part]: _, ...rest } = names;
  const text = textIn(value, `name.${part}`);
  return text === null ? rest : { ...rest, [part]: text };
}

function patchMails(
  mails: readonly MailAddress[],
  path: AttributePath,
  op: Operation['op'],
  value: unknown,
): MailAddress[] {
  if (path.filter === null && path.sub === null) {
    if (op !== 'add') return mailsIn(value);
    const added = mailsIn(value);
    const isNew = ({ value: address, type }: MailAddress) =>
      !added.some((one) => one.value === address || (one.type !== undefined && one.type === type));
    return onePrimary([...mails.filter(isNew), ...added]);
  }
  const matches = path.filter === null ? () => true : matcher(path.filter);
  const hit = mails.filter((mail) => matches(mail));
  if (op === 'remove') {
    if (path.sub !== null && !/^value$/i.test(path.sub)) return mails.map((mail) => without(mail, path.sub));
    return mails.filter((mail) => !hit.includes(mail));
  }
  if (hit.length > 0)
    return onePrimary(mails.map((mail) => (hit.includes(mail) ? changed(mail, path, value) : mail)));
  // Entra replaces emails[type eq "work"].value also where there is none yet.
  const made = madeFor(path.filter);
  if (made === null) throw refused('noTarget', 'No value of emails matches the filter of the path.');
  return onePrimary([...mails, changed({ ...made, value: '' }, path, value)]);
}

function changed(mail: MailAddress, path: AttributePath, value: unknown): MailAddress {
  if (path.sub === null) return mailIn(isObject(value) ? { ...mail, ...value } : { ...mail, value });
  return mailIn({ ...mail, [path.sub.toLowerCase()]: single(value) });
}

function without(mail: MailAddress, sub: string | null): MailAddress {
  return mailIn(Object.fromEntries(Object.entries(mail).filter(([name]) => name !== sub?.toLowerCase())));
}

/** What a filter of equalities says of a value that is yet to be made. */
function madeFor(filter: Filter | null): Partial<MailAddress> | null {
  if (filter === null) return {};
  if (filter.op === 'eq' && 'compValue' in filter)
    return { [filter.attrPath.toLowerCase()]: filter.compValue };
  return null;
}

/** At most one is primary, and the last to be called so is (RFC 7643, 2.4). */
function onePrimary(mails: readonly MailAddress[]): MailAddress[] {
  const last = mails.findLastIndex(({ primary }) => primary);
  return mails.map((mail, at) => (mail.primary && at !== last ? { ...mail, primary: false } : mail));
}
