import { expect, test } from '@jest/globals';
import { findTooManyLeftOut, findUsablePrompts } from '../../src/gate/usable-prompts.ts';
import { buildNode } from '../doubles/run.ts';
import { rulesOf } from './rules-of.ts';

const broke = { unscored: 'broke' };
const candidate = buildNode('gemma', { answers: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, f1: id === 'b' ? broke : 1 })) });
const main = buildNode('main', { answers: ['a', 'b', 'c', 'd'].map((id) => ({ id, f1: id === 'b' || id === 'c' ? broke : 1 })) });

test('a prompt that one node has no score for is left out for every node, and counted with its reason', () => {
  const usable = findUsablePrompts(['a', 'b', 'c', 'd', 'e'], [candidate, main]);
  expect(usable.ids).toEqual(['a', 'd']);
  expect(Object.fromEntries(usable.reasons)).toEqual({
    b: 'gemma: token-f1: broke',
    c: 'main: token-f1: broke',
    e: 'main: not asked',
  });
});

test('reasons are counted, the most frequent first', () => {
  const worse = buildNode('main', { answers: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, f1: id === 'a' || id === 'd' ? broke : 1 })) });
  expect(findUsablePrompts(['b', 'a', 'd'], [candidate, worse]).leftOut).toEqual([
    { reason: 'main: token-f1: broke', prompts: 2 },
    { reason: 'gemma: token-f1: broke', prompts: 1 },
  ]);
});

test('a failed answer is no reason to leave a prompt out', () => {
  const failing = buildNode('gemma', { answers: [{ id: 'a', outcome: 'failed' }] });
  expect(findUsablePrompts(['a'], [failing]).ids).toEqual(['a']);
});

test('up to the allowed share prompts may be left out, above it not', () => {
  const usable = findUsablePrompts(['a', 'b', 'c', 'd', 'e'], [candidate]);
  const share = (allowed: number) => findTooManyLeftOut(usable, 5, rulesOf(`gate: { ceilings: { unscoredShare: ${allowed} } }`));
  expect(share(0.2)).toEqual([]);
  expect(share(0.125)).toEqual([
    {
      code: 'too-many-left-out',
      sentence: '1 of 5 prompts is left out (gemma: token-f1: broke), more than the 12.5 % allowed.',
      cure: 'Mend what keeps the evaluator from scoring, or raise gate.ceilings.unscoredShare.',
    },
  ]);
});
