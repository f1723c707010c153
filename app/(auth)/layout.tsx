import type { ReactNode } from 'react';
import { PlainPage } from '@/app/_ui/plain-page';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <PlainPage>{children}</PlainPage>;
}
