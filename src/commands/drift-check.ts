import type { EvaluatorLine } from '../documents/run.ts';
import { collectAnswerScores } from '../evaluators/answer-scores.ts';
import type { Evaluator, ScoringWatch } from '../evaluators/evaluator.ts';
import { describeUntold, isUntold } from '../evaluators/judge/drift.ts';
import { EdgeError } from '../failures.ts';
import { mergeJudgeRecords } from '../runs/merge-judge-records.ts';
import type { Run } from '../runs/run.ts';
import { renderUsd } from './judge-money.ts';
import type { Scoring } from './to-score.ts';

type Checking = Pick<Scoring, 'questions' | 'again'> & { readonly watch: ScoringWatch; readonly nowMs: () => number };

type CheckedRun = { readonly run: Run; readonly remark: string };

/**
 * Lets a judge that has scored every side before judge some of the answers again, and nothing else: scores that were given on different days
 * are those of one judge only if it has not changed. What it shows, and what it took, joins the judge's record in `run`; the scores stay. A
 * judge that cannot be asked from here is a finding: the scores are there, and somebody may know that it is the same one.
 */
export async function checkDrift(evaluator: Evaluator, run: Run, { questions, again, watch, nowMs }: Checking): Promise<CheckedRun> {
  const line = run.evaluators.get(evaluator.name);
  if (line === undefined) throw new Error(`${evaluator.name} has not scored what it shall look at again`);
  const withLine = (changed: EvaluatorLine): Run => ({ ...run, evaluators: new Map([...run.evaluators, [evaluator.name, changed]]) });
  try {
    const { evaluator: checked } = await collectAnswerScores(evaluator, { answers: [], questions, again, watch, nowMs });
    const { costUsd } = checked.judge ?? {};
    const cost = costUsd === undefined ? '' : `, ${renderUsd(costUsd)}`;
    const remark = `${evaluator.name}: ${again.length} answers judged again, to see whether it has changed${cost}`;
    return { run: withLine(join(line, checked)), remark };
  } catch (failure) {
    if (!(failure instanceof EdgeError)) throw failure;
    const others = again.map(({ of }) => of).filter((name) => name !== run.header.candidate.name);
    const finding = describeUntold(others[0] ?? run.header.candidate.name, failure.message.slice(0, 1_000), cure);
    const findings = [...(line.findings ?? []).filter((known) => !isUntold(known)), finding];
    return { run: withLine({ ...line, findings }), remark: finding.sentence };
  }
}

const cure = 'Gate where the judge can be asked. Where it cannot have changed meanwhile: gate.waive: [judge-drift].';

/** Findings of before stay, but for one that nobody could look; latencies are those of the scores. */
function join(line: EvaluatorLine, checked: EvaluatorLine): EvaluatorLine {
  const judge = line.judge === undefined || checked.judge === undefined ? checked.judge : mergeJudgeRecords(line.judge, checked.judge);
  const latencyMs = line.judge?.latencyMs;
  const known = (line.findings ?? []).filter((finding) => !isUntold(finding));
  const isNew = ({ name, sentence }: (typeof known)[number]): boolean =>
    known.every((finding) => finding.name !== name || finding.sentence !== sentence);
  const findings = [...known, ...(checked.findings ?? []).filter(isNew)];
  const { findings: _, ...rest } = line;
  return {
    ...rest,
    ...(judge !== undefined && { judge: { ...judge, ...(latencyMs !== undefined && { latencyMs }) } }),
    ...(findings.length > 0 && { findings }),
  };
}
