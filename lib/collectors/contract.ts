import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { z } from 'zod';
import type { CredentialKind, Observation, Privilege } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';

/** Why a cell could not be read. `denied` names the permission; the rest speak for themselves. */
export type FailureReason =
  | 'unauthenticated'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'malformed'
  | 'timeout'
  | 'cancelled'
  | 'not-enabled';

/** What a provider's error means. `message` is safe to show; `retryAfterMs` is the provider's own hint. */
export interface Failure {
  reason: FailureReason;
  message: string;
  permission?: string;
  retryAfterMs?: number;
}

/** A failure on its way up; thrown by the runner's `call`, or by a collector for an answer it cannot read. */
export class CollectorFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options);
    this.name = 'CollectorFailure';
    this.failure = failure;
  }
}

/** One permission a collector needs, in the provider's own form, and what for. */
export interface Permission {
  /** `iam:ListUsers`, `Application.Read.All`, `Microsoft.KeyVault/vaults/read`, `iam.serviceAccounts.list` */
  action: string;
  /** Azure only: which of the four lists it belongs to. */
  list?: 'azure-role' | 'azure-data' | 'azure-hsm' | 'graph';
  why: string;
}

/** One account × region in which a collector runs; region is `global` where the service has none. */
export interface Scope {
  account: string;
  accountName: string | null;
  region: string;
}

export interface PageOf<Item> {
  items: Item[];
  /** Cursor of the next page; undefined or empty on the last. */
  next?: string | null | undefined;
}

/** What the runner hands to `fetch`. Every provider call goes through `call` or `pages`: they count, retry, bound and classify. */
export interface FetchContext<Client> {
  client: Client;
  scope: Scope;
  now: Date;
  signal: AbortSignal;
  /**
   * One provider call. `operation` is the permission it needs, so that a denial can name it.
   * Retries throttling and outages with the provider's hint; throws CollectorFailure.
   */
  call<T>(operation: string, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** All items of a paged call; refuses a cursor that repeats and more pages than the ceiling. */
  pages<Item>(
    operation: string,
    page: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>,
  ): AsyncIterable<Item>;
  /** `work` over `items`, several at a time within the account's limit; yields in the order of the input. */
  mapEach<In, Out>(items: Iterable<In>, work: (item: In) => Promise<Out>): AsyncIterable<Out>;
  /** Says how old the provider's own data is, e.g. the time of a credential report; shown as the age of the cell. */
  dataAsOf(at: Date): void;
}

/**
 * Calls a cell makes when nothing has to be repeated: `perCell` in any case, one for each page of `pageSize` items (null:
 * there is no such list) and `perItem` for each of them. Known before a run; the ledger says afterwards what it took.
 */
export interface CallBudget {
  /** What is counted, in the provider's words: `users`, `key pairs`. */
  items?: string;
  perCell: number;
  pageSize: number | null;
  perItem: number;
}

/** Calls that one cell makes for so many items, by the budget its collector declares; repeated tries come on top. */
export function callsFor({ perCell, pageSize, perItem }: CallBudget, items: number): number {
  const pages = pageSize === null ? 0 : Math.max(1, Math.ceil(items / pageSize));
  return perCell + pages + perItem * items;
}

/**
 * One collector: one kind of thing of one provider. `fetch` is the only impure part and holds no decisions;
 * `observe` is pure and maps one provider row to one or more observations.
 */
export interface Collector<Client = unknown, Raw = unknown> {
  /** `aws.iam-access-keys`; equal to the path below lib/collectors with `/` as `.`. */
  id: string;
  title: string;
  provider: string;
  produces: readonly CredentialKind[];
  /** `account`: one cell per account, region `global`; `region`: one cell per account and region. */
  per: 'account' | 'region';
  permissions: readonly Permission[];
  budget: CallBudget;
  /** The sort of account it runs in, by `AccountScope.sort`; left out: in every account. */
  accounts?: string;
  /** How what it finds is revoked, by `resource`; what is not named here goes by its kind and provider. */
  revocation?: Readonly<Record<string, Revocation>>;
  fetch(context: FetchContext<Client>): AsyncIterable<Raw>;
  observe(raw: Raw, scope: Scope, now: Date): Observation[];
}

/** A credential of Muster itself: which, of whom and how old; never its value. */
export interface OwnCredential {
  kind: CredentialKind;
  /** `muster.api-token` */
  resource: string;
  id: string;
  name: string;
  /** The person it acts as, where it acts as one. */
  person: { id: string; name: string } | null;
  createdAt: Date | null;
  /** When its current value came to be; null where only whoever set it knows. */
  valueChangedAt: Date | null;
  /** Null: nobody notes its uses. */
  lastUsed: Date | 'never' | null;
  expires: Date | 'none' | null;
  privilege: Privilege | null;
  /** Where the value is kept, as far as Muster is told: `env:NAME`, `file:/path`, `database (SHA-256)`. */
  kept: string;
}

/** What Muster knows of its own credentials, and the team that answers for them. */
export type OwnReader = () => Promise<{ owner: string | null; credentials: readonly OwnCredential[] }>;

/** What connecting needs besides the configuration. */
export interface ConnectContext {
  /** Only for the source of Muster's own credentials. */
  own?: OwnReader | undefined;
  now: Date;
  /** Resolves a reference `env:NAME` or `file:PATH` to its value; a plain secret in a configuration is refused. */
  resolveReference(reference: string): Promise<string>;
  /** Connections for custom endpoints that refuse addresses inside the network; left out where those are allowed. */
  agents?: EndpointAgents | undefined;
}

/** How custom endpoints are connected to. */
export interface EndpointAgents {
  http: HttpAgent;
  https: HttpsAgent;
  /** Why they refused, if that is what lies behind an error of a client; the text is safe to show. */
  refusalIn(error: unknown): string | null;
}

/** A provider of credentials: how to connect, what there is to walk, what its errors mean. */
export interface Provider<Config = unknown, Client = unknown> {
  /** Kind of source: `aws`, `azure`, `gcp`. */
  id: string;
  title: string;
  /**
   * Strict zod object. Every field carries `.meta({ title, description, placeholder? })`; the connect form,
   * the command line's `--set` and the docs are derived from it. Secrets appear only as references.
   */
  config: z.ZodType<Config>;
  /** Builds clients lazily; makes no call. */
  connect(config: Config, context: ConnectContext): Promise<Client>;
  /** Accounts × regions to walk. A call of its own, so that wrong credentials are found here. */
  scopes(client: Client, signal: AbortSignal): Promise<AccountScope[]>;
  /** What an error thrown by this provider's SDK means. Never puts a secret into the message. */
  classify(error: unknown, operation: string): Failure;
  collectors: readonly Collector<Client>[];
}

/** An account of the source, as `scopes` lists them. */
export interface AccountScope {
  account: string;
  accountName: string | null;
  regions: readonly string[];
  /** Asked when the account's turn comes, where each account has its own; when it fails, `regions` stands in. */
  findRegions?: (signal: AbortSignal) => Promise<readonly string[]>;
  /** Why nothing in it can be read: its cells end like this without a call. */
  unreadable?: Failure;
  /** For providers with more than one sort of account, e.g. `tenant` and `subscription`. */
  sort?: string;
}

/** Whether a collector has anything to read in an account. */
export function runsIn(collector: Pick<Collector, 'accounts'>, scope: AccountScope): boolean {
  return collector.accounts === undefined || collector.accounts === scope.sort;
}
