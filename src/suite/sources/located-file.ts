import type { PromptSource } from '../../documents/suite.ts';
import type { PromptFile, RemoteFile } from '../prompt-files.ts';
import type { Provenance, SourceContext } from './source.ts';

type Located = { readonly file: PromptFile; readonly provenance: Provenance };

/** The local copy that the suite names, whatever its digest, or else the downloaded and verified one. */
export async function locateFile(
  source: PromptSource['source'],
  path: string | undefined,
  remote: RemoteFile,
  context: SourceContext,
): Promise<Located> {
  const { files, resolvePath, signal, onProgress } = context;
  if (path !== undefined) {
    const file = { name: path, path: resolvePath(path) };
    return { file, provenance: { source, path, sha256: await files.digest(file, signal) } };
  }
  const { path: cached, ...origin } = await files.download(remote, { signal, ...(onProgress !== undefined && { onProgress }) });
  return { file: { name: remote.name, path: cached }, provenance: { source, ...origin } };
}
