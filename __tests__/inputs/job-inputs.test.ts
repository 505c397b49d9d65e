import { describe, expect, test } from '@jest/globals';
import { guessJobInputs, parseJobInputs } from '../../src/inputs/job-inputs.ts';

const parse = (given: Readonly<Record<string, string>> = {}) => parseJobInputs((name) => given[name] ?? '');
const sha = 'AB'.repeat(20);

describe('the inputs about the job', () => {
  test('all absent mean one comment, uploads, no check, and no token', () => {
    expect(parse()).toEqual({ comment: true, upload: true, measuredBy: '.github/workflows/poq-measure.yml' });
  });

  test('are taken as they are written', () => {
    const given = { token: ' ghs_x\n', comment: 'false', check: 'PoQ Gate', upload: 'FALSE', 'measured-by': '.github/workflows/m.yaml' };
    expect(parse(given)).toEqual({
      token: 'ghs_x',
      comment: false,
      check: 'PoQ Gate',
      upload: false,
      measuredBy: '.github/workflows/m.yaml',
    });
  });

  test('a binding is a number and a whole commit, in lower case as git writes it', () => {
    expect(parse({ 'pull-request': '12', 'head-sha': sha })).toMatchObject({ pullRequest: 12, headSha: sha.toLowerCase() });
    expect(parse({ 'pull-request': '12', 'head-sha': 'c'.repeat(64) })).toMatchObject({ headSha: 'c'.repeat(64) });
  });

  test.each([
    [{ comment: 'yes' }, 'comment: "yes" is neither true nor false'],
    [{ comment: '1' }, 'comment: "1" is neither true nor false'],
    [{ check: 'true' }, 'check: "true" cannot be the name of a check run'],
    [{ check: '<b>' }, 'check: "<b>" cannot be the name of a check run'],
    [{ upload: 'no' }, 'upload: "no" is neither true nor false'],
    [{ 'pull-request': '12' }, 'pull-request: goes only together with head-sha'],
    [{ 'head-sha': sha }, 'head-sha: goes only together with pull-request'],
    [{ 'pull-request': '#12', 'head-sha': sha }, 'pull-request: "#12" is not the number of a pull request'],
    [{ 'pull-request': '0', 'head-sha': sha }, 'pull-request: "0" is not the number of a pull request'],
    [{ 'pull-request': '12', 'head-sha': 'abcdef1' }, 'head-sha: "abcdef1" is not a whole commit'],
    [{ 'pull-request': '12', 'head-sha': 'main' }, 'head-sha: "main" is not a whole commit'],
    [{ 'measured-by': 'poq-measure.yml' }, 'measured-by: "poq-measure.yml" is not the file of a workflow'],
    [{ 'measured-by': '.github/workflows/../x.yml' }, 'measured-by: ".github/workflows/../x.yml" is not the file of a workflow'],
  ])('%j is refused', (given, message) => {
    expect(() => parse(given)).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });
});

test('what cannot be parsed counts as absent for a job that has failed, and the rest stays', () => {
  const texts: Readonly<Record<string, string>> = {
    token: 'ghs_x',
    comment: 'perhaps',
    check: 'PoQ Gate',
    'pull-request': '12',
    'head-sha': 'a'.repeat(40),
    'measured-by': 'nowhere',
  };
  expect(guessJobInputs((name) => texts[name] ?? '')).toEqual({
    token: 'ghs_x',
    comment: true,
    check: 'PoQ Gate',
    upload: true,
    pullRequest: 12,
    headSha: 'a'.repeat(40),
    measuredBy: '.github/workflows/poq-measure.yml',
  });
});

test('a simulation that failed has said nothing of a pull request, and takes nothing back', () => {
  const texts: Readonly<Record<string, string>> = { mode: ' simulate ', comment: 'true', check: 'PoQ Gate', token: 'ghs_x' };
  const guessed = guessJobInputs((name) => texts[name] ?? '');
  expect(guessed.comment).toBe(false);
  expect(guessed.check).toBeUndefined();
  expect(guessed.token).toBe('ghs_x');
  for (const mode of ['', 'evaluate', 'measure', 'gate', 'simulat']) {
    expect(guessJobInputs((name) => (name === 'mode' ? mode : (texts[name] ?? '')))).toMatchObject({ comment: true, check: 'PoQ Gate' });
  }
});
