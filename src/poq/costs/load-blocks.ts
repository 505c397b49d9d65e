import type { AnswerLine, BlockLine } from '../../documents/run.ts';
import type { Run } from '../../runs/run.ts';
import { type AbsentCosts, unmeasured } from './costs.ts';

/** The part of a load block from which a cost is taken: how long it lasted and how many answers were given in it. */
export type LoadWindow = {
  readonly line: BlockLine;
  readonly wallMs: number;
  /** one that lies in it in part counts in part */
  readonly answers: number;
  /** asked in this block */
  readonly asked: readonly AnswerLine[];
};

/**
 * The load blocks whose time tells what answers cost under load: of a block with a concurrency its steady window, in which as many requests
 * were in flight as that says; of a block at a request rate all of it, from its start to its end. A block in which a request was tried
 * again or lost does not count, because the server was idle meanwhile, or worked twice for one answer; nor does one of which a resume kept
 * answers, because what is left of it are other prompts than a baseline's.
 */
export function pickLoadWindows(run: Run): readonly LoadWindow[] | AbsentCosts {
  const asked = Map.groupBy(run.answers.values(), ({ block }) => block);
  const lines = run.blocks.filter(({ kind }) => kind === 'load');
  const windows = listWholeBlocks(run)
    .filter(({ kind }) => kind === 'load')
    .flatMap((line) => cutWindow(line, asked.get(line.block) ?? []));
  if (windows.length > 0) return windows;
  if (lines.length === 0)
    return unmeasured('has no load blocks', 'Ask more prompts, so that some are left for load blocks, or set reward.cost.at: serial.');
  return unmeasured(
    'has no load block in which all the requests that were to be in flight were so, undisturbed',
    'Ask more prompts or lower measure.concurrency; look in the run for attempts and lost answers; or set reward.cost.at: serial.',
  );
}

/** The blocks whose prompts were all asked in this measurement: a resume keeps answers without what they cost. */
export function listWholeBlocks({ answers, blocks }: Run): readonly BlockLine[] {
  const begun = new Set([...answers.values()].flatMap(({ block, resumed }) => (resumed === true && block !== undefined ? block : [])));
  return blocks.filter(({ block }) => !begun.has(block));
}

function cutWindow(line: BlockLine, asked: readonly AnswerLine[]): readonly LoadWindow[] {
  const window = pickWindow(line, asked);
  // a window without length is no measurement, and a run file can hold one that ends before it begins
  return window === undefined || window.wallMs <= 0 ? [] : [{ line, asked, ...window }];
}

function pickWindow(line: BlockLine, asked: readonly AnswerLine[]): Pick<LoadWindow, 'wallMs' | 'answers'> | undefined {
  if (line.requestsPerSecond === undefined)
    return line.steady && { wallMs: line.steady.endMs - line.steady.startMs, answers: line.steady.answers };
  const disturbed = asked.some(({ outcome, attempts = 1 }) => outcome === 'lost' || attempts > 1);
  return disturbed ? undefined : { wallMs: line.endMs - line.startMs, answers: line.answers };
}
