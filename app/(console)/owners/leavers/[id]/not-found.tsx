import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/page-header';

export default function NoSuchLeaver() {
  return (
    <>
      <PageHeader title="No such leaver" description="The address may be incomplete." />
      <Button asChild>
        <Link href="/owners/leavers">All leavers</Link>
      </Button>
    </>
  );
}
