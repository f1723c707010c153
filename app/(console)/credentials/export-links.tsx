import { Download } from 'lucide-react';
import { Button } from '@/app/_ui/button';

/** Downloads of exactly the filtered rows. */
export function ExportLinks({ path, params }: { path: string; params: string }) {
  const tail = params === '' ? '' : `&${params}`;
  return (
    <>
      <Button asChild variant="secondary" size="sm">
        <a href={`${path}?format=csv${tail}`} download>
          <Download aria-hidden className="size-4" /> CSV
        </a>
      </Button>
      <Button asChild variant="secondary" size="sm">
        <a href={`${path}?format=jsonl${tail}`} download>
          <Download aria-hidden className="size-4" /> JSONL
        </a>
      </Button>
    </>
  );
}
