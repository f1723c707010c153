import { Search } from 'lucide-react';
import Form from 'next/form';
import { SEARCH_INPUT_ID } from './pages';

/** Search over all credentials; leads to the list, so that the result has an address. */
export function SearchBox() {
  return (
    <Form
      action="/credentials"
      role="search"
      aria-label="All credentials"
      className="relative hidden w-full max-w-md md:block"
    >
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-faint"
      />
      <input
        id={SEARCH_INPUT_ID}
        name="q"
        type="search"
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        aria-label="Search credentials"
        aria-keyshortcuts="/"
        placeholder="Search credentials by name, id, holder, account"
        className="h-8 w-full rounded border border-line-strong bg-surface pr-8 pl-8 placeholder:text-faint"
      />
      <kbd
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded border border-line px-1 text-[0.6875rem] text-faint"
      >
        /
      </kbd>
    </Form>
  );
}
