import type { FileSource } from '../../documents/suite.ts';
import { loadPrompts } from '../records/load-prompts.ts';
import { formatOf } from '../records/record-format.ts';
import type { LoadedSource, SourceContext } from './source.ts';

/** The user's own prompts: JSON Lines, JSON, CSV or parquet, with a field mapping where the fields have other names. */
export async function loadFileSource(settings: FileSource, { files, resolvePath, signal }: SourceContext): Promise<LoadedSource> {
  const { path, fields, task, recordsWithoutId } = settings;
  const file = { name: path, path: resolvePath(path) };
  const format = settings.format ?? formatOf(path);
  return {
    name: path,
    prompts: await loadPrompts(files, { file, format, fields, task, recordsWithoutId, signal }),
    provenance: { source: 'file', path, sha256: await files.digest(file, signal) },
  };
}
