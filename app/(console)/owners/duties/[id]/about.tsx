import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { ChangesTable } from '../../../policies/changes-table';
import { AboutIncident } from './about-incident';
import { AboutOwnership } from './about-ownership';
import { AboutScope } from './about-scope';
import { AboutUse } from './about-use';
import type { AboutOf, loadDuty } from './load';

interface Props {
  about: Awaited<ReturnType<typeof loadDuty>>['about'];
  now: Date;
}

/** What a duty is about, as it is now. */
export function About({ about, now }: Props) {
  if (about.kind === 'use-look') return <AboutUse about={about} />;
  if (about.kind === 'need-attestation') return <AboutScope about={about} />;
  if (about.kind === 'ownership-audit') return <AboutOwnership about={about} />;
  if (about.kind === 'policy-review') return <AboutIncident about={about} now={now} />;
  return about.kind === 'policy-approval' ? <AboutPolicy about={about} /> : null;
}

function AboutPolicy({ about: { version } }: { about: AboutOf<'policy-approval'> }) {
  if (version === null)
    return <EmptyState title="This version is not there any more">Its number stands above.</EmptyState>;
  const by = version.author === null ? version.publishedBy : version.author;
  return (
    <Card
      flush
      title={`What version ${version.version} changed`}
      description={`Written by ${by}, published by ${version.publishedBy}: ${version.reason}`}
    >
      <ChangesTable
        changes={version.changes.filter(({ effect }) => effect !== 'wording')}
        label={`Settings that version ${version.version} changed`}
      />
    </Card>
  );
}
