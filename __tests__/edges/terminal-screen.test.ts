import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openTerminalScreen, type TerminalStream } from '../../src/edges/terminal-screen.ts';

const noColour = process.env.NO_COLOR;
afterEach(() => {
  if (noColour === undefined) delete process.env.NO_COLOR;
  else process.env.NO_COLOR = noColour;
});

type Recorded = TerminalStream & { text(): string };

function createStream(terminal?: { readonly columns: number }): Recorded {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      parts.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, {
    text: () => parts.join(''),
    ...(terminal && { isTTY: true, columns: terminal.columns, hasColors: () => true }),
  });
}

function openScreen(terminal?: { readonly columns: number }) {
  const [stdout, stderr] = [createStream(terminal), createStream(terminal)];
  const clock = { ms: 0 };
  return { screen: openTerminalScreen({ stdout, stderr, nowMs: () => clock.ms }), stdout, stderr, clock };
}

const progress = (done: number, total = 100) => ({ label: 'answer', done, total, etaMs: 65_000 });

describe('a terminal', () => {
  test('shows one progress line that is redrawn in its place, and takes it back before anything else', () => {
    const { screen, stderr, clock } = openScreen({ columns: 80 });
    screen.phase('Measuring fast');
    screen.progress(progress(1));
    clock.ms = 50;
    screen.progress(progress(2));
    clock.ms = 150;
    screen.progress(progress(3));
    screen.note('halfway');
    const [head = '', ...rest] = stderr.text().split('\n');
    expect(head).toContain('▸ Measuring fast');
    expect(rest.join('\n')).toBe(
      '  answer 1 of 100 (1 %), about 65 s left\r\x1b[2K  answer 3 of 100 (3 %), about 65 s left\r\x1b[2K  halfway\n',
    );
  });

  test('is left clean when the work is done, and before the result is written', () => {
    const { screen, stderr, stdout } = openScreen({ columns: 80 });
    screen.progress(progress(1));
    screen.progress(progress(100));
    screen.progress(progress(5, 50));
    expect(stderr.text()).toBe('  answer 1 of 100 (1 %), about 65 s left\r\x1b[2K');
    screen.result('PASS');
    expect(stdout.text()).toBe('PASS\n');
  });

  test('gets no progress line that is wider than itself', () => {
    const { screen, stderr } = openScreen({ columns: 24 });
    screen.progress(progress(1));
    expect(stderr.text()).toHaveLength(23);
  });

  test.each([
    [undefined, true],
    ['', true],
    ['1', false],
  ])('with NO_COLOR %j: colours are %s', (value, expected) => {
    if (value === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = value;
    const { screen, stderr } = openScreen({ columns: 80 });
    expect(screen.colour).toBe(expected);
    screen.warn('careful');
    expect(stderr.text()).toBe(expected ? '\u001b[33m  ! careful\u001b[39m\n' : '  ! careful\n');
  });
});

describe('a pipe', () => {
  test('gets plain lines, and progress every ten seconds', () => {
    const { screen, stderr, clock } = openScreen();
    screen.phase('Measuring fast');
    for (clock.ms = 0; clock.ms <= 25_000; clock.ms += 100) screen.progress(progress(Math.floor(clock.ms / 1_000)));
    screen.warn('careful');
    expect(stderr.text()).toBe(
      '▸ Measuring fast\n  answer 10 of 100 (10 %), about 65 s left\n  answer 20 of 100 (20 %), about 65 s left\n  ! careful\n',
    );
    expect([screen.colour, screen.width]).toEqual([false, 120]);
  });

  test('gets the result alone on standard output, ended by one line feed', () => {
    const { screen, stdout } = openScreen();
    screen.phase('Gating');
    screen.note('scored');
    screen.result('{}\n');
    expect(stdout.text()).toBe('{}\n');
  });
});

test('words of a server or a model cannot move the cursor, colour, or pretend to be another line', () => {
  const { screen, stderr } = openScreen();
  screen.note('said: \x1b[2J\x1b]0;title\x07 hi\r\nerror: forged\u202edetrever\u009b31m');
  expect(stderr.text()).toBe('  said: hi error: forged⟦U+202E⟧detrever\n');
});
