import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { describeFileFailure } from './file-failure.ts';

/** SHA-256 of a file's bytes, 64 hexadecimal digits, read in pieces. `name` is what messages call it. */
export async function computeFileDigest(path: string, name: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { signal })) digest.update(piece);
  } catch (failure) {
    throw describeFileFailure(name, failure);
  }
  return digest.digest('hex');
}
