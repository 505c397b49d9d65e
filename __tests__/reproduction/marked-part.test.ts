import { expect, test } from '@jest/globals';
import { fillMarkedPart } from '../../scripts/reproduction/marked-part.ts';

const [begin, end] = ['<!-- scripts/reproduce.ts writes from here -->', '<!-- to here -->'];

test('only what stands between the marks is another, and a second time changes nothing', () => {
  const page = fillMarkedPart(`above\n${begin}\nold\n${end}\nbelow\n`, 'new\n');
  expect(page).toBe(`above\n${begin}\n\nnew\n\n${end}\nbelow\n`);
  expect(fillMarkedPart(page, 'new\n')).toBe(page);
});

test.each([['no marks'], [begin], [`${end} ${begin}`], [`${begin} ${begin} ${end}`]])('%s is an error', (page) => {
  expect(() => fillMarkedPart(page, 'new')).toThrow('each once');
});
