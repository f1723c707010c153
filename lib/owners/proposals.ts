import { type Basis, SIGNALS } from './model';
import { type OwnerRule, ruleFor } from './rules/parse';

/** What of a credential can point at an owner. */
export interface Pointers {
  name: string;
  kind: string;
  provider: string;
  account: string;
  accountName: string | null;
  resource: string;
  holderName: string | null;
  holderType: string | null;
  tags: Readonly<Record<string, string>> | null;
  /** Owners that said no, with whom they said to ask. */
  declined: readonly { owner: string; hint: string | null }[];
}

/** What is known around it. */
export interface Surroundings {
  /** Names in the register. */
  owners: readonly string[];
  rules: readonly OwnerRule[];
  /** Owner of a person by their mail address, or what stands before the @, in lower case. */
  memberOf: ReadonlyMap<string, readonly string[]>;
  /** Per account: how many of its credentials each owner has accepted, and how many there are. */
  accounts: ReadonlyMap<string, { all: number; owners: readonly { owner: string; accepted: number }[] }>;
}

export interface Proposal {
  owner: string;
  basis: Basis;
}

/** Tags that name an owner in other words than the policy's; spelled without case, dashes, dots and underscores. */
const OWNER_TAGS = [
  'owner',
  'team',
  'ownerteam',
  'owningteam',
  'squad',
  'group',
  'maintainer',
  'responsible',
  'contact',
  'businessowner',
  'technicalowner',
  'costcenter',
  'department',
  'awsowner',
];
const CREATOR_TAGS = ['createdby', 'creator', 'awscreatedby', 'requestedby', 'author'];
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Who could answer for a credential, the best first, each owner once with its strongest reason. A proposal is a
 * suggestion to ask: it makes nobody an owner. Who declined is not proposed again; where a rule names them, they come last.
 */
export function proposalsFor(pointers: Pointers, around: Surroundings): Proposal[] {
  const all = [
    fromRules(pointers, around),
    ...fromHints(pointers, around),
    ...fromTags(pointers, around),
    ...fromPeople(pointers, around),
    ...fromName(pointers, around),
    ...fromAccount(pointers, around),
  ].filter((each) => each !== null);
  const refused = new Set(pointers.declined.map(({ owner }) => owner));
  const best = new Map<string, Proposal>();
  for (const proposal of all.toSorted((a, b) => rank(a) - rank(b)))
    if (!best.has(proposal.owner)) best.set(proposal.owner, proposal);
  const proposals = [...best.values()];
  return [
    ...proposals.filter(({ owner }) => !refused.has(owner)),
    ...proposals.filter(({ owner, basis }) => refused.has(owner) && basis.signal === 'rules-file'),
  ];
}

const rank = ({ basis }: Proposal) => SIGNALS.indexOf(basis.signal);

function fromRules(p: Pointers, { rules }: Surroundings): Proposal | null {
  const rule = ruleFor(rules, {
    name: [p.name],
    account: p.accountName === null ? [p.account] : [p.account, p.accountName],
    kind: [p.kind],
    provider: [p.provider],
    resource: [p.resource],
    holder: p.holderName === null ? [] : [p.holderName],
  });
  if (!rule) return null;
  const evidence = `Line ${rule.line} of the rules file: ${rule.text}`;
  return { owner: rule.owner, basis: { signal: 'rules-file', confidence: 'certain', evidence } };
}

/** The registered owner a text means: the same but for case, dashes and a leading `team`. */
function ownerMeant(text: string, owners: readonly string[]): string | null {
  const wanted = bare(text).replace(/^team/, '');
  if (wanted === '') return null;
  return owners.find((owner) => bare(owner).replace(/^team/, '') === wanted) ?? null;
}

function fromHints({ declined }: Pointers, { owners }: Surroundings): Proposal[] {
  return declined.flatMap(({ owner: from, hint }) => {
    const owner = hint === null ? null : ownerMeant(hint.replace(/^ask\s+/i, ''), owners);
    if (owner === null) return [];
    const evidence = `${from} declined and said: ${hint}`;
    return [{ owner, basis: { signal: 'hint' as const, confidence: 'strong' as const, evidence } }];
  });
}

function fromTags({ tags }: Pointers, { owners, memberOf }: Surroundings): Proposal[] {
  return Object.entries(tags ?? {}).flatMap(([name, value]): Proposal[] => {
    if (!OWNER_TAGS.includes(bare(name))) return [];
    const evidence = `Tag ${name} = ${value}`;
    const owner = ownerMeant(value, owners);
    if (owner) return [{ owner, basis: { signal: 'tag', confidence: 'strong', evidence } }];
    // An address names a person, who is no owner, but may belong to one.
    return (memberOf.get(value.trim().toLowerCase()) ?? []).map((team) => ({
      owner: team,
      basis: { signal: 'tag', confidence: 'likely', evidence: `${evidence}, a member of ${team}` },
    }));
  });
}

function fromPeople({ tags, holderName, holderType }: Pointers, { memberOf }: Surroundings): Proposal[] {
  const creators = Object.entries(tags ?? {}).flatMap(([name, value]) =>
    CREATOR_TAGS.includes(bare(name)) ? [{ name, value }] : [],
  );
  const created = creators.flatMap(({ name, value }) =>
    (memberOf.get(personKey(value)) ?? []).map((owner): Proposal => {
      const evidence = `Made by ${value} (tag ${name}), a member of ${owner}`;
      return { owner, basis: { signal: 'creator', confidence: 'likely', evidence } };
    }),
  );
  const holder = holderType === 'user' && holderName !== null ? holderName : null;
  const used = (holder === null ? [] : (memberOf.get(personKey(holder)) ?? [])).map((owner): Proposal => {
    const evidence = `Held and used by ${holder}, a member of ${owner}`;
    return { owner, basis: { signal: 'holder', confidence: 'likely', evidence } };
  });
  return [...created, ...used];
}

/** How a person is looked up: by address, by what stands before its @, or by the last part of an ARN or path. */
export function personKey(text: string): string {
  return (text.trim().split(/[/:]/).at(-1) ?? '').toLowerCase();
}

function fromName({ name }: Pointers, { owners }: Surroundings): Proposal[] {
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return owners.flatMap((owner): Proposal[] => {
    const wanted = owner
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== 'team' && word !== '');
    if (wanted.length === 0 || !wanted.every((word) => words.has(word))) return [];
    return [
      { owner, basis: { signal: 'name', confidence: 'likely', evidence: `Its name holds “${owner}”` } },
    ];
  });
}

const MOST_OF_ACCOUNT = 0.5;
const ENOUGH_ACCEPTED = 3;

function fromAccount({ account, accountName }: Pointers, { accounts }: Surroundings): Proposal[] {
  const there = accounts.get(account);
  const first = there?.owners.toSorted((a, b) => b.accepted - a.accepted)[0];
  if (!there || !first || first.accepted < ENOUGH_ACCEPTED) return [];
  const total = there.owners.reduce((sum, { accepted }) => sum + accepted, 0);
  if (first.accepted <= total * MOST_OF_ACCOUNT) return [];
  const evidence = `${first.owner} accepted ${first.accepted} of the ${there.all} credentials of ${accountName ?? account}`;
  return [{ owner: first.owner, basis: { signal: 'account', confidence: 'weak', evidence } }];
}
