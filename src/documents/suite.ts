import schema from '../../schemas/suite.schema.json' with { type: 'json' };
import type { Suite } from './generated/suite.ts';
import { reviewTwins } from './judge-twins.ts';
import { applyPreset } from './preset.ts';
import { reviewEvaluators } from './suite-evaluators.ts';
import { reviewReward } from './suite-reward.ts';
import { reviewSimulation } from './suite-simulation.ts';
import { compileSchema } from './validation.ts';
import type { Complaint } from './violation.ts';
import { parseYamlDocument } from './yaml-document.ts';

export type * from './generated/suite.ts';

/**
 * Parses `suite.yaml`: what is asked, who judges, how it is weighed and what gates. Defaults are filled in, and so is
 * what its preset means.
 * Throws DocumentError with every violation, each with line, column and cure.
 */
export function parseSuite(file: string, text: string): Suite {
  const suite = parseYamlDocument({ file, text, validate: compileSchema<Suite>(schema), review: (read) => review(applyPreset(read)) });
  return applyPreset(suite);
}

function review(suite: Suite): readonly Complaint[] {
  return [...reviewLoad(suite), ...reviewReward(suite), ...reviewEvaluators(suite), ...reviewTwins(suite), ...reviewSimulation(suite)];
}

function reviewLoad({ measure }: Suite): readonly Complaint[] {
  if (measure.concurrency === undefined || measure.requestsPerSecond === undefined) return [];
  const message = 'must be absent with requestsPerSecond: at a rate, as many requests are in flight as there happen to be';
  return [{ path: ['measure', 'concurrency'], onKey: true, message }];
}
