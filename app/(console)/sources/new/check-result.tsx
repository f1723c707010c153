import { CircleCheck, CircleSlash, EyeOff } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Notice } from '@/app/_ui/notice';
import { countText } from '@/app/_ui/number-text';
import type { CollectorCheck, SourceCheck } from '@/lib/sources/check';
import { coverageFacts } from '@/lib/sources/model';

/** What the check found, collector by collector. */
export function CheckResult({ check }: { check: SourceCheck }) {
  if (check.failure) {
    return (
      <Notice live tone="bad" title="Could not sign in or find an account" className="mt-4">
        {check.failure.message}
        {check.failure.permission && (
          <>
            {' '}
            Missing permission <code className="font-mono">{check.failure.permission}</code>.
          </>
        )}
      </Notice>
    );
  }
  const readable = check.collectors.filter(({ outcome }) => outcome === 'ok').length;
  const failing = check.collectors.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'nothing').length;
  return (
    <div className="mt-4">
      <Notice
        live
        tone={failing > 0 ? 'warn' : 'good'}
        title={`${readable} of ${check.collectors.length} collectors can read`}
      >
        {check.accounts === 1 ? '1 account' : `${check.accounts} accounts`} found; tried in {check.account}.
        {` A run would make about ${countText(check.callsAhead)} calls, assuming ${check.assumedItems} of everything in each place.`}
        {failing > 0 && ' You can connect all the same: what cannot be read stays visible as dark.'}
      </Notice>
      <ul className="mt-2 flex flex-col">
        {check.collectors.map((one) => (
          <li key={one.collector} className="border-b border-line py-1.5 last:border-0">
            <span className="flex flex-wrap items-center gap-2">
              <Outcome check={one} />
              {one.title}
              {one.cells > 0 && (
                <span className="text-xs text-muted tabular-nums">
                  {countText(one.callsAhead)} calls in {one.cells} {one.cells === 1 ? 'place' : 'places'}
                </span>
              )}
            </span>
            {one.permission && (
              <span className="block text-xs">
                Missing permission <code className="font-mono wrap-anywhere">{one.permission}</code>
              </span>
            )}
            {one.message && <span className="block text-xs text-muted wrap-anywhere">{one.message}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcome({ check: { outcome } }: { check: CollectorCheck }) {
  if (outcome === 'ok')
    return (
      <Badge tone="good" icon={CircleCheck}>
        Can read
      </Badge>
    );
  if (outcome === 'nothing')
    return (
      <Badge tone="neutral" icon={CircleSlash}>
        Nothing there
      </Badge>
    );
  const { label, tone } = coverageFacts(outcome);
  return (
    <Badge tone={tone} icon={EyeOff}>
      {label}
    </Badge>
  );
}
