import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';

interface CredentialCellProps {
  credential: { id: number; name: string; kind: CredentialKind; account: string; accountName: string | null };
}

/** Which credential, what it is and where. */
export function CredentialCell({ credential: c }: CredentialCellProps) {
  return (
    <span className="block min-w-0">
      <Link
        href={`/credentials/${c.id}`}
        prefetch={false}
        data-row-link
        className="font-medium hover:underline wrap-anywhere"
      >
        <NameText>{c.name}</NameText>
      </Link>
      <span className="block text-xs text-muted">
        {CREDENTIAL_KINDS[c.kind] ?? c.kind} · <NameText>{c.accountName ?? c.account}</NameText>
      </span>
    </span>
  );
}
