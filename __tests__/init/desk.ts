import { init } from '../../src/commands/init.ts';
import type { Questions } from '../../src/commands/questions.ts';
import { InterruptedError } from '../../src/failures.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import { createFilesInMemory, type Disk } from '../doubles/files-in-memory.ts';

export type Told = { readonly warnings: readonly string[]; readonly shown: string };

/** `poq init …` in a folder in memory, with somebody to ask where there is somebody. Throws what a door would catch. */
export async function runInit(words: string, disk: Disk, questions?: Questions): Promise<Told> {
  const request = parseCommandLine(['init', ...words.split(' ').filter(Boolean)], '0');
  if (request.kind !== 'init') throw new Error('this is not init');
  const warnings: string[] = [];
  const shown: string[] = [];
  const screen = {
    phase: () => {},
    note: () => {},
    warn: (text: string) => warnings.push(text),
    progress: () => {},
    result: (text: string) => shown.push(text),
    colour: false,
    width: 120,
  };
  await init({ files: createFilesInMemory(disk), screen }, request.inputs, questions);
  return { warnings, shown: shown.join('\n') };
}

export type Asked = { readonly message: string; readonly initial: string };

/** Somebody who answers from a list, `''` for just Enter, and stops where it ends. */
export function createAnswering(answers: readonly string[]): { readonly questions: Questions; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const next = (message: string, initial: string): string => {
    const answer = answers[asked.length];
    asked.push({ message, initial });
    if (answer === undefined) throw new InterruptedError();
    return answer || initial;
  };
  return {
    asked,
    questions: {
      async choose({ message, options, initial }) {
        const answer = next(message, initial);
        const option = options.find(({ value }) => value === answer);
        if (option === undefined) throw new Error(`${answer} is no answer to ${message}`);
        return option.value;
      },
      async enter({ message, initial, refuse }) {
        const answer = next(message, initial);
        const refusal = refuse(answer);
        if (refusal !== undefined) throw new Error(`refused: ${refusal}`);
        return answer;
      },
    },
  };
}
