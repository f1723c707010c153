import type { ReactNode } from 'react';

/** A calm single column for the pages before and after the console. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-4 px-4 py-10">
      <p className="flex items-center gap-2 text-base font-semibold">
        {/* biome-ignore lint/performance/noImgElement: a static mark of 1 kB */}
        <img src="/icon.svg" alt="" width={24} height={24} />
        Muster
      </p>
      {children}
    </main>
  );
}
