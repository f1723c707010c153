import type { NextConfig } from 'next';
import { ASSET_HEADERS } from './lib/web/content-security';
import manifest from './package.json' with { type: 'json' };

/** Behind a proxy that does not hand on the host, the origin of our own pages is still the one people use. */
const allowedOrigins = process.env.MUSTER_URL ? [new URL(process.env.MUSTER_URL).host] : [];

/** The clouds' clients, whichever collectors use. Left outside, what is built is our own code and can be searched for what we call. */
const clients = Object.keys(manifest.dependencies).filter((name) =>
  /^@(aws-sdk|azure|google-cloud|googleapis|microsoft)\/|^google-auth-library$/.test(name),
);

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // From scripts/build.mjs: the same on every machine that builds the same sources.
  generateBuildId: () => process.env.MUSTER_BUILD_ID ?? null,
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
    ...clients,
  ],
  experimental: { serverActions: { allowedOrigins, bodySizeLimit: '1mb' } },
  // `npm run check` type-checks all that a build would, by the same tsconfig.json, and the tests as well. A build where
  // Muster is only run would take longer for errors that cannot be mended there.
  typescript: { ignoreBuildErrors: true },
  // No picture is resized here, so nobody gets to ask for it.
  images: { unoptimized: true },
  // What the proxy leaves out (see its matcher). Added to, not in place of, the caching of files that never change.
  headers: async () =>
    [
      '/_next/static/:path*',
      '/icon:rest(.*)',
      '/manifest.webmanifest',
      '/robots.txt',
      '/api/sources/uploads',
    ].map((source) => ({
      source,
      headers: Object.entries(ASSET_HEADERS).map(([key, value]) => ({ key, value })),
    })),
};

export default config;
