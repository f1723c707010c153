import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DigestPreview } from '@/lib/notices/preview';

interface PreviewCardProps {
  preview: DigestPreview;
  isMailThere: boolean;
  now: Date;
}

/** The viewer's next digest, as it would be if it went now. */
export function PreviewCard({ preview, isMailThere, now }: PreviewCardProps) {
  const { mail, at, count, sections } = preview;
  return (
    <Card
      title="Your next digest"
      description={
        mail === null ? undefined : (
          <>
            To <span className="wrap-anywhere">{mail}</span>, <RelativeTime at={at} now={now} />
          </>
        )
      }
    >
      <div className="space-y-3">
        {!isMailThere && (
          <Notice tone="warn" title="No mail server is connected">
            Nothing is sent. Notices wait for a day and can be read here; a security lead or a platform
            engineer can add a mail server.
          </Notice>
        )}
        {mail === null && (
          <Notice tone="warn" title="You have no mail address here">
            Your identity provider sent none when you signed in, so nothing can be sent to you.
          </Notice>
        )}
        {count === 0 && mail !== null && (
          <EmptyState title="Nothing is waiting for you">
            No digest is sent on a day without notices.
          </EmptyState>
        )}
        {sections.map(({ kind, heading, lines, more }) => (
          <section key={kind} aria-label={heading}>
            <h3 className="text-sm font-medium">{heading}</h3>
            <ul className="mt-1 space-y-1.5">
              {Object.entries(lines).map(([place, { text, url, act }]) => (
                <li key={place} className="border-l-2 border-line pl-2">
                  <span className="wrap-anywhere">{text}</span>{' '}
                  <Link href={pathOf(url)} className="link inline-block min-h-6 text-xs">
                    {act}
                  </Link>
                </li>
              ))}
            </ul>
            {more && (
              <Link href={pathOf(more.url)} className="link mt-1 inline-block min-h-6 text-xs">
                and {more.count} more
              </Link>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}

/** Messages name whole addresses; inside Muster one stays where one is. */
function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `${pathname}${search}${hash}`;
}
