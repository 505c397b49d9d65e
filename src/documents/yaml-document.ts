import type { ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { DocumentError, type Violation } from '../failures.ts';
import { explainErrors } from './explain-errors.ts';
import { escapeInvisible, quote } from './quoted-value.ts';
import { type Complaint, type DocumentPath, describePath } from './violation.ts';

type YamlSource<T> = {
  /** named in every error */
  readonly file: string;
  readonly text: string;
  readonly validate: ValidateFunction<T>;
  /** what a schema cannot say: asked only once the schema is content */
  readonly review: (document: T) => readonly Complaint[];
};

/** aliases that one document may follow: enough for everybody but a "billion laughs" */
const mostAliases = 100;
const mostViolations = 100;

/**
 * Parses a YAML (or JSON) document, fills in defaults and checks it.
 * Throws DocumentError with every violation and its line and column.
 */
export function parseYamlDocument<T>({ file, text, validate, review }: YamlSource<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number, violation: Pick<Violation, 'at' | 'message'>): Violation => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, ...violation };
  };
  const refuse = (complaints: readonly Complaint[]): DocumentError =>
    new DocumentError(
      file,
      cap(complaints.map(({ path, onKey, message }) => at(findOffset(document, path, onKey), { at: describePath(path), message }))),
    );
  const problems = findProblems(document);
  if (problems.length > 0) {
    const violations = problems.map(({ offset, message }) => at(offset, { at: '', message }));
    throw refuseYaml(file, violations);
  }
  const value = toPlain(document, (offset, message) => refuseYaml(file, [at(offset, { at: '', message })]));
  if (!validate(value)) throw refuse(explainErrors(validate.errors ?? []));
  const complaints = review(value);
  if (complaints.length > 0) throw refuse(complaints);
  return value;
}

const refuseYaml = (file: string, violations: readonly Violation[]): DocumentError =>
  new DocumentError(file, cap(violations), { cure: 'The file is not valid YAML: mend the line named above.' });

type Problem = { readonly offset: number; readonly message: string };

/** Why a text is no YAML that this program reads; empty where it is. */
function findProblems(document: Document): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message: reword(message) }));
  const tooDeep = problems.find(({ message }) => message === nestedTooDeeply);
  if (tooDeep !== undefined) return [tooDeep];
  return problems.length > 0 ? problems : findBadAliases(document);
}

const nestedTooDeeply = 'is nested too deeply';

/** The library's sentence, its first line, without advice that is meant for programmers. */
function reword(message: string): string {
  if (message.startsWith('Maximum call stack')) return nestedTooDeeply;
  if (message.startsWith('Source contains multiple documents')) return 'holds a second document; only one is read';
  return escapeInvisible(message.split('\n', 1)[0] ?? message);
}

/** Aliases of anchors that do not exist, or that would put a value into itself. */
function findBadAliases(document: Document): readonly Problem[] {
  const problems: Problem[] = [];
  let seen = 0;
  visit(document, {
    Alias(_key, alias, ancestors) {
      seen += 1;
      // Each look-up walks the document: thousands of aliases in a few kilobytes would take minutes.
      if (seen > mostAliases) {
        problems.push({ offset: alias.range?.[0] ?? 0, message: 'is one alias too many' });
        return visit.BREAK;
      }
      const target = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      if (target === undefined) problems.push({ offset, message: `there is no anchor ${quote(alias.source)} before this alias` });
      else if (ancestors.includes(target))
        problems.push({ offset, message: `the alias ${quote(alias.source)} stands inside its own anchor` });
      return undefined;
    },
  });
  return problems;
}

function toPlain(document: Document, refuse: (offset: number, message: string) => DocumentError): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw refuse(0, 'repeats its parts by aliases far too often');
    if (error instanceof RangeError) throw refuse(0, nestedTooDeeply);
    throw error;
  }
}

function cap(violations: readonly Violation[]): readonly Violation[] {
  const sorted = violations.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
  if (sorted.length <= mostViolations) return sorted;
  return [...sorted.slice(0, mostViolations), { at: '', message: 'and more violations like these' }];
}

/** Where the node at `path` begins; the nearest existing ancestor where a key is missing or was filled in by default. */
function findOffset(document: Document, path: DocumentPath, onKey: boolean): number {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (onKey && isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
