import { handleAuth } from '@/lib/web/auth/handler';
import { signInProviders } from '@/lib/web/auth/providers';
import { definePublicRoute } from '@/lib/web/define-route';
import { webSettings } from '@/lib/web/settings';

/** Signing in through OpenID Connect, and signing out. */
const route = definePublicRoute<{ nextauth: string[] }>({
  name: 'auth',
  handler: (request, { runtime, params }) => {
    const settings = webSettings();
    return handleAuth(request, params.nextauth, {
      runtime,
      settings,
      providers: signInProviders(settings.env),
    });
  },
});

export const GET = route;
export const POST = route;
