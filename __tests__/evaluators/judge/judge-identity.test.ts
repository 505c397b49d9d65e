import { describe, expect, test } from '@jest/globals';
import { findModelChange } from '../../../src/evaluators/judge/judge-identity.ts';

describe('the model that answered', () => {
  test.each([
    ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini-2024-07-18'],
    ['openai/gpt-4o-mini-2024-07-18', 'gpt-4o-mini-2024-07-18'],
    ['llama3:8b', 'llama3:8b'],
    ['llama-3', 'meta/llama-3'],
    ['accounts/someone/models/llama-3', 'models/llama-3'],
  ])('as it was asked for is no finding: %s', (asked, served) => {
    expect(findModelChange(asked, [served, served])).toBeUndefined();
  });

  test.each([
    ['gpt-4o-mini', 'gpt-4o-mini-2024-07-18'],
    ['gpt-4', 'gpt-4-0613'],
    ['mistral-large-latest', 'mistral-large-2411'],
    ['gemini-1.5-flash', 'gemini-1.5-flash-002'],
    ['claude-3-5-haiku', 'claude-3-5-haiku-20241022'],
  ])('as a version of the name is a warning that names it: %s', (asked, served) => {
    const finding = findModelChange(asked, [served]);
    expect(finding).toMatchObject({ name: 'judge-model-alias', blocking: false, cure: `Pin it: model: ${served}` });
  });

  test.each([
    ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini-2024-08-01'],
    ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
    ['gpt-4o', 'gpt-4o-mini-2024-07-18'],
    ['gpt-4', 'gpt-4.1'],
    ['judge', 'other'],
    ['meta/llama-3', 'someone/llama-3'],
    ['meta/llama-3', 'elsemeta/llama-3'],
    ['meta/llama-3', 'someone/llama-3-0613'],
  ])('as another one blocks: %s by %s', (asked, served) => {
    const finding = findModelChange(asked, [served]);
    expect(finding).toMatchObject({ name: 'judge-model-changed', blocking: true });
    expect(finding?.sentence).toContain(`"${served}"`);
  });

  test('under two names blocks, even where one is the right one', () => {
    expect(findModelChange('judge', ['judge', 'judge-2'])).toMatchObject({ name: 'judge-model-changed', blocking: true });
  });

  test('that no reply names is a warning', () => {
    expect(findModelChange('judge', [])).toMatchObject({ name: 'judge-model-unknown', blocking: false });
  });
});
