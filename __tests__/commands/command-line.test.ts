import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCommandLine } from '../../src/commands/command-line.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';

const inputsOf = (words: readonly string[]) => {
  const request = parseCommandLine(words, '0');
  if (request.kind !== 'run') throw new Error('nothing to do');
  return request;
};

describe('the command that repeats a run', () => {
  test.each([
    ['evaluate'],
    ['evaluate --suite smoke.yaml --candidate gemma.yaml --baselines set --out results --rescore'],
    ['measure --accept main --no-scores'],
    ['measure --no-scores --shard 2/5'],
    ['gate --runs a.run.jsonl b.run.jsonl --accept v1.2'],
    ['simulate --runs a --rounds 5000 --seeds 3 --seed 0 --sampled 2 --rule median --scale pool --alpha 2 --beta 0.5'],
    ['simulate --out o --nodes 10 --evaluators 5 --prompts 400 --rounds 7'],
  ])('poq %s says what differs from the defaults', (words) => {
    const { verb, inputs } = inputsOf(words.split(' '));
    expect(renderCommandLine(verb, inputs)).toBe(`poq ${words}`);
  });

  test('says nothing of how it was watched or continued', () => {
    const { verb, inputs } = inputsOf(['evaluate', '--json', '--resume']);
    expect(renderCommandLine(verb, inputs)).toBe('poq evaluate');
  });

  test('quotes what a shell would take apart', () => {
    const { verb, inputs } = inputsOf(['gate', '--runs', "it's mine", '$(rm -rf x)', '--out', 'a b']);
    expect(renderCommandLine(verb, inputs)).toBe(String.raw`poq gate --runs 'it'\''s mine' '$(rm -rf x)' --out 'a b'`);
  });

  test('a shell reads back every path, whatever it holds', () => {
    const path = fc.string({ minLength: 1 }).filter((text) => !text.includes('\0') && !text.startsWith('-'));
    fc.assert(
      fc.property(path, (suite) => {
        const { verb, inputs } = inputsOf(['evaluate', '--suite', suite]);
        const line = renderCommandLine(verb, inputs);
        const words = suite === '.poq/suite.yaml' ? [] : ['--suite', suite];
        expect(execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' }).split('\0')).toEqual([
          'poq',
          'evaluate',
          ...words,
          '',
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
