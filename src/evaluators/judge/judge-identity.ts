import { quote } from '../../documents/quoted-value.ts';
import type { Finding } from '../../documents/run.ts';

/** a version at the end of a model's name: 2024-07-18, 20241022, 0613, 2411, 002 */
const version = /[-@:](\d{4}-\d{2}-\d{2}|\d{8}|\d{3,4})$/;
const versionAlone = /^[-@:](\d{4}-\d{2}-\d{2}|\d{8}|\d{3,4})$/;

/**
 * What follows from the names under which the server says that it answered, those of replies out of the cache included. A name with a version has to
 * be served as it is; one without may stand for the version that is served, and a warning tells which. More than one served name means that the scores
 * are not those of one judge. A router's prefix (`openai/…`) may come or go, and is not replaced by another: two makers' models may share a name.
 */
export function findModelChange(asked: string, served: readonly string[]): Finding | undefined {
  const [only, ...others] = [...new Set(served)].sort();
  if (only === undefined) {
    return {
      name: 'judge-model-unknown',
      sentence: `The server does not say which model answered; ${quote(asked)} was asked for.`,
      cure: 'Ask a server that names the model of each reply, or keep in mind that nobody would see a change.',
      blocking: false,
    };
  }
  if (others.length > 0) return describeSeveral([only, ...others]);
  if (isSamePath(asked, only) && bareName(only) === bareName(asked)) return undefined;
  if (isSamePath(asked, only) && isVersionOf(bareName(asked), bareName(only))) {
    return {
      name: 'judge-model-alias',
      sentence: `${quote(asked)} was served by ${quote(only)}, and may be served by another version tomorrow.`,
      cure: `Pin it: model: ${only}`,
      blocking: false,
    };
  }
  return {
    name: 'judge-model-changed',
    sentence: `${quote(asked)} was asked for, and ${quote(only)} answered.`,
    cure: `Name the model as its server does (model: ${only}), or find out why another one answers. Scores of both are not comparable.`,
    blocking: true,
  };
}

function describeSeveral(names: readonly string[]): Finding {
  const shown = names.slice(0, 5).map(quote).join(', ');
  return {
    name: 'judge-model-changed',
    sentence: `The judge answered as ${names.length} different models: ${shown}. Their scores are not those of one judge.`,
    cure: 'Pin one version as model of the judge, and score everything again: --rescore, past its cache.',
    blocking: true,
  };
}

const bareName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const pathOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** What stands before the names is equal, or one has only the end of it, or nothing. */
function isSamePath(one: string, other: string): boolean {
  const [path, otherPath] = [`/${pathOf(one)}`, `/${pathOf(other)}`];
  return path.endsWith(otherPath) || otherPath.endsWith(path);
}

function isVersionOf(alias: string, served: string): boolean {
  if (version.test(alias)) return false;
  const stem = alias.replace(/-latest$/, '');
  return served.startsWith(stem) && versionAlone.test(served.slice(stem.length));
}
