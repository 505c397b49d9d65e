import { loadPrompts } from '../records/load-prompts.ts';
import type { LoadedSource, SourceContext } from './source.ts';

/** The small sample that comes with the package, for trying out: questions over passages, and articles with summaries. */
export async function loadEmbeddedSource({ files, embeddedPromptsFile, signal }: SourceContext): Promise<LoadedSource> {
  const file = { name: 'embedded prompts', path: embeddedPromptsFile };
  return {
    name: file.name,
    prompts: await loadPrompts(files, { file, format: 'jsonl', signal }),
    provenance: { source: 'embedded', sha256: await files.digest(file, signal) },
  };
}
