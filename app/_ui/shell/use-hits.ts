import { useEffect, useState } from 'react';
import { NO_HITS, type PaletteHits } from './palette-model';

const PAUSE_MS = 150;

interface Hits extends PaletteHits {
  /** An answer is on its way. */
  isPending: boolean;
  /** The last question was not answered. */
  isFailed: boolean;
}

/** What the server finds for a text; asked when typing pauses, and only the last question counts. */
export function useHits(query: string): Hits {
  const [found, setFound] = useState<{ query: string | null; hits: PaletteHits; isFailed: boolean }>({
    query: null,
    hits: NO_HITS,
    isFailed: false,
  });
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal: asking.signal });
        const hits = response.ok ? ((await response.json()) as PaletteHits) : NO_HITS;
        if (!asking.signal.aborted) setFound({ query, hits, isFailed: !response.ok });
      } catch {
        if (!asking.signal.aborted) setFound({ query, hits: NO_HITS, isFailed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query]);
  return { ...found.hits, isPending: found.query !== query, isFailed: found.isFailed };
}
