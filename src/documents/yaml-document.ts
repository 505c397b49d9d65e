import type { ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { DocumentError, type Violation } from '../failures.ts';
import { type Complaint, type DocumentPath, describePath, explain } from './violation.ts';

type YamlSource<T> = {
  /** named in every error */
  readonly file: string;
  readonly text: string;
  readonly validate: ValidateFunction<T>;
  /** what a schema cannot say: asked only once the schema is content */
  readonly review: (document: T) => readonly Complaint[];
};

/**
 * Parses a YAML (or JSON) document, fills in defaults and checks it.
 * Throws DocumentError with every violation and its line and column.
 */
export function parseYamlDocument<T>({ file, text, validate, review }: YamlSource<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const violations = document.errors.map((error): Violation => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { line, column: col, at: '', message: firstLine(error.message) };
    });
    throw new DocumentError(file, violations, { cure: 'The file is not valid YAML: mend the line named above.' });
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const complaints = validate(value) ? review(value) : explain(validate.errors ?? []);
  if (complaints.length > 0 || !validate(value)) {
    throw new DocumentError(file, complaints.map((complaint) => locate(document, lines, complaint)).sort(byPosition));
  }
  return value;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;

const byPosition = (one: Violation, other: Violation): number =>
  (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);

function locate(document: Document, lines: LineCounter, complaint: Complaint): Violation {
  const offset = findOffset(document, complaint.path, complaint.onKey);
  const { line, col } = lines.linePos(offset);
  return { line, column: col, at: describePath(complaint.path), message: complaint.message };
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
