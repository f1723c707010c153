import { Field, Input } from '@/app/_ui/form';
import type { CredentialFilters } from '@/lib/credentials/schema';

/** Whether the list is narrowed to a span of expiry. */
export const isSpanned = ({ expiresFrom, expiresTo }: CredentialFilters) => Boolean(expiresFrom || expiresTo);

/** From which day, and before which day, a credential expires. */
export function ExpirySpan({ filters }: { filters: CredentialFilters }) {
  return (
    <div className="mt-1 grid grid-cols-2 gap-2 border-t border-line px-1 pt-2 pb-1">
      <Field label="Expires from">
        <DayInput name="expiresFrom" value={filters.expiresFrom} />
      </Field>
      <Field label="and before">
        <DayInput name="expiresTo" value={filters.expiresTo} />
      </Field>
      <p className="col-span-2 text-xs text-faint">Days begin at midnight UTC.</p>
    </div>
  );
}

/** A link may name a moment, which a field for days cannot hold. */
function DayInput({ value, ...rest }: { name: string; value: string | null; id?: string }) {
  return <Input {...rest} type={value?.includes('T') ? 'text' : 'date'} defaultValue={value ?? ''} />;
}
