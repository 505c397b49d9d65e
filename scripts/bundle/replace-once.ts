export type Patch = {
  /** the file being patched, as a person would name it: package and path */
  readonly file: string;
  readonly from: string;
  readonly to: string;
};

/**
 * Replaces the one occurrence of `from`. A dependency that moved or doubled the line fails the build here, with its name,
 * and not a user's run weeks later.
 */
export function replaceOnce(source: string, patch: Patch): string {
  const count = source.split(patch.from).length - 1;
  if (count !== 1) {
    throw new Error(
      `${patch.file}: expected exactly one occurrence of the following, found ${count}. The dependency changed its layout: read the file again and adapt scripts/bundle/.\n  ${patch.from.slice(0, 200)}`,
    );
  }
  return source.replace(patch.from, () => patch.to);
}

/** Replaces everything from the line `start` up to, but not including, the line `end`. Fails like `replaceOnce`. */
export function replaceBetween(source: string, patch: Omit<Patch, 'from'> & { readonly start: RegExp; readonly end: string }): string {
  const start = source.search(patch.start);
  const end = source.indexOf(patch.end, start);
  if (start < 0 || end < 0) {
    throw new Error(
      `${patch.file}: the part from ${patch.start} to "${patch.end}" was not found. Read the file again and adapt scripts/bundle/.`,
    );
  }
  return source.slice(0, start) + patch.to + source.slice(end);
}
