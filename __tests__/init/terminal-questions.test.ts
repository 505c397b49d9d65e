import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { openTerminalQuestions } from '../../src/edges/terminal-questions.ts';
import { InterruptedError } from '../../src/failures.ts';

/** A terminal at which somebody presses keys, one after the other, whenever something new is shown. */
function openTerminal(keys: readonly string[], signal = new AbortController().signal) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { columns: 0, rows: 0, isTTY: true });
  let shown = '';
  let begun = false;
  const left = [...keys];
  const press = (): void => {
    const key = left.shift();
    if (key === undefined) return;
    input.write(key);
    setTimeout(press, 20);
  };
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    if (!begun) setTimeout(press, 20);
    begun = true;
  });
  return { questions: openTerminalQuestions({ input, output, signal }), shown: () => stripVTControlCharacters(shown) };
}

const choice = {
  message: 'Which one?',
  options: [
    { value: 'a', label: 'the first' },
    { value: 'b', label: 'the second', hint: 'better' },
  ],
  initial: 'a',
} as const;

const entry = { message: 'What name?', initial: 'main', refuse: (text: string) => (text === 'bad' ? 'not that one' : undefined) };

const [enter, down, leave, interrupt] = ['\r', '\u001b[B', '\u001b', '\u0003'];

describe('questions at a terminal', () => {
  test.each([
    [[enter], 'a'],
    [[down, enter], 'b'],
  ])('of several answers %j chooses %s', async (keys, value) => {
    const { questions, shown } = openTerminal(keys);
    expect(await questions.choose<'a' | 'b'>(choice)).toBe(value);
    // a terminal that does not know its size shows lines all the same
    expect(shown()).toMatch(/Which one\?\n[\s\S]*the first\n/);
  });

  test.each([
    [[enter], 'main'],
    [['o', 'wn', enter], 'own'],
  ])('of a text %j makes %s', async (keys, text) => {
    expect(await openTerminal(keys).questions.enter(entry)).toBe(text);
  });

  test('what will not do is said, and asked for again', async () => {
    const { questions, shown } = openTerminal(['bad', enter, '!', enter]);
    expect(await questions.enter(entry)).toBe('bad!');
    expect(shown()).toContain('not that one');
  });

  test.each([
    ['Esc', leave],
    ['Ctrl-C', interrupt],
  ])('%s stops', async (_, key) => {
    await expect(openTerminal([key]).questions.choose<'a' | 'b'>(choice)).rejects.toThrow(InterruptedError);
    await expect(openTerminal([key]).questions.enter(entry)).rejects.toThrow(InterruptedError);
  });

  test('a job that is cancelled stops', async () => {
    const controller = new AbortController();
    const asking = openTerminal([], controller.signal).questions.enter(entry);
    controller.abort();
    await expect(asking).rejects.toThrow(InterruptedError);
  });
});
