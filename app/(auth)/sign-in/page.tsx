import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { signInProviders } from '@/lib/web/auth/providers';
import { safeCallback } from '@/lib/web/same-origin';
import { findAccess } from '@/lib/web/session';
import { webSettings } from '@/lib/web/settings';
import { Personas } from './personas';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { env, isDemo, origin } = webSettings();
  const { callbackUrl } = await searchParams;
  const callback = safeCallback(callbackUrl, origin);
  const access = await findAccess();
  if (access.kind === 'viewer') redirect(callback);
  const providers = signInProviders(env);
  return (
    <>
      <PageHeader
        title="Sign in"
        description="Muster keeps the roll of every credential: who answers for it, how old it is, and whether anyone still uses it."
      />
      {providers.length === 0 && (
        <Notice tone="warn" title="No identity provider is configured">
          Nobody can sign in yet. Set the variables of Okta, Entra ID or any OpenID Connect issuer; the README
          names them.
        </Notice>
      )}
      {isDemo && (
        <Notice tone="accent" title="This is the demo">
          Its people sign in through an identity provider that runs on this machine. There are no passwords:
          choose a person.
        </Notice>
      )}
      <Card>
        {isDemo ? (
          <Personas callbackUrl={callback} />
        ) : (
          <ul className="space-y-2">
            {providers.map((provider) => (
              <li key={provider.id}>
                <form method="post" action={`/api/auth/signin/${provider.id}`}>
                  <input type="hidden" name="callbackUrl" value={callback} />
                  <Button type="submit" variant="primary" className="w-full">
                    Continue with {provider.name}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
