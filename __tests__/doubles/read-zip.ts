import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { Files } from './tiny-suite.ts';

/** The files of an archive, as text. */
export async function readZip(archive: Uint8Array): Promise<Files> {
  const zip = await fromBufferPromise(Buffer.from(archive), { autoClose: false });
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) files[String(entry.fileName)] = await text(await zip.openReadStreamPromise(entry));
  zip.close();
  return files;
}
