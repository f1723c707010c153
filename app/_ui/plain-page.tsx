import type { ReactNode } from 'react';
import { Logo } from './shell/logo';

/** A calm single column for the pages that stand outside the console. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-4 px-4 py-10">
      <p className="flex items-center gap-2 text-base font-semibold">
        <Logo />
        Muster
      </p>
      {children}
    </main>
  );
}
