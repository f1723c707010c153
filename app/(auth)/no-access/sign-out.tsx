import { Button } from '@/app/_ui/button';

/** Ends the session with Muster. */
export function SignOut() {
  return (
    <form method="post" action="/api/auth/signout">
      <Button type="submit">Sign out</Button>
    </form>
  );
}
