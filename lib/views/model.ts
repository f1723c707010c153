/** The lists a view can be of. */
export const VIEW_NOUNS = ['credential', 'finding'] as const;
export type ViewNoun = (typeof VIEW_NOUNS)[number];

export const VIEW_PATHS: Record<ViewNoun, string> = { credential: '/credentials', finding: '/findings' };

/** Views one person may keep per list. */
export const VIEWS_PER_PERSON = 100;

/** A search of a list under a name. */
export interface SavedViewRow {
  id: string;
  noun: ViewNoun;
  name: string;
  query: string;
  isShared: boolean;
  isOwn: boolean;
  /** Whose it is. */
  person: string;
  /** The viewer's navigation leads to it. */
  isDefault: boolean;
}

/** Names the view in the address of a list, so that the list can say which one it shows. */
export const VIEW_PARAM = 'saved';

/** The address that stays the same whatever the view is changed to. */
export function viewHref(id: string): string {
  return `/views/${id}`;
}

/** A query as a view keeps it: filters, order and columns, but no place in the list and no view. */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of ['cursor', VIEW_PARAM, 'format']) params.delete(name);
  return params.toString();
}

/** Where a view leads now: its list, with what it kept letter by letter, and its own name. */
export function viewTarget(view: Pick<SavedViewRow, 'id' | 'noun' | 'query'>): string {
  const params = new URLSearchParams(view.query);
  params.set(VIEW_PARAM, view.id);
  return `${VIEW_PATHS[view.noun]}?${params}`;
}

/** Whether two queries ask the same, whatever their order. */
export function isSameQuery(a: string, b: string): boolean {
  const sorted = (query: string) => {
    const params = new URLSearchParams(viewQuery(query));
    params.sort();
    return params.toString();
  };
  return sorted(a) === sorted(b);
}
