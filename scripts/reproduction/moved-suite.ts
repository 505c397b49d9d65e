import { isAbsolute, relative, resolve } from 'node:path';
import { isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';

type Move = {
  /** the folder of the suite file, and the folder that it moves to */
  readonly from: string;
  readonly to: string;
  /** the prompt file and the sample of every source, in the suite's order */
  readonly sources: readonly { readonly path: string; readonly sample?: number }[];
};

/**
 * A suite file as it has to read in another folder: relative paths lead where they led before, prompts come from `sources`, samples are
 * theirs where they name one. Throws where the suite has another number of sources.
 */
export function moveSuite(text: string, { from, to, sources }: Move): string {
  const document = parseDocument(text);
  document.commentBefore = ' Written by scripts/reproduce.ts from examples/paper/suite.yaml.';
  dropFirstComment(document.contents);
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'path' || !isScalar(pair.value)) return;
      const { value } = pair.value;
      if (typeof value === 'string' && !isAbsolute(value)) pair.value.value = relative(to, resolve(from, value));
    },
  });
  const prompts = document.toJS().prompts.length;
  if (prompts !== sources.length) throw new Error(`the suite has ${prompts} prompt sources, not ${sources.length}`);
  for (const [index, { path, sample }] of sources.entries()) {
    const source = document.getIn(['prompts', index]);
    if (isMap(source)) setSource(source, relative(to, path), sample);
  }
  return document.toString({ lineWidth: 0 });
}

/** What stands before the first key names a schema by a path that leads elsewhere now. */
function dropFirstComment(contents: unknown): void {
  const first = isMap(contents) ? contents.items[0]?.key : undefined;
  if (isScalar(first)) first.commentBefore = null;
}

function setSource(source: YAMLMap, path: string, sample: number | undefined): void {
  source.set('path', path);
  if (sample !== undefined) source.set('sample', sample);
}
