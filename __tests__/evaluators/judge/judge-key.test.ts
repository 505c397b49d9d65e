import { describe, expect, test } from '@jest/globals';
import { keyVariableOfJudge, readJudgeKey } from '../../../src/evaluators/judge/judge-key.ts';
import { InputError } from '../../../src/failures.ts';

const use = 'gpt-judge';
const environment = { OPENAI_API_KEY: 'sk-openai', MY_KEY: ' sk-mine\n', ODD: 'sk-schlüssel', EMPTY: ' ' };

describe("a judge's key", () => {
  test("is OpenAI's own at OpenAI's address alone", () => {
    expect(keyVariableOfJudge({ use })).toBe('OPENAI_API_KEY');
    expect(keyVariableOfJudge({ use, baseUrl: 'https://api.openai.com/v1/' })).toBe('OPENAI_API_KEY');
    expect(keyVariableOfJudge({ use, baseUrl: 'https://api.openai.com.example.org/v1' })).toBeUndefined();
    expect(keyVariableOfJudge({ use, baseUrl: 'http://api.openai.com/v1' })).toBeUndefined();
    expect(readJudgeKey({ use, baseUrl: 'http://127.0.0.1:8000/v1' }, environment)).toBeUndefined();
  });

  test('is read from the variable that the suite names, wherever the server is', () => {
    const key = readJudgeKey({ use, baseUrl: 'http://127.0.0.1:8000/v1', apiKeyEnv: 'MY_KEY' }, environment);
    expect(key).toEqual({ variable: 'MY_KEY', key: 'sk-mine' });
  });

  test.each(['EMPTY', 'MISSING', 'ODD'])('that is none is told by the name of its variable, not by what it holds: %s', (apiKeyEnv) => {
    const read = (): unknown => readJudgeKey({ use, apiKeyEnv }, environment);
    expect(read).toThrow(InputError);
    expect(read).toThrow(apiKeyEnv);
    expect(read).not.toThrow(/schl/);
  });

  test('does not belong into the address', () => {
    const read = (): unknown => readJudgeKey({ use, baseUrl: 'https://me:sk-secret@example.org/v1' }, environment);
    expect(read).toThrow(/user name or password/);
    expect(read).not.toThrow(/sk-secret/);
  });
});
