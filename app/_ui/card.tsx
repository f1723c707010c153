import { type ReactNode, useId } from 'react';
import { cx } from './cx';

interface CardProps {
  /** Where a link within the page leads. */
  id?: string;
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Without inner margin, for tables that reach the edge. */
  flush?: boolean;
  className?: string;
}

/** A titled part of a page; a landmark section when it has a title. */
export function Card({ id: anchor, title, description, actions, children, flush, className }: CardProps) {
  const id = useId();
  const Root = title ? 'section' : 'div';
  return (
    <Root
      id={anchor}
      aria-labelledby={title ? id : undefined}
      className={cx('min-w-0 scroll-mt-16 rounded-md border border-line bg-surface', className)}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
          <div className="min-w-0 flex-1 basis-48">
            {title && (
              <h2 id={id} className="font-semibold">
                {title}
              </h2>
            )}
            {description && <p className="mt-0.5 text-xs text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      <div className={cx(!flush && 'px-4 pb-4', !flush && !title && 'pt-4')}>{children}</div>
    </Root>
  );
}
