import { Button } from '@/app/_ui/button';
import { PERSONAS } from '@/lib/demo/personas';

/** The people of the demo; each button starts a real sign-in and names the person to the demo's identity provider. */
export function Personas({ callbackUrl }: { callbackUrl: string }) {
  return (
    <ul className="space-y-2">
      {PERSONAS.map(({ id, name, title }) => (
        <li key={id}>
          <form method="post" action="/api/auth/signin/oidc">
            <input type="hidden" name="callbackUrl" value={callbackUrl} />
            <input type="hidden" name="login_hint" value={id} />
            <Button type="submit" className="h-auto w-full py-2 whitespace-normal">
              <span className="flex w-full flex-wrap items-baseline justify-between gap-x-3 text-left">
                <span>{name}</span>
                <span className="text-xs font-normal text-muted">{title}</span>
              </span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
