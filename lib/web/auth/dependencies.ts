import type { Runtime } from '@/lib/platform/runtime';
import type { WebSettings } from '../settings';
import type { SignInProvider } from './providers';

/** What the sign-in routes work with; tests put their own providers in. */
export interface AuthDependencies {
  runtime: Runtime;
  settings: WebSettings;
  providers: readonly SignInProvider[];
}
