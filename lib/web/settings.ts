import { type Environment, publicUrl, readEnvironment } from '@/lib/platform/env';

/** What the web edge needs of the configuration; no database in it, so the proxy can use it too. */
export interface WebSettings {
  env: Environment;
  /** Scheme, host and port people use; every other one is redirected to it. */
  origin: string;
  /** Served over https: cookies are `Secure` and their names say so. */
  isSecure: boolean;
  sessionCookie: string;
  /** The demo estate runs, with its own identity provider. */
  isDemo: boolean;
}

export const SESSION_SECONDS = 8 * 3_600;

/** Settings for a configuration. */
export function webSettingsOf(env: Environment): WebSettings {
  const { origin } = new URL(publicUrl(env));
  const isSecure = origin.startsWith('https:');
  return {
    env,
    origin,
    isSecure,
    sessionCookie: `${isSecure ? '__Secure-' : ''}muster.session`,
    isDemo: env.MUSTER_DEMO === true,
  };
}

let settings: WebSettings | undefined;

/** Settings of this process, read once. */
export function webSettings(): WebSettings {
  settings ??= webSettingsOf(readEnvironment(process.env));
  return settings;
}
