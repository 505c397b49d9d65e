/** A measurement that several rows share: made when the first of them asks for it. */
export function once<T>(measure: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= measure();
    return made;
  };
}
