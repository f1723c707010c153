import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { awsEstate } from '@/lib/demo/estate/aws';
import { azureEstate } from '@/lib/demo/estate/azure';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import type { Environment } from '@/lib/platform/env';
import type { Children } from './children';
import { DEMO_AZURE_SECRET, DEMO_SEED } from './demo-setup';
import { loopbackPort } from './port';
import { keptSecret } from './secrets';

interface DemoPorts {
  aws?: number;
  azure?: number;
  gcp?: number;
  idp?: number;
  mail?: number;
}

export interface DemoStart {
  env: Environment;
  children: Children;
  shared: NodeJS.ProcessEnv;
  url: string;
  say: (detail: string) => void;
  progress: (text: string) => void;
}

/**
 * Starts the demo's clouds and identity provider, lets them live through their past on the first start, and returns
 * the environment in which web and worker run against them.
 */
export async function startDemo({
  env,
  children,
  shared,
  url,
  say,
  progress,
}: DemoStart): Promise<NodeJS.ProcessEnv> {
  const folder = path.join(env.MUSTER_HOME, 'demo');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ports = await keptPorts(path.join(folder, 'ports.json'));
  const authority = await createLocalAuthority({ hosts: ['127.0.0.1', 'localhost'], now: new Date() });
  const caFile = path.join(folder, 'authority.pem');
  await writeFile(caFile, authority.caPem);
  const readers = demoReaders();
  const clientSecret = await keptSecret(folder, 'client-secret');
  const childEnv: NodeJS.ProcessEnv = {
    ...shared,
    // Microsoft's clients only speak TLS, so the local clouds have a certificate authority of their own.
    NODE_EXTRA_CA_CERTS: caFile,
    MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
    AWS_ACCESS_KEY_ID: readers.accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'the demo accepts any',
    [DEMO_AZURE_SECRET]: readers.clientSecret,
    AWS_EC2_METADATA_DISABLED: 'true',
    OIDC_ISSUER: `http://127.0.0.1:${ports.idp}`,
    OIDC_CLIENT_ID: 'muster',
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Northwind demo sign-in',
    MUSTER_ORGANISATION: env.MUSTER_ORGANISATION ?? 'Northwind',
  };
  const ready = await children.start({
    name: 'demo',
    entry: path.resolve('dist/demo.js'),
    env: {
      ...childEnv,
      MUSTER_DEMO_PORTS: JSON.stringify(ports),
      MUSTER_DEMO_MAIL: path.join(folder, 'mail'),
      MUSTER_DEMO_CERT: authority.certPem,
      MUSTER_DEMO_KEY: authority.keyPem,
      MUSTER_DEMO_REDIRECT: `${url}/api/auth/callback/oidc`,
    },
    onProgress: progress,
  });
  say(String(ready.summary ?? ''));
  return childEnv;
}

/** The identities that read the demo's clouds; they follow from the seed alone, whatever the day and size. */
function demoReaders(): { accessKeyId: string; clientSecret: string } {
  const options = { seed: DEMO_SEED, size: 0.01, today: new Date(0) };
  return {
    accessKeyId: awsEstate(options).reader.accessKeyId,
    clientSecret: azureEstate(options).reader.clientSecret,
  };
}

/** The same ports at every start where they are free: the issuer is part of who a person is. */
async function keptPorts(file: string): Promise<Required<DemoPorts>> {
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as DemoPorts;
  const ports = {
    aws: await loopbackPort(kept.aws),
    azure: await loopbackPort(kept.azure),
    gcp: await loopbackPort(kept.gcp),
    idp: await loopbackPort(kept.idp),
    mail: await loopbackPort(kept.mail),
  };
  await writeFile(file, JSON.stringify(ports));
  return ports;
}
