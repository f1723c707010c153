import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Input, Select } from '@/app/_ui/form';
import { type AuditSearch, auditParams, CLASS_LABELS, OUTCOME_LABELS } from '@/lib/audit/search';
import { AUDIT_ACTIONS } from '@/lib/platform/audit-actions';

const dayOf = (text: string | null) => text?.slice(0, 10) ?? '';

/** What the trail is narrowed to; what is chosen is in the address. */
export function AuditFilterBar({ search }: { search: AuditSearch }) {
  const { actor, subject, action, outcome, span } = search;
  return (
    <Form
      action="/audit"
      key={auditParams(search).toString()}
      role="search"
      aria-label="Filter events"
      className="flex flex-wrap items-center gap-1.5"
    >
      <Input
        name="actor"
        defaultValue={actor}
        placeholder="Who"
        aria-label="Who"
        maxLength={200}
        className="w-full sm:w-40"
      />
      <Select name="action" defaultValue={action ?? ''} aria-label="What" className="w-full sm:w-56">
        <option value="">Everything</option>
        {Object.entries(AUDIT_ACTIONS).map(([id, { title }]) => (
          <option key={id} value={id}>
            {id} · {title}
          </option>
        ))}
      </Select>
      <Select name="class" defaultValue={search.class ?? ''} aria-label="Class" className="w-auto">
        <option value="">All classes</option>
        {Object.entries(CLASS_LABELS).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Select name="outcome" defaultValue={outcome ?? ''} aria-label="Outcome" className="w-auto">
        <option value="">Any outcome</option>
        {Object.entries(OUTCOME_LABELS).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Input
        name="subject"
        defaultValue={subject}
        placeholder="About, e.g. credential:17"
        aria-label="About"
        maxLength={240}
        className="w-full sm:w-48"
      />
      <Input
        type="date"
        name="from"
        defaultValue={dayOf(span.from)}
        aria-label="From, UTC"
        className="w-auto"
      />
      <Input
        type="date"
        name="to"
        defaultValue={dayOf(span.to)}
        aria-label="Before, UTC"
        className="w-auto"
      />
      <Button type="submit" size="sm">
        Apply
      </Button>
      {auditParams(search).size > 0 && (
        <Link href="/audit" className="text-accent underline underline-offset-2">
          Clear
        </Link>
      )}
    </Form>
  );
}
