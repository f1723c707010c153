interface PolicyOptions {
  nonce: string;
  isSecure: boolean;
  /** While developing, Next.js rebuilds stack traces with eval and styles its overlay inline. */
  isDevelopment: boolean;
  /** Origins a form may lead to besides our own: the sign-in form is redirected to the identity provider. */
  formOrigins: readonly string[];
}

/** The Content-Security-Policy of one answer. */
export function contentSecurityPolicy({
  nonce,
  isSecure,
  isDevelopment,
  formOrigins,
}: PolicyOptions): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Charts and server-rendered widths are style attributes, which cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formOrigins].join(' ')}`,
    "frame-ancestors 'none'",
    "frame-src 'none'",
  ];
  if (isSecure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // `same-origin` keeps Origin on our own posts, which the same-origin check needs; `no-referrer` would not.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of scripts, styles, fonts and icons. Built in, so none depends on how this copy is run. */
export const ASSET_HEADERS = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Headers every answer carries besides the policy. */
export function securityHeaders(isSecure: boolean): Record<string, string> {
  return {
    ...EVERYWHERE,
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
