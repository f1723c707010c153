import { createServer, type Server } from 'node:http';
import { startIdentityProvider } from '@/lib/demo/identity-provider';
import type { Account } from '@/lib/demo/idp/account';
import { type Clock, systemClock } from '@/lib/kernel/clock';
import type { Database } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import type { Runtime } from '@/lib/platform/runtime';
import type { AuthDependencies } from '@/lib/web/auth/dependencies';
import { handleAuth } from '@/lib/web/auth/handler';
import { type MicrosoftEndpoints, signInProviders } from '@/lib/web/auth/providers';
import { webSettingsOf } from '@/lib/web/settings';

export const SESSION_SECRET = 'a session secret of at least thirty-two characters';

/** A browser with cookies but without a screen: keeps what it is given, follows redirects one at a time. */
export class TinyBrowser {
  readonly cookies = new Map<string, string>();
  /** Set-Cookie lines as they came, for looking at their attributes. */
  readonly received: string[] = [];

  async ask(
    url: string,
    init: { form?: Record<string, string>; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const { form, headers } = init;
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        ...(form && { origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
    for (const line of response.headers.getSetCookie()) {
      this.received.push(line);
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const isGone = /max-age=0\b|expires=Thu, 01 Jan 1970/i.test(line) || pair.slice(at + 1) === '';
      if (isGone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

export interface SignInStage {
  origin: string;
  issuer: string;
  deps: AuthDependencies;
  runtime: Runtime;
  /** Goes through the whole sign-in as this account; returns where it ended and with which cookies. */
  signIn(
    account: string,
    callbackUrl?: string,
  ): Promise<{ location: string; browser: TinyBrowser; hops: string[] }>;
  close(): Promise<void>;
}

export interface StageOptions {
  database: Database;
  provider: 'okta' | 'entra' | 'oidc';
  accounts: readonly Account[];
  graph?: string;
  variables?: Record<string, string>;
  clock?: Clock;
}

/** The product's sign-in routes on one port and a real identity provider on another, over HTTP. */
export async function createSignInStage(options: StageOptions): Promise<SignInStage> {
  const web = await serve();
  const origin = urlOf(web);
  const idp = await startIdentityProvider({
    port: 0,
    clientId: 'muster',
    clientSecret: 'not-so-secret',
    redirectUris: [`${origin}/api/auth/callback/${options.provider}`],
    personas: options.accounts,
  });
  const env = readEnvironment({
    NODE_ENV: 'test',
    MUSTER_URL: origin,
    MUSTER_SESSION_SECRET: SESSION_SECRET,
    LOG_LEVEL: 'silent',
    ...variablesOf(options.provider, idp.url),
    ...options.variables,
  });
  const microsoft: MicrosoftEndpoints = { login: idp.url, graph: options.graph ?? 'http://127.0.0.1:9' };
  const providers = signInProviders(env, microsoft).map((provider) => ({
    ...provider,
    wellKnown: `${idp.url}/.well-known/openid-configuration`,
  }));
  const runtime: Runtime = {
    env,
    database: options.database,
    clock: options.clock ?? systemClock,
    log: createLogger('test', 'silent'),
  };
  const deps: AuthDependencies = { runtime, settings: webSettingsOf(env), providers };
  web.on('request', async (incoming, outgoing) => {
    const body: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) body.push(chunk);
    const headers = new Headers(
      Object.entries(incoming.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      ),
    );
    const method = incoming.method ?? 'GET';
    const request = new Request(`${origin}${incoming.url}`, {
      method,
      headers,
      ...(method === 'POST' && { body: Buffer.concat(body) }),
    });
    const path = new URL(request.url).pathname.replace('/api/auth/', '').split('/');
    const response = await handleAuth(request, path, deps).catch(
      (error: Error) => new Response(error.message, { status: 400 }),
    );
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      'set-cookie': response.headers.getSetCookie(),
    });
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  return {
    origin,
    issuer: idp.url,
    deps,
    runtime,
    async signIn(account, callbackUrl = '/') {
      const browser = new TinyBrowser();
      const hops: string[] = [];
      let response = await browser.ask(`${origin}/api/auth/signin/${options.provider}`, {
        form: { callbackUrl },
      });
      let at = `${origin}/`;
      for (let hop = 0; hop < 12; hop += 1) {
        const location = response.headers.get('location');
        if (response.status === 200) {
          response = await browser.ask(at, { form: { account } });
          continue;
        }
        if (!location) throw new Error(`no way on from ${at}: ${response.status} ${await response.text()}`);
        at = new URL(location, at).href;
        hops.push(at);
        if (at.startsWith(origin) && !at.startsWith(`${origin}/api/auth/`))
          return { location: at.slice(origin.length), browser, hops };
        response = await browser.ask(at);
      }
      throw new Error('the sign-in goes in circles');
    },
    async close() {
      for (const server of [web, idp.server]) server.closeAllConnections();
      await Promise.all([web, idp.server].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function variablesOf(provider: StageOptions['provider'], issuer: string): Record<string, string> {
  if (provider === 'entra')
    return {
      ENTRA_TENANT_ID: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
      ENTRA_CLIENT_ID: 'muster',
      ENTRA_CLIENT_SECRET: 'not-so-secret',
    };
  const prefix = provider.toUpperCase();
  return {
    [`${prefix}_ISSUER`]: issuer,
    [`${prefix}_CLIENT_ID`]: 'muster',
    [`${prefix}_CLIENT_SECRET`]: 'not-so-secret',
  };
}

async function serve(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
