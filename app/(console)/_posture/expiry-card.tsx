import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import type { Ending, ExpiryOutlook } from '@/lib/posture/model';
import { ExpiryBars } from './expiry-bars';
import { endingHref } from './expiry-links';

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What ends by itself soon: within 30 days, in the next calendar month, and week by week for 90 days. */
export function ExpiryCard({ outlook }: { outlook: ExpiryOutlook }) {
  const { weeks, next30, next90, nextMonth } = outlook;
  return (
    <Card
      title="Expiring in the next 90 days"
      description={
        next90.count === 0
          ? 'Nothing that is known of expires.'
          : 'By week, Monday to Sunday in UTC. Each number opens its credentials, soonest first.'
      }
    >
      {next90.count > 0 && (
        <>
          <dl className="mb-3 grid grid-cols-3 gap-x-3">
            <Total label="Next 30 days" ending={next30} />
            <Total label={MONTH.format(new Date(nextMonth.from))} ending={nextMonth} />
            <Total label="Next 90 days" ending={next90} />
          </dl>
          <ExpiryBars weeks={weeks} />
        </>
      )}
    </Card>
  );
}

function Total({ label, ending }: { label: string; ending: Ending }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-base font-semibold">
        <Link href={endingHref(ending)} className="link inline-flex min-h-6 items-center">
          <Count value={ending.count} />
          <span className="sr-only"> expire</span>
        </Link>
      </dd>
    </div>
  );
}
