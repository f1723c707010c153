import { Card } from '@/app/_ui/card';
import { CopyButton } from '@/app/_ui/copy-button';
import type { ConnectOption } from '@/lib/sources/grants';

/** The least this provider needs, ready to paste, and what each permission is for. */
export function PermissionsCard({ option }: { option: ConnectOption }) {
  return (
    <Card
      title="Least privilege"
      description={`What ${option.title} has to grant, and no more. Nothing here can read a secret value or change anything.`}
    >
      {option.documents.map((document) => (
        <div key={document.title} className="mb-4">
          <div className="flex items-center justify-between gap-2">
            <h3 className="text-xs font-medium text-muted">{document.title}</h3>
            <CopyButton text={document.text} label={`Copy: ${document.title}`} />
          </div>
          <section
            aria-label={document.title}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
            tabIndex={0}
            className="max-h-72 overflow-auto rounded bg-surface-2 p-2"
          >
            <pre className="font-mono text-xs">{document.text}</pre>
          </section>
        </div>
      ))}
      <details>
        <summary className="cursor-pointer text-xs font-medium text-muted">What each is for</summary>
        <ul className="mt-2 flex flex-col gap-3">
          {option.collectors.map((collector) => (
            <li key={collector.id}>
              <p className="font-medium">{collector.title}</p>
              <ul className="mt-0.5 flex flex-col gap-0.5 text-xs">
                {collector.permissions.map((permission) => (
                  <li key={`${permission.list}${permission.action}`}>
                    <code className="font-mono wrap-anywhere">{permission.action}</code>{' '}
                    <span className="text-muted">{permission.why}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
