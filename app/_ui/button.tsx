import { type ButtonHTMLAttributes, cloneElement, isValidElement, type Ref } from 'react';
import { cx } from './cx';

const BASE =
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded font-medium whitespace-nowrap ' +
  'select-none disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed';
const VARIANTS = {
  primary: 'border border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-surface-2',
  ghost: 'border border-transparent text-muted hover:bg-surface-2 hover:text-ink',
  danger: 'border border-bad bg-surface text-bad hover:bg-bad-soft',
};
const SIZES = { sm: 'h-7 px-2 text-xs', md: 'h-8 px-3' };

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
  /** Puts the look on its only child, e.g. a link, instead of drawing a button. */
  asChild?: boolean;
  /** Only an icon inside: square. Give it an `aria-label`. */
  square?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** One action. `primary` at most once per view; `danger` for what cannot be taken back. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'md', asChild, square, className, children, ...rest } = props;
  const shape = square ? (size === 'sm' ? 'size-7' : 'size-8') : SIZES[size];
  const classes = cx(BASE, VARIANTS[variant], shape, className);
  if (asChild && isValidElement<{ className?: string }>(children)) {
    return cloneElement(children, { ...rest, className: cx(classes, children.props.className) });
  }
  return (
    <button type="button" {...rest} className={classes}>
      {children}
    </button>
  );
}
