import { Notice } from '@/app/_ui/notice';

/** What no collection tells, so that nobody takes the list for complete. */
export function NotKnown() {
  return (
    <Notice tone="unknown" title="What is not known">
      Holders, tags and teams say what is listed here. Which values they read at a provider beyond that, and
      what they passed on or took along by hand, no source tells; neither do places that no source reads.
    </Notice>
  );
}
