import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { AsOfForm } from './as-of-form';

interface AsOfRefusedProps {
  title: string;
  path: string;
  refusal: string;
  others: readonly (readonly [string, string])[];
}

/** Why the instant asked for cannot be shown; nothing of now is shown in its place. */
export function AsOfRefused({ title, path, refusal, others }: AsOfRefusedProps) {
  return (
    <>
      <PageHeader title={title} actions={<AsOfForm action={path} others={others} />} />
      <Notice
        tone="warn"
        title={refusal}
        action={
          <Button asChild variant="secondary" size="sm">
            <Link href={path}>Now</Link>
          </Button>
        }
      />
    </>
  );
}
