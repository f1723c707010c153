/** The answer to too many starts of signing in: a small page for browsers, JSON for everything else. */
export function tooManySignIns(request: Request, retryAfterSeconds: number): Response {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const message = `Too many sign-ins were started from your address. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  const headers = { 'retry-after': String(retryAfterSeconds), 'cache-control': 'no-store' };
  if (!request.headers.get('accept')?.includes('text/html')) {
    return Response.json({ error: { code: 'sign-in/too-many', message } }, { status: 429, headers });
  }
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Too many sign-ins · Muster</title></head>
<body><main><h1>Too many sign-ins</h1><p>${message}</p><p><a href="/sign-in">Back to signing in</a></p></main></body></html>`;
  return new Response(page, {
    status: 429,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  });
}
