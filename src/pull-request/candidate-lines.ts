import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../documents/report.ts';
import { renderPlain } from '../report/plain-text.ts';
import { choicesFor, concernsCandidate, type KeyPath } from './candidate-keys.ts';
import type { CheckAnnotation } from './github.ts';

/** A candidate document has some forty lines; what is this long is none. */
const LONGEST = 1_000_000;
const MOST_SENTENCES = 5;
const SENTENCE = 800;

/**
 * The lines of `candidate.yaml` that have to do with a verdict other than pass, each with the sentences that point to it: where the
 * server is for lost answers, the model for quality, the length of answers for latency, and `name` for what none of its keys can mend. One
 * annotation a line, in their order. None where the text is not YAML: whoever measured has told so already.
 */
export function findCandidateLines(path: string, yamlText: string, report: Report): readonly CheckAnnotation[] {
  if (report.verdict.status === 'pass' || yamlText.length > LONGEST) return [];
  const findLine = openLines(yamlText);
  if (findLine === undefined) return [];
  const sentences = new Map<number, string[]>();
  for (const reason of report.verdict.reasons.filter((one) => concernsCandidate(one, report))) {
    const advice = reason.cure === undefined ? '' : ` → ${renderPlain(reason.cure, SENTENCE)}`;
    for (const line of linesFor(reason.code, findLine))
      sentences.set(line, [...(sentences.get(line) ?? []), `${renderPlain(reason.sentence, SENTENCE)}${advice}`]);
  }
  const title = `PoQ Gate: ${report.verdict.status}`;
  return [...sentences]
    .sort(([one], [other]) => one - other)
    .map(([line, told]) => ({ path, line, title, message: told.slice(0, MOST_SENTENCES).join('\n') }));
}

type FindLine = (key: KeyPath) => number | undefined;

function linesFor(code: string, findLine: FindLine): ReadonlySet<number> {
  const named = choicesFor(code).flatMap((choice) => firstLine(choice, findLine));
  return new Set(named.length > 0 ? named : firstLine([['name']], findLine));
}

function firstLine(choice: readonly KeyPath[], findLine: FindLine): readonly number[] {
  const line = choice.map(findLine).find((found) => found !== undefined);
  return line === undefined ? [] : [line];
}

/** Undefined where the text is not one YAML document with a mapping. */
function openLines(text: string): FindLine | undefined {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
    if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
    return (key) => {
      const offset = offsetOf(document.contents, key);
      return offset === undefined ? undefined : counter.linePos(offset).line;
    };
  } catch {
    // Hostile texts have made parsers fail in ways of their own; annotations are a courtesy.
    return undefined;
  }
}

function offsetOf(node: Document['contents'] | unknown, [key, ...rest]: KeyPath): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined || !isScalar(pair.key)) return undefined;
  return rest.length === 0 ? pair.key.range?.[0] : offsetOf(pair.value, rest);
}
