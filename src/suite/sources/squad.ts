import type { SquadSource } from '../../documents/suite.ts';
import type { RemoteFile } from '../prompt-files.ts';
import { loadJsonDocument } from '../records/json-document.ts';
import { locateFile } from './located-file.ts';
import type { LoadedSource, SourceContext } from './source.ts';
import { parseSquadDocument } from './squad-document.ts';

/** The official development set of SQuAD v1.1 (Rajpurkar et al. 2016), CC BY-SA 4.0. */
const SQUAD_FILE: RemoteFile = {
  name: 'squad-dev-v1.1.json',
  url: 'https://rajpurkar.github.io/SQuAD-explorer/dataset/dev-v1.1.json',
  sha256: '95aa6a52d5d6a735563366753ca50492a658031da74f301ac5238b03966972c9',
  maxBytes: 50_000_000,
  cure: 'On a runner without internet put a copy beside the suite and name it: { source: squad-v1.1, path: dev-v1.1.json }.',
};

/** Questions over passages of Wikipedia, to be answered with a phrase of the passage. A local copy may have any digest; it is recorded. */
export async function loadSquadSource(settings: SquadSource, context: SourceContext): Promise<LoadedSource> {
  const { file, provenance } = await locateFile('squad-v1.1', settings.path, SQUAD_FILE, context);
  const document = await loadJsonDocument(file.name, context.files.readText(file, context.signal));
  return { name: file.name, prompts: parseSquadDocument(file.name, document), provenance };
}
