import { forbidden, MusterError, notFound } from '@/lib/kernel/errors';
import { recordSignIn } from '@/lib/people/commands/record-sign-in';
import { countSignIn } from '@/lib/people/sign-in-limit';
import { recordEvent } from '@/lib/platform/run-command';
import { accessOfSession } from '../identify';
import { originOf, PATH_HEADER, requestIdOf } from '../request';
import { isSameOrigin, safeCallback } from '../same-origin';
import { identityOf } from './claims';
import type { AuthDependencies } from './dependencies';
import { cookiesOf, redirectTo } from './http';
import { authOptions, type SignInHooks } from './options';
import type { SignInProvider } from './providers';
import { isReason, type RefusalReason } from './reasons';
import { isFirstOfWindow, recordRefusal } from './refusals';
import { type AuthCall, formOf, runNextAuth } from './run-next-auth';
import { tooManySignIns } from './too-many';

/** What next-auth may be asked for; its other pages and endpoints are not reachable. */
type Step = 'POST signin' | 'POST signout' | 'GET callback';
const STEPS: readonly Step[] = ['POST signin', 'POST signout', 'GET callback'];

/** Answers `/api/auth/*`: starting to sign in, the way back from the identity provider, signing out. */
export async function handleAuth(
  request: Request,
  path: readonly string[],
  deps: AuthDependencies,
): Promise<Response> {
  if (request.method === 'GET' && path[0] === 'canonical')
    return toCanonicalHost(request, deps.settings.origin);
  const step = STEPS.find((candidate) => candidate === `${request.method} ${path[0]}`);
  if (!step || path.length > 2) {
    if (request.method === 'GET') return redirectTo('/sign-in', []);
    throw notFound('sign-in/no-such-step', 'There is no such step of signing in.');
  }
  if (request.method === 'POST' && !isSameOrigin(request.headers, deps.settings.origin)) {
    throw forbidden('request/cross-site', 'This request came from another site and was refused.');
  }
  if (step === 'POST signout') return signOut(request, deps);
  const provider = deps.providers.find((candidate) => candidate.id === path[1]);
  if (!provider) return redirectTo('/sign-in', []);
  return step === 'POST signin'
    ? startSignIn(request, provider, deps)
    : finishSignIn(request, provider, deps);
}

/** Where the proxy sends whoever typed another name of this server; the header holds what they asked for. */
function toCanonicalHost(request: Request, origin: string): Response {
  const location = `${origin}${safeCallback(request.headers.get(PATH_HEADER), origin)}`;
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}

async function startSignIn(
  request: Request,
  provider: SignInProvider,
  deps: AuthDependencies,
): Promise<Response> {
  const { runtime, settings } = deps;
  const now = runtime.clock.now();
  const allowance = await countSignIn(runtime.database, originOf(request.headers).address, now);
  if (!allowance.allowed) {
    if (isFirstOfWindow(allowance.key, now)) await recordRefusal(request, provider, 'too-many', deps);
    return tooManySignIns(request, allowance.retryAfterSeconds);
  }
  const form = await formOf(request);
  const callbackUrl = `${settings.origin}${safeCallback(form.callbackUrl, settings.origin)}`;
  // Whatever else were in the query would become part of the request to the identity provider.
  const query: Record<string, string> =
    settings.isDemo && form.login_hint ? { login_hint: form.login_hint.slice(0, 100) } : {};
  const answer = await run(request, ['signin', provider.id], { query, body: { callbackUrl } }, deps);
  if (!answer.location || answer.location.startsWith(`${settings.origin}/`)) {
    await recordRefusal(request, provider, 'provider-unreachable', deps);
    return redirectTo('/sign-in-error?reason=provider-unreachable', []);
  }
  return redirectTo(answer.location, answer.cookies);
}

async function finishSignIn(
  request: Request,
  provider: SignInProvider,
  deps: AuthDependencies,
): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await run(request, ['callback', provider.id], { query, body: {} }, deps);
  const { origin } = deps.settings;
  const target = new URL(answer.location ?? '/sign-in-error', origin);
  const reason = target.searchParams.get('reason');
  if (target.pathname === '/sign-in-error' && isReason(reason)) {
    // Who it was is known where they are deactivated, and that event is written with their name.
    if (reason !== 'deactivated') await recordRefusal(request, provider, reason, deps);
    return redirectTo(`/sign-in-error?reason=${reason}`, answer.cookies);
  }
  if (!answer.location || target.pathname.startsWith('/api/auth')) {
    const why: RefusalReason = query.error ? 'declined' : 'failed';
    await recordRefusal(request, provider, why, deps);
    return redirectTo(`/sign-in-error?reason=${why}`, answer.cookies);
  }
  return redirectTo(safeCallback(answer.location, origin), answer.cookies);
}

async function signOut(request: Request, deps: AuthDependencies): Promise<Response> {
  const { runtime, settings } = deps;
  const cookies = cookiesOf(request);
  const facts = { origin: originOf(request.headers), requestId: requestIdOf(request.headers) };
  const access = await accessOfSession(runtime, cookies[settings.sessionCookie], facts);
  const answer = await run(request, ['signout'], { query: {}, body: {} }, deps);
  if (access.kind === 'viewer') {
    const { viewer } = access;
    await recordEvent(runtime, viewer, {
      action: 'person.signed-out',
      subject: { kind: 'person', id: viewer.id },
      payload: {},
    });
  }
  return redirectTo('/signed-out', answer.cookies);
}

async function run(
  request: Request,
  path: string[],
  given: Pick<AuthCall, 'query' | 'body'>,
  deps: AuthDependencies,
) {
  const { settings, providers, runtime } = deps;
  const options = authOptions(settings, providers, runtime.log, signInHooks(request, deps));
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const headers = { host: new URL(settings.origin).host };
  return runNextAuth(
    settings.origin,
    { method, path, cookies: cookiesOf(request), headers, ...given },
    options,
  );
}

function signInHooks(request: Request, { runtime }: AuthDependencies): SignInHooks {
  return {
    async signIn(provider, claims, accessToken) {
      try {
        const identity = await identityOf(provider, claims, accessToken);
        const { personId, isDeactivated } = await recordSignIn(runtime, {
          provider: provider.id,
          identity,
          bootstrapGroup: runtime.env.MUSTER_BOOTSTRAP_GROUP ?? null,
          origin: originOf(request.headers),
          requestId: requestIdOf(request.headers),
        });
        return isDeactivated ? { page: '/sign-in-error?reason=deactivated' } : { personId };
      } catch (error) {
        const isGroups = error instanceof MusterError && error.code === 'sign-in/groups-unavailable';
        const detail = error instanceof MusterError ? error.message : 'see the database log';
        runtime.log.warn(
          { requestId: requestIdOf(request.headers), provider: provider.id, detail },
          'sign-in refused',
        );
        return { page: `/sign-in-error?reason=${isGroups ? 'groups-unavailable' : 'failed'}` };
      }
    },
  };
}
