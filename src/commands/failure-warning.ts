import { describeFailure, EdgeError } from '../failures.ts';
import type { Screen } from './screen.ts';

/** Does something that a verdict does not depend on: where it breaks, that is a warning (`what`, in words) and the result is undefined. */
export async function warnOfFailure<T>(screen: Screen, what: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (failure) {
    if (!(failure instanceof EdgeError)) throw failure;
    const { message, cure } = describeFailure(failure);
    screen.warn(`${what}: ${message}${cure === undefined ? '' : `\n${cure}`}`);
    return undefined;
  }
}
