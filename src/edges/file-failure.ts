import { EdgeError, InputError, InterruptedError } from '../failures.ts';
import { describeReason } from './failure-reason.ts';

const suitePaths = 'Paths of a suite are relative to the folder of the suite file.';

/**
 * What Node says about a file that could not be read, as the matter of whom it concerns. `name` is the file as the user wrote it;
 * `whereToLook` is the cure where it is missing.
 */
export function describeFileFailure(name: string, failure: unknown, whereToLook = suitePaths): unknown {
  const code = codeOf(failure);
  if (code === 'ABORT_ERR') return new InterruptedError();
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError(`${name}: there is no such file`, { cure: whereToLook, cause: failure });
  }
  if (code === 'EISDIR') return new InputError(`${name}: is a folder, not a file`, { cause: failure });
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputError(`${name}: may not be read by this user`, {
      cure: 'Give the user that runs PoQ Gate the right to read it.',
      cause: failure,
    });
  }
  if (code === undefined) return failure;
  return new EdgeError({ edge: 'files', message: `${name}: ${describeReason(failure)}`, retryable: false, cause: failure });
}

/** The code of a system error, such as ENOENT. */
export function codeOf(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return undefined;
  return typeof failure.code === 'string' ? failure.code : undefined;
}
