/** Cookies of a request by name. */
export function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(
    pairs.flatMap(([name, ...rest]) => (name ? [[name, decodeValue(rest.join('='))]] : [])),
  );
}

function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Leads on, with cookies. */
export function redirectTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  // After a post the browser has to continue with a read.
  return new Response(null, { status: 303, headers });
}
