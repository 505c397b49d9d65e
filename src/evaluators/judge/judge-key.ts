import type { GptJudgeSettings } from '../../documents/suite.ts';
import { defaultJudgeUrl } from '../../documents/suite-evaluators.ts';
import { InputError } from '../../failures.ts';

export type JudgeKey = { readonly variable: string; readonly key: string };

type Naming = Pick<GptJudgeSettings, 'use' | 'name' | 'baseUrl' | 'apiKeyEnv'>;

/**
 * The environment variable that holds a judge's key: `apiKeyEnv`, and OPENAI_API_KEY without it at OpenAI's own address. A server elsewhere gets a key
 * only where the suite says which: that of OpenAI is none of its business. Undefined: no key is sent.
 */
export function keyVariableOfJudge({ baseUrl = defaultJudgeUrl, apiKeyEnv }: Naming): string | undefined {
  const isOpenAi = URL.parse(baseUrl)?.origin === new URL(defaultJudgeUrl).origin;
  return apiKeyEnv ?? (isOpenAi ? 'OPENAI_API_KEY' : undefined);
}

/**
 * The key of a judge, out of the environment; undefined where it needs none.
 *
 * @throws InputError for a variable that is not set or holds what no HTTP header can carry, and for an address with a password in it.
 */
export function readJudgeKey(settings: Naming, environment: Readonly<Record<string, string | undefined>>): JudgeKey | undefined {
  const name = settings.name ?? settings.use;
  const url = URL.parse(settings.baseUrl ?? defaultJudgeUrl);
  if (url === null) throw new InputError(`${name}: baseUrl is no address`, { cure: 'It looks like https://api.example.com/v1' });
  if (url.username !== '' || url.password !== '')
    throw new InputError(`${name}: baseUrl holds a user name or password`, {
      cure: 'Take it out; a key belongs into an environment variable that apiKeyEnv names.',
    });
  const variable = keyVariableOfJudge(settings);
  if (variable === undefined) return undefined;
  const key = environment[variable]?.trim() ?? '';
  if (key === '')
    throw new InputError(`${name} takes its key from ${variable}, which is not set`, {
      cure: `Set ${variable} in the environment of this program, in a workflow from a secret. A machine that shall not have it measures with --no-scores (scores: false), and gate scores elsewhere. A server without a key needs baseUrl and no apiKeyEnv.`,
    });
  if (/[^\x21-\x7e]/.test(key)) throw new InputError(`${name}: the key in ${variable} holds characters that an HTTP header cannot carry`);
  return { variable, key };
}
