import type { NextConfig } from 'next';
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
  // The checks of the project (npm run check) read all files; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
