import { DIMENSIONS, type Dimension, MEASURES, type Measure } from './model';

/** How the heatmap is cut; lives in the URL. */
export interface PostureView {
  by: Dimension;
  measure: Measure;
  /** Every row, not only the worst. */
  isFull: boolean;
}

type RawView = Record<string, string | string[] | undefined>;

/** Reads the view from a URL; what it does not know becomes the default. */
export function parsePostureView(raw: RawView): PostureView {
  const last = (name: string) => [raw[name]].flat().at(-1);
  return {
    by: DIMENSIONS.find((dimension) => dimension === last('by')) ?? 'owner',
    measure: MEASURES.find((measure) => measure === last('measure')) ?? 'age',
    isFull: last('rows') === 'all',
  };
}

/** Address of the view; the same view always has the same text. */
export function postureHref(view: PostureView): string {
  const params = new URLSearchParams();
  if (view.by !== 'owner') params.set('by', view.by);
  if (view.measure !== 'age') params.set('measure', view.measure);
  if (view.isFull) params.set('rows', 'all');
  return params.size === 0 ? '/' : `/?${params}`;
}
