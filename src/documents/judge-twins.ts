import type { GptJudgeSettings, Suite } from './generated/suite.ts';
import { defaultJudgeUrl, modelOfJudge, nameOfEvaluator } from './suite-evaluators.ts';
import type { Complaint } from './violation.ts';

/** The host that judges, without its port: this machine is one host under all its names. */
export function placeOfJudge({ baseUrl = defaultJudgeUrl }: Pick<GptJudgeSettings, 'baseUrl'>): string {
  const host = URL.parse(baseUrl)?.hostname ?? baseUrl;
  return /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(host) ? 'localhost' : host;
}

/**
 * Judges that differ in nothing that their scores depend on are one: the second would be given the kept replies of the first, agree with it in
 * everything, and vote twice.
 */
export function reviewTwins({ evaluators }: Suite): readonly Complaint[] {
  const known = new Map<string, string>();
  return evaluators.flatMap((settings, index): readonly Complaint[] => {
    if (settings.use !== 'gpt-judge') return [];
    const likeness = describeLikeness(settings);
    const twin = known.get(likeness);
    const name = nameOfEvaluator(settings);
    if (twin === undefined) known.set(likeness, name);
    if (twin === undefined || twin === name) return [];
    const message = `the judge "${name}" is "${twin}" once more: model, host, prompt, rubrics, maxTokens, temperature and seed are equal (a port makes no difference); give it another model name, or a seed: of its own`;
    return [{ path: ['evaluators', index], onKey: false, message }];
  });
}

function describeLikeness(judge: GptJudgeSettings): string {
  const { promptPath = '', rubrics = {}, maxTokens, temperature, seed = '' } = judge;
  const paths = Object.entries(rubrics)
    .map(([task, { path }]) => `${task} ${path}`)
    .sort();
  return JSON.stringify([modelOfJudge(judge), placeOfJudge(judge), promptPath, paths, maxTokens, temperature, seed]);
}
