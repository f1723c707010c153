import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { Count, Share } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { credentialsHref } from '@/lib/credentials/filters-href';
import type { CredentialFilters } from '@/lib/credentials/schema';
import type { Summary } from '@/lib/posture/queries';
import type { Unconfirmed } from '@/lib/posture/queries-sight';
import { CoverageLink } from './coverage-link';
import { Tile } from './tile';

interface SummaryTilesProps {
  summary: Summary;
  /** What was last seen where nobody can look now; every number here counts it. */
  unconfirmed: Unconfirmed;
  /** Cells that could not be read: what is there is not even counted. */
  dark: number;
  kinds: number;
  oldestDataAt: string | null;
  now: Date;
  isCoverageVisible: boolean;
}

/** How many, what share is known, owned and within policy; each with its denominator and the age of its data. */
export function SummaryTiles(props: SummaryTilesProps) {
  const { summary, unconfirmed, dark, kinds, oldestDataAt, now, isCoverageVisible } = props;
  const { total } = summary;
  const known = total - unconfirmed.all;
  const outOf = (part: number) => (
    <>
      <Count value={part} /> of <Count value={total} />
    </>
  );
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <Tile
        label="Credentials"
        value={
          <Link href="/credentials" className="link">
            <Count value={total} />
          </Link>
        }
        of={
          <>
            of{' '}
            <Link href="#kinds" className="link">
              {kinds} {kinds === 1 ? 'kind' : 'kinds'}
            </Link>
          </>
        }
      >
        Oldest data: <RelativeTime at={oldestDataAt} now={now} />
      </Tile>
      <Tile
        label="Known: read completely and lately"
        value={
          <Link href={credentialsHref({ filters: { known: ['yes'] } })} className="link">
            <Share part={known} whole={total} />
          </Link>
        }
        of={outOf(known)}
      >
        {total === known && dark === 0 && <State tone="good">Nothing is out of sight</State>}
        {total === known && dark > 0 && (
          <State tone="unknown">
            <CoverageLink isVisible={isCoverageVisible}>
              <Count value={dark} /> {dark === 1 ? 'cell' : 'cells'} out of sight
            </CoverageLink>
          </State>
        )}
        {total !== known && (
          <State tone="unknown">
            <Link href={credentialsHref({ filters: { known: ['no'] } })} className="link">
              <Count value={total - known} /> not confirmed
            </Link>
          </State>
        )}
      </Tile>
      <Tile
        label="Owned by a team"
        value={
          <Link href={credentialsHref({ filters: { owner: ['any'] } })} className="link">
            <Share part={summary.owned} whole={total} unconfirmed={unconfirmed.owned} />
          </Link>
        }
        of={outOf(summary.owned)}
      >
        {summary.unowned === 0 ? (
          <State tone="good">Every credential has an owner</State>
        ) : (
          <State tone="bad">
            <Link href={credentialsHref({ filters: { owner: ['none'] } })} className="link">
              <Count value={summary.unowned} /> without an owner
            </Link>
          </State>
        )}
        <NotConfirmed count={unconfirmed.owned} filters={{ owner: ['any'] }} />
      </Tile>
      <Tile
        label="Within policy"
        value={
          <Link href={credentialsHref({ filters: { standing: ['in'] } })} className="link">
            <Share part={summary.inPolicy} whole={total} unconfirmed={unconfirmed.inPolicy} />
          </Link>
        }
        of={outOf(summary.inPolicy)}
      >
        <div className="flex flex-wrap gap-x-3">
          <State tone={summary.outOfPolicy > 0 ? 'bad' : 'good'}>
            <Link href={credentialsHref({ filters: { standing: ['out'] } })} className="link">
              <Count value={summary.outOfPolicy} /> out
            </Link>
          </State>
          {summary.notJudged > 0 && (
            <State tone="unknown">
              <Link href={credentialsHref({ filters: { standing: ['unknown'] } })} className="link">
                <Count value={summary.notJudged} /> cannot be judged
              </Link>
            </State>
          )}
          <NotConfirmed count={unconfirmed.inPolicy} filters={{ standing: ['in'] }} />
        </div>
      </Tile>
    </div>
  );
}

/** How much of a share was last seen where nobody can look now. */
function NotConfirmed({ count, filters }: { count: number; filters: Partial<CredentialFilters> }) {
  if (count === 0) return null;
  return (
    <State tone="unknown">
      <Link href={credentialsHref({ filters: { ...filters, known: ['no'] } })} className="link">
        <Count value={count} /> of them not confirmed
      </Link>
    </State>
  );
}

const STATES = {
  good: { icon: CircleCheck, color: 'text-good' },
  bad: { icon: TriangleAlert, color: 'text-bad' },
  unknown: { icon: CircleHelp, color: 'text-unknown' },
};

function State({ tone, children }: { tone: keyof typeof STATES; children: React.ReactNode }) {
  const { icon: Icon, color } = STATES[tone];
  return (
    <span className="inline-flex min-h-6 items-center gap-1">
      <Icon aria-hidden className={`size-3.5 shrink-0 ${color}`} />
      {children}
    </span>
  );
}
