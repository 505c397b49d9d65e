import { pickSerialAnswers } from '../../profile/serial-answers.ts';
import type { Run } from '../../runs/run.ts';
import { computeAnswerLatencies } from './answer-latencies.ts';
import type { AbsentCosts, AnswerCost, AnswerCosts } from './costs.ts';

/**
 * Latency at `serial`, in ms for every answer: its E2E with one request at a time (`computeAnswerLatencies`).
 * Source: 2512.16317, whose cost is mainly the latency of an answer.
 */
export function computeSerialLatencyCosts(run: Run): AnswerCosts | AbsentCosts {
  return scaleSerialLatencies(run, 1);
}

/** Serial latencies times a factor in units a millisecond: the time of a machine as a cost. */
export function scaleSerialLatencies(run: Run, unitsPerMs: number): AnswerCosts | AbsentCosts {
  const latencies = computeAnswerLatencies(run);
  if (latencies.size === 0) return explainAbsence(run);
  const answers = [...latencies.values()].map(({ latencyMs, ...place }): [string, AnswerCost] => [
    place.promptId,
    { ...place, cost: latencyMs * unitsPerMs },
  ]);
  return { kind: 'per-answer', source: 'machine', answers: new Map(answers) };
}

function explainAbsence(run: Run): AbsentCosts {
  const serial = pickSerialAnswers([...run.answers.values()], run.blocks);
  if (serial.length === 0 || serial.some(({ outcome }) => outcome === 'answered')) {
    const cure = 'Record e2eMs with the answers, or set reward: { cost: none } in the suite to gate on quality alone.';
    return { kind: 'absent', because: 'untimed', why: 'has no timings', cure };
  }
  return {
    kind: 'absent',
    because: 'none-answered',
    why: `answered none of its ${serial.length} timed prompts`,
    cure: 'See in the run why these failed, mend that and measure it again.',
  };
}
