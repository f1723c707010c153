import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { optionsFor } from '../../credentials/filter-options';
import { defaultsFor } from './defaults';
import { PackForm } from './pack-form';

export const metadata: Metadata = { title: 'New pack' };

export default async function NewPackPage() {
  const viewer = await requireViewer('evidence:build');
  const { database, clock, env } = getRuntime();
  const { environment, owner } = await optionsFor(viewer, database);
  const asked = defaultsFor(viewer, clock.now());
  return (
    <>
      <PageHeader
        title="New pack"
        description="A worker builds it; it can be left and come back to. Only what was known when the period ended goes into it."
      />
      <Card title="The pack" className="max-w-2xl">
        <PackForm
          frameworks={FRAMEWORKS.map(({ id, title }) => ({ id, title }))}
          environments={asked.environments ?? named(environment)}
          owners={asked.owners ?? named(owner)}
          hasPseudonyms={env.MUSTER_PSEUDONYM_KEY !== undefined}
          from={asked.from}
          to={asked.to}
        />
      </Card>
    </>
  );
}

/** Values to choose; `''` is what has none. */
const named = (options: readonly { value: string }[]) =>
  options.flatMap(({ value }) => (value === '' ? [] : [value]));
