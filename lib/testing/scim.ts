type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** An answer of the wire, as far as tests look at it. */
export interface ScimBody {
  [name: string]: unknown;
  id: string;
  Resources: ScimBody[];
  members: { value: string; display: string }[];
  meta: { location: string };
}

export interface ScimReply {
  status: number;
  type: string;
  body: ScimBody;
  headers: Headers;
}

/** Sends a request as a directory does, to the route handlers of the web: `Users` and `Users/*` by their path. */
export function scimClient(origin: string, routes: Readonly<Record<string, object>>, token: () => string) {
  return async (line: string, body?: string, headers: Record<string, string> = {}): Promise<ScimReply> => {
    const [method = '', target = ''] = line.split(' ', 2);
    const url = new URL(`/api/scim/v2${target}`, origin);
    const [, kind = '', id] = target.split('?')[0]?.split('/') ?? [];
    const route = routes[id ? `${kind}/*` : kind] as Record<string, Route | undefined> | undefined;
    const handler = route?.[method];
    if (!handler) throw new Error(`there is no ${line}`);
    const request = new Request(url, {
      method,
      headers: {
        authorization: `Bearer ${token()}`,
        'content-type': 'application/scim+json; charset=utf-8',
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const response = await handler(request, { params: Promise.resolve({ id: id ?? '' }) });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: (text === '' ? {} : JSON.parse(text)) as ScimBody,
      headers: response.headers,
    };
  };
}
