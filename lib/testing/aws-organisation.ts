import type { Server } from 'node:http';
import type { ListAccountsResponse } from '@aws-sdk/client-organizations';
import { callOf } from '@/lib/demo/aws/call';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import type { DemoEndpoint, DemoRequest, DemoResponse } from '@/lib/demo/endpoint';
import { awsEstate } from '@/lib/demo/estate/aws';
import type { AwsAccount } from '@/lib/demo/estate/aws-model';
import type { AwsIamUser, AwsKey } from '@/lib/demo/estate/aws-user';
import { listen } from '@/lib/demo/listener';
import { addDays } from '@/lib/kernel/dates';
import { TODAY } from './clouds';

const PAGE = 20;

/** How one account of the organisation meets whoever assumes the reader's role in it. */
export type Manner = 'open' | 'denies' | 'hangs';

/** An organisation as its own service lists it, page by page; tests change it while it is being walked. */
export interface Organisation {
  url: string;
  /** Access key id of the identity that reads. */
  accessKeyId: string;
  /** As the service lists them now, in its order. */
  accounts: string[];
  manner: Map<string, Manner>;
  /** Called before each answer, with the operation as `service:Action`. */
  onCall: (operation: string) => void;
  /** Takes all keys from the users of an account. */
  deleteKeys(account: string): void;
  close(): Promise<void>;
}

export const accountIdOf = (n: number) => String(200_000_000_000 + n);

/**
 * So many accounts, each with one user with `keys` access keys (two per user, as AWS has it) and a root user.
 * All of them are known to the endpoint; which of them the organisation lists is the test's to say.
 */
export async function startOrganisation(count: number, keys: (n: number) => number): Promise<Organisation> {
  const estate = awsEstate({ seed: 'organisation', size: 0.1, today: TODAY });
  const [template] = estate.accounts;
  if (!template) throw new Error('the estate has no account');
  estate.accounts = Array.from({ length: count }, (_, n) => accountOf(template, n, keys(n)));
  estate.deniedRegions = [];
  const inner = createAwsEndpoint(estate, { throttleEvery: 0 });
  const organisation: Organisation = {
    url: '',
    accessKeyId: estate.reader.accessKeyId,
    accounts: estate.accounts.map(({ id }) => id),
    manner: new Map(),
    onCall: () => undefined,
    deleteKeys(account) {
      for (const { id, users } of estate.accounts)
        if (id === account) for (const user of users) user.keys = [];
    },
    close: async () => undefined,
  };
  const endpoint: DemoEndpoint = {
    ...inner,
    async handle(request, world) {
      const call = callOf(request);
      organisation.onCall(`${call?.service}:${call?.action}`);
      if (call?.action === 'ListAccounts') return listAccounts(organisation.accounts, call.input.NextToken);
      const target =
        call?.action === 'AssumeRole' ? /::(\d{12}):/.exec(call.form.get('RoleArn') ?? '')?.[1] : '';
      const manner = organisation.manner.get(target ?? '') ?? 'open';
      if (manner === 'hangs') return new Promise<never>(() => undefined);
      return inner.handle(manner === 'denies' ? elsewhere(request) : request, world);
    },
  };
  const { url, server } = await listen(endpoint, { port: 0, now: () => TODAY });
  return Object.assign(organisation, { url, close: () => end(server) });
}

/** The same wish for a role that does not exist. */
function elsewhere(request: DemoRequest): DemoRequest {
  return { ...request, body: request.body.replace(/role%2F[^&]+/, 'role%2Fnobody') };
}

function listAccounts(accounts: readonly string[], token: unknown): DemoResponse {
  const from = Number(token ?? 0);
  const answer: ListAccountsResponse = {
    Accounts: accounts
      .slice(from, from + PAGE)
      .map((Id) => ({ Id, Name: `team ${Id.slice(-3)}`, State: 'ACTIVE' })),
    ...(from + PAGE < accounts.length ? { NextToken: String(from + PAGE) } : {}),
  };
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(answer),
  };
}

function accountOf(template: AwsAccount, n: number, keys: number): AwsAccount {
  const id = accountIdOf(n);
  const users = Array.from({ length: Math.ceil(keys / 2) }, (_, i) =>
    userOf(id, i, Math.min(2, keys - 2 * i)),
  );
  return {
    ...template,
    id,
    name: `team ${id.slice(-3)}`,
    root: { ...template.root, arn: `arn:aws:iam::${id}:root`, keys: [] },
    users,
    secrets: [],
    kmsKeys: [],
    certificates: [],
    serverCertificates: [],
    databases: [],
    keyPairs: [],
    parameters: [],
    sshKeys: [],
    signingCertificates: [],
    serviceCredentials: [],
  };
}

function userOf(account: string, i: number, keys: number): AwsIamUser {
  const life = { createdAt: addDays(TODAY, -300), deletedAt: null };
  const name = `machine-${String(i).padStart(5, '0')}`;
  const serial = `${account.slice(-4)}${String(i).padStart(9, '0')}`;
  const key = (slot: 1 | 2): AwsKey => ({
    ...life,
    id: `AKIA${serial}${slot}`.padEnd(20, 'X'),
    slot,
    deactivatedAt: null,
    use: null,
    useRegion: 'us-east-1',
    useService: 's3',
  });
  return {
    ...life,
    account,
    name,
    userId: `AIDA${serial}`,
    arn: `arn:aws:iam::${account}:user/${name}`,
    tags: {},
    password: null,
    keys: [key(1), key(2)].slice(0, keys),
    policies: { managed: [], inline: [], groups: [] },
  };
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
