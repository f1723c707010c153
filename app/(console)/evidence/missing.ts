import { notFound } from 'next/navigation';
import { MusterError } from '@/lib/kernel/errors';

/** Leads to the page that says there is no such thing; anything else is an error. */
export function missing(error: unknown): never {
  if (error instanceof MusterError && error.kind === 'not-found') notFound();
  throw error;
}
