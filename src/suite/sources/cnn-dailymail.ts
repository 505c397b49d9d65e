import type { CnnDailyMailSource } from '../../documents/suite.ts';
import type { RemoteFile } from '../prompt-files.ts';
import { loadPrompts } from '../records/load-prompts.ts';
import { formatOf } from '../records/record-format.ts';
import { locateFile } from './located-file.ts';
import type { LoadedSource, SourceContext } from './source.ts';

/**
 * CNN/DailyMail 3.0.0, test split, in the parquet conversion of the data set's own page. Its commit and digest could not be verified when
 * this was written, so both are recorded at first use.
 */
const CNN_DAILYMAIL_FILE: RemoteFile = {
  name: 'cnn-dailymail-3.0.0-test.parquet',
  url: 'https://huggingface.co/datasets/abisee/cnn_dailymail/resolve/{revision}/3.0.0/test-00000-of-00001.parquet',
  branch: 'main',
  maxBytes: 200_000_000,
  cure: 'On a runner without internet put a copy beside the suite and name it: { source: cnn-dailymail, path: cnn-dailymail.parquet }.',
};

/** News articles with their highlights as the one reference; every article is a cluster of its own. */
export async function loadCnnDailyMailSource(settings: CnnDailyMailSource, context: SourceContext): Promise<LoadedSource> {
  const { file, provenance } = await locateFile('cnn-dailymail', settings.path, CNN_DAILYMAIL_FILE, context);
  const prompts = await loadPrompts(context.files, {
    file,
    format: formatOf(file.name),
    fields: { id: 'id', context: 'article', references: 'highlights' },
    task: 'summarization',
    signal: context.signal,
  });
  return { name: file.name, prompts, provenance };
}
