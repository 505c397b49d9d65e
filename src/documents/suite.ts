import schema from '../../schemas/suite.schema.json' with { type: 'json' };
import type { EvaluatorSettings, Suite } from './generated/suite.ts';
import { reviewReward } from './suite-reward.ts';
import { compileSchema } from './validation.ts';
import type { Complaint } from './violation.ts';
import { parseYamlDocument } from './yaml-document.ts';

export type * from './generated/suite.ts';

/**
 * Parses `suite.yaml`: what is asked, who judges, how it is weighed and what gates. Defaults are filled in.
 * Throws DocumentError with every violation, each with line, column and cure.
 */
export function parseSuite(file: string, text: string): Suite {
  return parseYamlDocument({ file, text, validate: compileSchema<Suite>(schema), review });
}

/** The name under which an evaluator's scores are stored: its own, or what it uses. */
export function nameOfEvaluator(settings: EvaluatorSettings): string {
  return settings.name ?? settings.use;
}

/**
 * Every evaluator votes unless the suite says otherwise; `exact-match` is for analysis, because it repeats what token F1 says, only
 * coarser.
 */
export function roleOfEvaluator(settings: EvaluatorSettings): 'consensus' | 'analysis' {
  return settings.role ?? (settings.use === 'exact-match' ? 'analysis' : 'consensus');
}

function review(suite: Suite): readonly Complaint[] {
  return [...reviewLoad(suite), ...reviewReward(suite), ...reviewEvaluators(suite)];
}

function reviewLoad({ measure }: Suite): readonly Complaint[] {
  if (measure.concurrency === undefined || measure.requestsPerSecond === undefined) return [];
  const message = 'must be absent with requestsPerSecond: at a rate, as many requests are in flight as there happen to be';
  return [{ path: ['measure', 'concurrency'], onKey: true, message }];
}

function reviewEvaluators({ evaluators }: Suite): readonly Complaint[] {
  const names = evaluators.map(nameOfEvaluator);
  const repeated = names.flatMap((name, index): Complaint[] =>
    names.indexOf(name) === index
      ? []
      : [{ path: ['evaluators', index], onKey: false, message: `a second evaluator called "${name}"; give it a name: of its own` }],
  );
  const sourceless = evaluators.flatMap((settings, index): Complaint[] =>
    settings.use !== 'bi-encoder' || (settings.path === undefined) !== (settings.model === undefined)
      ? []
      : [{ path: ['evaluators', index], onKey: false, message: 'a bi-encoder needs either path: (a folder) or model: (a hub id)' }],
  );
  const voters = evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus');
  const voteless: Complaint[] =
    voters.length > 0 ? [] : [{ path: ['evaluators'], onKey: false, message: 'none of them votes; give at least one role: consensus' }];
  return [...repeated, ...sourceless, ...voteless];
}
