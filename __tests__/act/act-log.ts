import { isRecord } from '../../src/documents/plain-record.ts';

/** What came of one step of a job, or of the end of one. */
export type ActStep = {
  /** the key of its job */
  readonly job: string;
  /** as `uses:` or `run:` has it */
  readonly step: string;
  readonly stage: 'Pre' | 'Main' | 'Post';
  readonly result: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string | undefined;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** what it printed */
  readonly text: string;
};

type Line = Readonly<Record<string, unknown>>;

/** Reads what `act --json` prints: one record a line. Lines that are none are let go. */
export function readActLog(output: string): readonly ActStep[] {
  const steps = new Map<string, Line[]>();
  for (const line of output.split('\n').flatMap(parseLine)) {
    if (typeof line.jobID !== 'string' || typeof line.stage !== 'string') continue;
    // A matrix runs one job several times.
    const key = JSON.stringify([line.job, line.stage, line.stepID]);
    steps.set(key, [...(steps.get(key) ?? []), line]);
  }
  return [...steps.values()].map(describeStep);
}

/** What became of the jobs, by their keys; of a matrix, one for each. */
export function readJobResults(output: string): readonly (readonly [job: string, result: string])[] {
  return output
    .split('\n')
    .flatMap((text) =>
      parseLine(text).flatMap(({ jobID, jobResult }) => (jobResult === undefined ? [] : [[String(jobID), String(jobResult)] as const])),
    );
}

function parseLine(text: string): readonly Line[] {
  if (!text.startsWith('{')) return [];
  const parsed: unknown = JSON.parse(text);
  return isRecord(parsed) ? [parsed] : [];
}

function describeStep(lines: readonly Line[]): ActStep {
  const [first] = lines;
  const said = (command: string): readonly Line[] => lines.filter((line) => line.command === command);
  const result = lines.findLast(({ stepResult }) => stepResult !== undefined)?.stepResult;
  const summary = said('summary').at(-1)?.content;
  return {
    job: String(first?.jobID),
    step: String(first?.step),
    stage: first?.stage === 'Pre' || first?.stage === 'Post' ? first.stage : 'Main',
    result: result === undefined ? undefined : String(result),
    outputs: Object.fromEntries(said('set-output').map(({ name, arg }) => [String(name), String(arg)])),
    summary: summary === undefined ? undefined : String(summary),
    warnings: said('warning').map(({ arg }) => String(arg)),
    errors: said('error').map(({ arg }) => String(arg)),
    text: lines.flatMap(({ raw_output: raw, msg }) => (raw === true ? [String(msg)] : [])).join(''),
  };
}
