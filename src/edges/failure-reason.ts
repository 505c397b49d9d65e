import { types } from 'node:util';

/** What an outside thing says about why it failed, its own cause included ("fetch failed: connect ECONNREFUSED …"). */
export function describeReason(failure: unknown): string {
  // isNativeError also knows errors of another realm, where instanceof does not.
  if (!types.isNativeError(failure)) return String(failure);
  return failure.cause === undefined ? failure.message : `${failure.message}: ${describeReason(failure.cause)}`;
}
