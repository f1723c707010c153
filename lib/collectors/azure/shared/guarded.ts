import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { SecretClientOptions } from '@azure/keyvault-secrets';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { EndpointAgents } from '@/lib/collectors/contract';

type PipelinePolicy = NonNullable<SecretClientOptions['additionalPolicies']>[number]['policy'];

/** Sends what Azure's clients ask over the given connections. */
export function agentsPolicy(agents: EndpointAgents): PipelinePolicy {
  return {
    name: 'musterAgentsPolicy',
    sendRequest(request, next) {
      request.agent = request.url.startsWith('http:') ? agents.http : agents.https;
      return next(request);
    },
  };
}

/** The last of Graph's middleware over the given connections; its own uses fetch, which takes none. Follows no redirect. */
export function agentsHandler(agents: EndpointAgents): Middleware {
  return {
    async execute(context) {
      context.response = await send(context, agents);
    },
  };
}

function send({ request, options = {} }: Context, agents: EndpointAgents): Promise<Response> {
  const target = new URL(typeof request === 'string' ? request : request.url);
  const isTls = target.protocol === 'https:';
  const outgoing = (isTls ? httpsRequest : httpRequest)(target, {
    agent: isTls ? agents.https : agents.http,
    method: options.method ?? 'GET',
    headers: Object.fromEntries(new Headers(options.headers)),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return new Promise((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      const status = incoming.statusCode ?? 500;
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const body = status === 204 || status === 304 ? null : (Readable.toWeb(incoming) as ReadableStream);
      resolve(new Response(body, { status, headers }));
    });
    outgoing.end();
  });
}
