import { invalid } from '@/lib/kernel/errors';
import { type Environment, hasIdentityProvider } from '@/lib/platform/env';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Whether this start shows the demo estate: only where nothing real could be mixed with it.
 * @throws MusterError `start/demo-refused` when MUSTER_DEMO=1 insists beside something real.
 */
export function isDemoStart(env: Environment, realSources: number): boolean {
  if (env.MUSTER_DEMO === false) return false;
  const obstacles = [
    env.DATABASE_URL && 'DATABASE_URL is set; the demo only lives in the embedded database',
    hasIdentityProvider(env) && 'an identity provider is configured',
    !LOOPBACK.has(env.HOST) &&
      `HOST is ${env.HOST}, and the demo's people have no passwords: it only listens on 127.0.0.1`,
    realSources > 0 && `${realSources} real source(s) are connected`,
  ].filter((obstacle) => typeof obstacle === 'string');
  if (obstacles.length === 0) return true;
  if (env.MUSTER_DEMO === true) {
    throw invalid(
      'start/demo-refused',
      `MUSTER_DEMO=1, but the demo does not run beside anything real:\n  ${obstacles.join('\n  ')}`,
    );
  }
  return false;
}
