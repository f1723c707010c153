export type NonEmpty<T> = readonly [T, ...T[]];
