import { Notice } from '@/app/_ui/notice';

/** What of the address was not understood, said once above the list. */
export function SearchNotices({
  ignored,
  cursorIgnored,
}: {
  ignored: readonly string[];
  cursorIgnored: boolean;
}) {
  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warn" title="Part of the address was not understood" className="mb-3">
          Left out: {ignored.join(', ')}.
        </Notice>
      )}
      {cursorIgnored && (
        <Notice tone="warn" title="This place in the list does not exist" className="mb-3">
          This is the first page instead.
        </Notice>
      )}
    </>
  );
}
