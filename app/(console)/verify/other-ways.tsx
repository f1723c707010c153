import { Card } from '@/app/_ui/card';

/** How to check the same without trusting this page. */
export function OtherWays({ keys }: { keys: number }) {
  return (
    <Card
      title="Without this page"
      description="A page checks with what its server sent it. Whoever does not want to rely on that has three other ways."
    >
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>
          <code className="font-mono text-xs">integrity/VERIFY.txt</code> in the pack: the commands for
          sha256sum and openssl, with no Muster at all.
        </li>
        <li>
          <code className="font-mono text-xs">node integrity/verify.mjs .</code> in the unpacked pack: one
          short file without dependencies, to be read first.
        </li>
        <li>
          <code className="font-mono text-xs">./muster evidence verify PACK --key PUBLIC_KEY.pem</code>:
          offline, without server or database.
        </li>
      </ul>
      <p className="mt-2 text-muted">
        This Muster publishes {keys === 1 ? 'its public key' : `its ${keys} public keys`} at{' '}
        <a className="text-accent underline" href="/.well-known/muster-keys.json">
          /.well-known/muster-keys.json
        </a>
        , those of the past among them, so that old packs keep verifying.
      </p>
    </Card>
  );
}
