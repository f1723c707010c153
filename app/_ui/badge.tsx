import type { LucideIcon } from 'lucide-react';
import { isValidElement, type ReactNode } from 'react';
import { cx } from './cx';
import { TONE_CLASSES, type Tone } from './tone';

interface BadgeProps {
  tone: Tone;
  /** An icon component or element; only for the eye, the text says the same. */
  icon?: LucideIcon | ReactNode;
  children: ReactNode;
  className?: string;
}

/** A short state in words, with the colour of its tone. */
export function Badge({ tone, icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded px-1.5 py-px text-xs font-medium whitespace-nowrap',
        TONE_CLASSES[tone],
        className,
      )}
    >
      {renderIcon(icon)}
      {children}
    </span>
  );
}

function renderIcon(icon: BadgeProps['icon']): ReactNode {
  if (!icon) return null;
  if (isValidElement(icon)) return icon;
  const isComponent = typeof icon === 'function' || (typeof icon === 'object' && '$$typeof' in icon);
  if (!isComponent) return icon as ReactNode;
  const Icon = icon as LucideIcon;
  return <Icon aria-hidden className="size-3.5 shrink-0" />;
}
