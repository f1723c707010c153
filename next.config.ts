import type { NextConfig } from 'next';
import { ASSET_HEADERS } from './lib/web/content-security';

/** Behind a proxy that does not hand on the host, the origin of our own pages is still the one people use. */
const allowedOrigins = process.env.MUSTER_URL ? [new URL(process.env.MUSTER_URL).host] : [];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded by Node as they are: they bring native or dynamically loaded parts, or are made once per process.
  serverExternalPackages: [
    'pg',
    'pg-copy-streams',
    'pino',
    'prom-client',
    'openid-client',
    'next-auth',
    '@dbos-inc/dbos-sdk',
    '@prisma/adapter-pg',
    '@prisma/client',
  ],
  experimental: { serverActions: { allowedOrigins, bodySizeLimit: '1mb' } },
  // `npm run check` type-checks all that a build would, by the same tsconfig.json, and the tests as well. A build where
  // Muster is only run would take longer for errors that cannot be mended there.
  typescript: { ignoreBuildErrors: true },
  // No picture is resized here, so nobody gets to ask for it.
  images: { unoptimized: true },
  // What the proxy leaves out (see its matcher). Added to, not in place of, the caching of files that never change.
  headers: async () =>
    ['/_next/static/:path*', '/icon:rest(.*)', '/manifest.webmanifest', '/robots.txt'].map((source) => ({
      source,
      headers: Object.entries(ASSET_HEADERS).map(([key, value]) => ({ key, value })),
    })),
};

export default config;
