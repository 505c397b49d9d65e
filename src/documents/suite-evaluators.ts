import type { EvaluatorSettings, GptJudgeSettings, Suite } from './generated/suite.ts';
import { quote } from './quoted-value.ts';
import type { Complaint } from './violation.ts';

/** The name under which an evaluator's scores are stored: its own, or what it uses. */
export function nameOfEvaluator(settings: EvaluatorSettings): string {
  return settings.name ?? settings.use;
}

/**
 * Every evaluator votes unless the suite says otherwise. For analysis are `exact-match` and `rouge-l`, because they repeat what token F1 says,
 * and a judge that scores only a sample. (What `preset: paper` says of roles is written out when the suite is parsed: preset.ts.)
 */
export function roleOfEvaluator(settings: EvaluatorSettings): 'consensus' | 'analysis' {
  const usual = settings.use === 'exact-match' || settings.use === 'rouge-l' || isSampled(settings) ? 'analysis' : 'consensus';
  return settings.role ?? usual;
}

const isSampled = (settings: EvaluatorSettings): boolean => settings.use === 'gpt-judge' && settings.sample !== undefined;

/** Where a judge is asked while the suite names no other place. */
export const defaultJudgeUrl = 'https://api.openai.com/v1';

/** The paper names GPT-4o mini as its judge (2512.16317); the dated version is this project's choice (docs/reward.md). */
const paperJudge = 'gpt-4o-mini-2024-07-18';

/** The model that judges: the suite's own, or the preset's. */
export function modelOfJudge({ model, preset }: Pick<GptJudgeSettings, 'model' | 'preset'>): string {
  return model ?? (preset === 'paper' ? paperJudge : '');
}

/** What the schema cannot say of evaluators: which of their keys go together, and that somebody votes. */
export function reviewEvaluators({ evaluators, prices, preset }: Suite): readonly Complaint[] {
  const names = evaluators.map(nameOfEvaluator);
  const each = evaluators.flatMap((settings, index): readonly Complaint[] => {
    const complain = (message: string, key?: string): Complaint =>
      key === undefined
        ? { path: ['evaluators', index], onKey: false, message }
        : { path: ['evaluators', index, key], onKey: true, message };
    const repeated = names.indexOf(names[index] ?? '') === index ? [] : [complain(describeRepeated(names[index] ?? ''))];
    return [...repeated, ...reviewSource(settings).map((message) => complain(message)), ...reviewJudge(settings, prices, complain)];
  });
  const voters = evaluators.filter((settings) => roleOfEvaluator(settings) === 'consensus');
  const voteless: Complaint[] = voters.length > 0 ? [] : [{ path: ['evaluators'], onKey: false, message: describeVoteless(preset) }];
  return [...each, ...voteless];
}

const describeVoteless = (preset: Suite['preset']): string =>
  preset === undefined
    ? 'none of them votes; give at least one role: consensus'
    : `none of them votes: with preset: ${preset} F1 and judges are for analysis; add an encoder, or give one of these role: consensus`;

const describeRepeated = (name: string): string => `a second evaluator called "${name}"; give it a name: of its own`;

function reviewSource(settings: EvaluatorSettings): readonly string[] {
  if (settings.use !== 'bi-encoder' && settings.use !== 'cross-encoder') return [];
  return (settings.path === undefined) !== (settings.model === undefined)
    ? []
    : [`a ${settings.use} needs either path: (a folder) or model: (a hub id)`];
}

function reviewJudge(
  settings: EvaluatorSettings,
  prices: Suite['prices'],
  complain: (message: string, key?: string) => Complaint,
): readonly Complaint[] {
  if (settings.use !== 'gpt-judge') return [];
  const { model, preset, baseUrl, budgetUsd, sample, role } = settings;
  const complaints: Complaint[] = baseUrl === undefined ? [] : reviewBaseUrl(baseUrl).map((message) => complain(message, 'baseUrl'));
  if ((model === undefined) === (preset === undefined))
    complaints.push(complain('a gpt-judge needs either model: (as its server names it) or preset: paper'));
  if (sample !== undefined && role === 'consensus')
    complaints.push(complain('must be analysis with sample:, because such a judge has not seen every answer', 'role'));
  if (budgetUsd !== undefined && preset === undefined && !isPriced(settings, prices))
    complaints.push(
      complain(
        `needs a price for ${quote(model ?? '')}: add it to prices.tokens, with its baseUrl ${settings.baseUrl ?? defaultJudgeUrl}`,
        'budgetUsd',
      ),
    );
  return complaints;
}

/** A key in an address would stand in logs, and the path of a request would come to lie behind the question mark. */
function reviewBaseUrl(baseUrl: string): readonly string[] {
  const url = URL.parse(baseUrl);
  if (url === null) return ['is no address; it looks like https://api.example.com/v1'];
  if (url.username !== '' || url.password !== '')
    return ['must not hold a user name or password; name the variable with the key in apiKeyEnv'];
  return url.search === '' && url.hash === ''
    ? []
    : ['must end with its path (…/v1): what follows ? or # cannot be sent along; a key belongs into apiKeyEnv'];
}

function isPriced(judge: GptJudgeSettings, prices: Suite['prices']): boolean {
  const place = URL.parse(judge.baseUrl ?? defaultJudgeUrl)?.origin;
  return prices?.tokens?.some(({ model, baseUrl }) => model === modelOfJudge(judge) && URL.parse(baseUrl)?.origin === place) === true;
}
