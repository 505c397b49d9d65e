import { describe, expect, test } from '@jest/globals';
import type { HttpExchange } from '../../src/candidate/http-exchange.ts';
import { checkJudge } from '../../src/doctor/judge-check.ts';
import type { GptJudgeSettings } from '../../src/documents/suite.ts';
import { parseSuite } from '../../src/documents/suite.ts';
import { never } from '../doubles/questions.ts';
import { healthy } from './examination.ts';

function judge(settings: string): GptJudgeSettings {
  const suite = parseSuite('suite.yaml', `name: x\nprompts: [{ source: embedded }]\nevaluators: [{ use: gpt-judge, ${settings} }]\n`);
  const [found] = suite.evaluators;
  if (found.use !== 'gpt-judge') throw new Error('no judge');
  return found;
}

/** A server that gives every page this status and text, and notes what it was asked. */
function serve(status: number, text: string, variables: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const exchange: HttpExchange = async ({ method, url, headers }, listener) => {
    asked.push(`${method} ${url.href}${headers.authorization === undefined ? '' : ` ${headers.authorization}`}`);
    listener.onHead(status, {});
    listener.onRead(new TextEncoder().encode(text), 0);
    return { kind: 'complete' };
  };
  return { asked, examination: { ...healthy, exchange, variable: (name: string) => variables[name] } };
}

const models = JSON.stringify({ data: [{ id: 'j-2026' }] });

describe('the server of a judge', () => {
  test('is asked for its models and nothing else, with the key that the suite names', async () => {
    const { asked, examination } = serve(200, models, { MY_KEY: 'secret' });
    const result = await checkJudge(judge('model: j-2026, baseUrl: "http://h:1/v1", apiKeyEnv: MY_KEY'), examination, never);
    expect(result).toEqual({ status: 'ok', told: 'http://h:1 answers and has j-2026' });
    expect(asked).toEqual(['GET http://h:1/v1/models Bearer secret']);
  });

  test('is OpenAI’s unless the suite says otherwise', async () => {
    const { asked, examination } = serve(200, models, { OPENAI_API_KEY: 'secret' });
    const result = await checkJudge(judge('preset: paper'), examination, never);
    expect(asked).toEqual(['GET https://api.openai.com/v1/models Bearer secret']);
    expect(result).toMatchObject({ status: 'warning', told: expect.stringContaining('does not list the model "gpt-4o-mini-2024-07-18"') });
    expect(result).toMatchObject({ cure: expect.stringMatching(/j-2026.*in the suite/) });
  });

  test('that refuses the key fails, and names the variable, not the key', async () => {
    const { examination } = serve(401, 'secret', { MY_KEY: 'secret' });
    const result = await checkJudge(judge('model: j, baseUrl: "http://h:1/v1", apiKeyEnv: MY_KEY'), examination, never);
    expect(result).toMatchObject({ status: 'failed', cure: expect.stringContaining('MY_KEY') });
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  test('that is not there fails with what to check', async () => {
    const result = await checkJudge(judge('model: j, baseUrl: "http://h:1/v1"'), healthy, never);
    expect(result).toMatchObject({
      status: 'failed',
      told: expect.stringContaining('ECONNREFUSED'),
      cure: expect.stringContaining('baseUrl of the judge'),
    });
  });
});
