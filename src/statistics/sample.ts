/** A list that holds at least one element, so that its mean and quantiles always exist. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Whether a list holds at least one element; narrows its type to `NonEmpty`. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
