import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type {
  AccountScope,
  Collector,
  EndpointAgents,
  FailureReason,
  Provider,
} from '@/lib/collectors/contract';
import { CollectorFailure, callsFor, runsIn } from '@/lib/collectors/contract';
import { tellingRefusals } from '@/lib/collectors/runner/refused';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { ASSUMED_ITEMS } from './call-budget';
import { type ReadConfig, readConfig } from './config';
import { probeContext } from './probe';
import type { CheckSource } from './schema';

/** `nothing`: there is no place of that sort to try it in, which is no fault. */
export type CheckOutcome = 'ok' | 'nothing' | FailureReason;

export interface CollectorCheck {
  collector: string;
  title: string;
  outcome: CheckOutcome;
  /** Places it would read, and the calls that takes under `assumedItems`. */
  cells: number;
  callsAhead: number;
  permission: string | null;
  message: string | null;
}

export interface SourceCheck {
  /** Whether connecting makes sense: signed in, and at least one collector can read. */
  usable: boolean;
  accounts: number;
  /** Where the collectors were tried. */
  account: string | null;
  regions: number;
  /** Calls of a whole run by the declared budgets, if each cell held `assumedItems` of what its collector counts by. */
  callsAhead: number;
  assumedItems: number;
  /** Why nothing could be tried at all. */
  failure: { reason: FailureReason; message: string; permission: string | null } | null;
  collectors: CollectorCheck[];
}

export interface CheckParts {
  findProvider(kind: string): Provider;
  assertEndpoint: ReadConfig['assertEndpoint'];
  resolveReference(reference: string): Promise<string>;
  agents?: EndpointAgents | undefined;
  /** Milliseconds for the whole check and for one collector. */
  budgetMs?: { all: number; one: number };
}

const BUDGET_MS = { all: 45_000, one: 15_000 };

/**
 * Tries a configuration before it is saved: signs in, finds the accounts, and reads the first page of each collector
 * in the first account. Reads metadata only and stores nothing but the event that it was done.
 * @throws MusterError as `readConfig` and references do; `access/forbidden`
 */
export async function checkSource(
  viewer: Viewer,
  runner: CommandRunner,
  parts: CheckParts,
  input: CheckSource,
): Promise<SourceCheck> {
  permit(viewer, 'source:connect');
  const provider = tellingRefusals(parts.findProvider(input.kind), parts.agents);
  const { parsed, endpoints } = await readConfig(
    { provider, assertEndpoint: parts.assertEndpoint },
    input.config,
  );
  const budget = parts.budgetMs ?? BUDGET_MS;
  const now = runner.clock.now();
  const { resolveReference, agents } = parts;
  const client = await provider.connect(parsed, { now, resolveReference, agents });
  const all = AbortSignal.timeout(budget.all);
  const check = await tryOut(provider, client, { now, all, oneMs: budget.one });
  await recordEvent(runner, viewer, {
    action: 'source.checked',
    subject: { kind: 'source', id: null },
    payload: {
      kind: input.kind,
      usable: check.usable,
      accounts: check.accounts,
      endpoints,
      failure: check.failure?.reason ?? null,
    },
  });
  return check;
}

interface Limits {
  now: Date;
  all: AbortSignal;
  oneMs: number;
}

async function tryOut(provider: Provider, client: unknown, limits: Limits): Promise<SourceCheck> {
  let accounts: AccountScope[];
  try {
    accounts = await raced(provider.scopes(client, limits.all), limits.all);
  } catch (error) {
    const { reason, message, permission } = failureOf(provider, error, 'sign in', limits.all);
    return {
      usable: false,
      accounts: 0,
      account: null,
      regions: 0,
      callsAhead: 0,
      assumedItems: ASSUMED_ITEMS,
      failure: { reason, message, permission: permission ?? null },
      collectors: [],
    };
  }
  const first = accounts[0];
  if (!first) {
    const message = 'Signed in, but found no account, project or tenant to read.';
    return {
      usable: false,
      accounts: 0,
      account: null,
      regions: 0,
      callsAhead: 0,
      assumedItems: ASSUMED_ITEMS,
      failure: { reason: 'denied', message, permission: null },
      collectors: [],
    };
  }
  const collectors = await Promise.all(
    provider.collectors.map((collector) =>
      tryCollector(provider, collector as Collector, client, accounts, limits),
    ),
  );
  return {
    usable: collectors.some(({ outcome }) => outcome === 'ok'),
    accounts: accounts.length,
    account: first.accountName ?? first.account,
    regions: first.regions.length,
    callsAhead: collectors.reduce((sum, each) => sum + each.callsAhead, 0),
    assumedItems: ASSUMED_ITEMS,
    failure: null,
    collectors,
  };
}

async function tryCollector(
  provider: Provider,
  collector: Collector,
  client: unknown,
  accounts: readonly AccountScope[],
  limits: Limits,
): Promise<CollectorCheck> {
  const cells = cellsOf(collector, accounts);
  const callsAhead = cells * callsFor(collector.budget, ASSUMED_ITEMS);
  const base = { collector: collector.id, title: collector.title, cells, callsAhead };
  const account = accounts.find((each) => runsIn(collector, each));
  if (!account)
    return {
      ...base,
      outcome: 'nothing',
      permission: null,
      message: `There is no ${collector.accounts} to try it in.`,
    };
  const region = collector.per === 'account' ? 'global' : account.regions[0];
  if (region === undefined)
    return {
      ...base,
      outcome: 'nothing',
      permission: null,
      message: 'There is no region or vault to try it in.',
    };
  const signal = AbortSignal.any([limits.all, AbortSignal.timeout(limits.oneMs)]);
  const scope = { account: account.account, accountName: account.accountName, region };
  const context = probeContext({ client, scope, now: limits.now, signal, classify: provider.classify });
  try {
    // One raw row proves the whole chain of calls; an empty list proves it too.
    const rows = collector.fetch(context)[Symbol.asyncIterator]();
    await raced(rows.next(), signal);
    void rows.return?.()?.catch(() => undefined);
    return { ...base, outcome: 'ok', permission: null, message: null };
  } catch (error) {
    const failure = failureOf(provider, error, collector.permissions[0]?.action ?? collector.id, signal);
    return {
      ...base,
      outcome: failure.reason,
      permission: failure.permission ?? null,
      message: failure.message,
    };
  }
}

/** How many cells it has; an account that finds its own regions later may turn out to have others. */
function cellsOf(collector: Collector, accounts: readonly AccountScope[]): number {
  const own = accounts.filter((account) => runsIn(collector, account));
  return collector.per === 'account' ? own.length : own.reduce((sum, { regions }) => sum + regions.length, 0);
}

/** Providers' clients may ignore the signal; a check must end all the same. */
function raced<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

function failureOf(provider: Provider, error: unknown, operation: string, signal: AbortSignal) {
  if (error instanceof CollectorFailure) return error.failure;
  if (signal.aborted)
    return {
      reason: 'timeout' as const,
      message: 'No answer within the time of a check. It may still work in a collection.',
      permission: undefined,
    };
  return provider.classify(error, operation);
}
