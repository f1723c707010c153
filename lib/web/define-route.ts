import { mayEnter, permitEntry } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { forbidden, unauthenticated } from '@/lib/kernel/errors';
import { getRuntime, type Runtime } from '@/lib/platform/runtime';
import { translateError } from './errors';
import { observeRequest } from './metrics';
import { REQUEST_ID_HEADER, requestIdOf } from './request';
import { isRead, isSameOrigin } from './same-origin';
import { recordDenial, viewerOfRequest } from './session';
import { webSettings } from './settings';

export interface PublicContext<Params> {
  runtime: Runtime;
  /** Dynamic parts of the path. */
  params: Params;
  requestId: string;
}

export interface RouteContext<Params> extends PublicContext<Params> {
  viewer: Viewer;
}

/** A `Response`, or a value that is answered as JSON. */
type Answer = Response | object;
type Handler<Context> = (request: Request, context: Context) => Promise<Answer> | Answer;
type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

export interface RouteOptions<Params> {
  /** The row of the access table; asked before the handler, and again by the command or query behind it. */
  action: Action;
  /** For log and metrics; default the action. */
  name?: string;
  handler: Handler<RouteContext<Params>>;
  /** Words a refusal as the protocol of the route demands; default `{ error }` as JSON. */
  refusal?: Refusal;
}

type Refusal = (failure: ReturnType<typeof translateError>) => Response;

/** A route handler for people and tokens: session, permission, handler, errors as JSON, one log line, one measurement. */
export function defineRoute<Params = Record<string, string>>(options: RouteOptions<Params>): Route<Params> {
  const { action, handler, name = action, refusal = refusalAsJson } = options;
  return (request, { params }) =>
    answer(
      request,
      name,
      async (runtime, requestId) => {
        const viewer = await admit(request, runtime, action);
        return handler(request, { runtime, requestId, viewer, params: await params });
      },
      refusal,
    );
}

/** A route handler that anybody may call: health, metrics, sign-in. Each is listed in the walk over the access table. */
export function definePublicRoute<Params = Record<string, string>>(options: {
  name: string;
  handler: Handler<PublicContext<Params>>;
}): Route<Params> {
  return (request, { params }) =>
    answer(request, options.name, async (runtime, requestId) =>
      options.handler(request, { runtime, requestId, params: await params }),
    );
}

/** @throws MusterError unless the request may do this. */
export async function admit(request: Request, runtime: Runtime, action: Action): Promise<Viewer> {
  const { viewer, isCookie } = await viewerOfRequest(request, runtime);
  if (!viewer)
    throw unauthenticated('session/missing', 'Sign in, or send an API token: Authorization: Bearer mst_…');
  if (isCookie && !isRead(request.method) && !isSameOrigin(request.headers, webSettings().origin)) {
    throw forbidden('request/cross-site', 'This request came from another site and was refused.');
  }
  if (!mayEnter(viewer, action)) await recordDenial(runtime, viewer, action, new URL(request.url).pathname);
  permitEntry(viewer, action);
  return viewer;
}

async function answer(
  request: Request,
  name: string,
  work: (runtime: Runtime, requestId: string) => Promise<Answer>,
  refusal: Refusal = refusalAsJson,
): Promise<Response> {
  const runtime = getRuntime();
  const requestId = requestIdOf(request.headers);
  const started = performance.now();
  const response = await toResponse(work(runtime, requestId), (error) =>
    refusal(translateError(error, { log: runtime.log, requestId, name })),
  );
  if (!response.headers.has(REQUEST_ID_HEADER)) response.headers.set(REQUEST_ID_HEADER, requestId);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  const seconds = (performance.now() - started) / 1_000;
  observeRequest({ route: name, method: request.method, status: response.status, seconds });
  const { status } = response;
  runtime.log.info(
    { requestId, route: name, method: request.method, status, ms: Math.round(seconds * 1_000) },
    'answered',
  );
  return response;
}

async function toResponse(work: Promise<Answer>, refuse: (error: unknown) => Response): Promise<Response> {
  try {
    const result = await work;
    return result instanceof Response ? result : Response.json(result);
  } catch (error) {
    const response = refuse(error);
    if (response.status === 401) response.headers.set('www-authenticate', 'Bearer realm="muster"');
    return response;
  }
}

function refusalAsJson({ status, body }: ReturnType<typeof translateError>): Response {
  return Response.json({ error: body }, { status });
}
