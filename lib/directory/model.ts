/** An address of a user, as SCIM has it. */
export interface MailAddress {
  value: string;
  type?: string;
  primary?: boolean;
}

/** What Muster keeps of a user besides the columns: names and addresses, as the directory last said them. */
export interface UserProfile {
  displayName?: string;
  name?: { formatted?: string; givenName?: string; familyName?: string };
  emails?: MailAddress[];
}

/** The writable part of a user. */
export interface UserDocument {
  userName: string;
  externalId: string | null;
  active: boolean;
  profile: UserProfile;
}

/** The name people read: what the directory shows, else what it can be put together from. */
export function nameOf({ userName, profile }: Pick<UserDocument, 'userName' | 'profile'>): string {
  const { displayName, name } = profile;
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return displayName || name?.formatted || parts || userName;
}

/** The address somebody is written to: the primary one, else that of work, else the first; a user name that is one. */
export function mailOf({ userName, profile }: Pick<UserDocument, 'userName' | 'profile'>): string | null {
  const mails = profile.emails ?? [];
  const best = mails.find(({ primary }) => primary) ?? mails.find(({ type }) => type === 'work') ?? mails[0];
  return best?.value ?? (/^[^@\s]+@[^@\s]+$/.test(userName) ? userName : null);
}

/** A user as stored. */
export interface StoredUser {
  id: string;
  userName: string;
  externalId: string | null;
  name: string;
  mail: string | null;
  active: boolean;
  origin: 'hand' | 'sign-in' | 'scim';
  personId: string | null;
  profile: UserProfile;
  createdAt: Date;
  changedAt: Date;
}

/** What was stored, as SCIM has it; somebody added by hand has only a name and an address. */
export function documentOf({ userName, externalId, active, profile, name, mail }: StoredUser): UserDocument {
  const isBare = Object.keys(profile).length === 0;
  const emails: MailAddress[] = mail ? [{ value: mail, type: 'work', primary: true }] : [];
  return { userName, externalId, active, profile: isBare ? { displayName: name, emails } : profile };
}

/** A group as stored; members are kept apart. */
export interface StoredGroup {
  id: string;
  name: string;
  externalId: string | null;
  ownerId: string | null;
  createdAt: Date;
  changedAt: Date;
}

/** How a credential is known to concern somebody who leaves, the most certain first. */
export const RELATIONS = ['holds', 'created', 'could-read'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What became of a credential on a leaver's list. */
export const ITEM_STATES = ['open', 'rotated', 'gone', 'excepted', 'dismissed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The owner a group becomes by the prefix; null where it does not begin like this, or nothing is left. */
export function ownerNameOf(groupName: string, prefix: string | null): string | null {
  if (prefix === null || !groupName.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  return groupName.slice(prefix.length).trim() || null;
}

const HOUR_MS = 3_600_000;

/** Hours from leaving until the last item was done; null while one is open. Nothing to do took none. */
export function hoursUntilDone(leftAt: Date, items: readonly { endedAt: Date | null }[]): number | null {
  let last = leftAt.getTime();
  for (const { endedAt } of items) {
    if (endedAt === null) return null;
    last = Math.max(last, endedAt.getTime());
  }
  return (last - leftAt.getTime()) / HOUR_MS;
}

/** How early it is said that the token of a directory ends. */
export const REMIND_DAYS = [14, 7, 1] as const;
