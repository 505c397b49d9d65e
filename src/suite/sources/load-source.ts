import type { PromptSource } from '../../documents/suite.ts';
import { loadCnnDailyMailSource } from './cnn-dailymail.ts';
import { loadEmbeddedSource } from './embedded.ts';
import { loadFileSource } from './file.ts';
import type { LoadedSource, SourceContext } from './source.ts';
import { loadSquadSource } from './squad.ts';

/** Reads every prompt of a source. A new kind of source gets a file beside this one and a line here. */
export function loadSource(settings: PromptSource, context: SourceContext): Promise<LoadedSource> {
  switch (settings.source) {
    case 'embedded':
      return loadEmbeddedSource(context);
    case 'squad-v1.1':
      return loadSquadSource(settings, context);
    case 'cnn-dailymail':
      return loadCnnDailyMailSource(settings, context);
    case 'file':
      return loadFileSource(settings, context);
  }
}
