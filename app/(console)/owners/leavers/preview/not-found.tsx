import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/page-header';

export default function NoSuchUser() {
  return (
    <>
      <PageHeader title="No such user" description="The directory has deleted them, or never had them." />
      <Button asChild>
        <Link href="/settings/directory">Directory</Link>
      </Button>
    </>
  );
}
