import {
  cloneElement,
  type InputHTMLAttributes,
  isValidElement,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { cx } from './cx';

/** As wide as its place; a class of the caller decides otherwise. */
const widthOf = (className = '') => (/(^|\s)w-/.test(className) ? '' : 'w-full');
const CONTROL =
  'min-w-0 rounded border border-line-strong bg-surface px-2 text-ink placeholder:text-faint ' +
  'disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-bad';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value and what is allowed. */
  error?: ReactNode;
  /** One control: `Input`, `Select` or `Textarea`. */
  children: ReactNode;
  className?: string;
}

interface ControlProps {
  id?: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A labelled control; hint and error are read out with it. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const made = useId();
  const control = isValidElement<ControlProps>(children) ? children : null;
  const id = control?.props.id ?? made;
  const described = [control?.props['aria-describedby'], hint && `${id}-hint`, error && `${id}-error`];
  const describedBy = described.filter(Boolean).join(' ') || undefined;
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        {label}
        {control?.props.required && <span className="font-normal text-faint"> (required)</span>}
      </label>
      {control
        ? cloneElement(control, {
            id,
            'aria-describedby': describedBy,
            'aria-invalid': error ? true : control.props['aria-invalid'],
          })
        : children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-xs font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

/** A line of text. */
export function Input({
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return <input {...rest} className={cx(CONTROL, widthOf(className), 'h-8', className)} />;
}

/** Several lines of text. */
export function Textarea({
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <textarea rows={3} {...rest} className={cx(CONTROL, widthOf(className), 'resize-y py-1.5', className)} />
  );
}

/** One of a few; the browser's own list, so that it works the same on a phone. */
export function Select({
  className,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }) {
  return <select {...rest} className={cx(CONTROL, widthOf(className), 'h-8 pr-1', className)} />;
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** Yes or no, with its label as part of the target. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx('flex min-h-6 cursor-pointer items-start gap-2', className)}>
      <input type="checkbox" {...rest} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-xs text-faint">{hint}</span>}
      </span>
    </label>
  );
}
