import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import type { FormatView } from '@/lib/uploads/model';

/** What is read, and the command that makes each. */
export function FormatsCard({ formats }: { formats: readonly FormatView[] }) {
  return (
    <Card
      title="What is read"
      description="CSV or JSON as UTF-8, up to 2 GB. Columns may stand in any order; further ones are left out."
    >
      <ul className="divide-y divide-line">
        {formats.map(({ id, title, command }) => (
          <li key={id} className="py-2 first:pt-0 last:pb-0">
            <p className="font-medium">{title}</p>
            <div className="mt-0.5 flex items-start justify-between gap-2">
              <code className="min-w-0 font-mono text-xs text-muted wrap-anywhere">{command}</code>
              <CopyButton text={command} label={`Copy the command for ${title}`} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
