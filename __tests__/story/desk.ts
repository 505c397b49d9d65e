import type { Outcome } from '../../src/commands/outcome.ts';
import { runVerb } from '../../src/commands/verbs.ts';
import { describeFailure, InterruptedError } from '../../src/failures.ts';
import { parseCommandLine } from '../../src/inputs/command-line.ts';
import { assembleRun } from '../../src/runs/assemble-run.ts';
import type { Run } from '../../src/runs/run.ts';
import { createFilesInMemory, type Disk } from '../doubles/files-in-memory.ts';
import { createWorld, type Scene, type Told } from '../doubles/world.ts';

/** What came of one command. */
export type Spoken = Told & {
  readonly status: number;
  readonly outcome: Outcome | undefined;
  /** what a door would say of a failure; empty where there was none */
  readonly message: string;
  readonly cure: string;
};

/** Circumstances of one command that differ from the usual. */
export type Circumstances = Partial<Pick<Scene, 'evaluators' | 'cpu' | 'roomFor' | 'client'>> & {
  /** Ctrl-C before so many questions of an endpoint candidate have been answered */
  readonly interruptAt?: number;
};

export type Desk = {
  readonly disk: Disk;
  /** `poq evaluate --json`, in memory */
  poq(words: string, circumstances?: Circumstances): Promise<Spoken>;
  loadRun(path: string): Promise<Run>;
  /** the ids that the endpoint candidate was asked by the last command */
  readonly asked: () => readonly string[];
};

/** Somebody's folder and the program, command after command. Paths are relative to the folder. */
export function openDesk(files: Readonly<Record<string, string>>): Desk {
  const disk: Disk = new Map(Object.entries(files));
  let runs = 0;
  let asked: readonly string[] = [];
  return {
    disk,
    asked: () => asked,
    loadRun: (path) => assembleRun(path, createFilesInMemory(disk).readLines(path)),
    async poq(words, { interruptAt, ...circumstances } = {}) {
      const told: Told = { phases: [], notes: [], warnings: [], results: [] };
      const interrupt = new AbortController();
      asked = [];
      const world = createWorld({
        disk,
        told,
        signal: interrupt.signal,
        newRunId: () => `test-run-${++runs}`,
        onAsk(ids) {
          asked = ids;
          if (ids.length === interruptAt) interrupt.abort();
        },
        evaluators: {},
        cpu: 'Test CPU',
        ...circumstances,
      });
      try {
        const request = parseCommandLine(words.split(' '), '0.0.0');
        if (request.kind !== 'run') throw new Error('a story asks for something to be done');
        const outcome = await runVerb(request.verb, world, request.inputs);
        return { ...told, outcome, status: outcome.exitStatus, message: '', cure: '' };
      } catch (failure) {
        const { message, cure = '', bug, stack } = describeFailure(failure);
        if (bug) throw new Error(stack, { cause: failure });
        return { ...told, outcome: undefined, status: failure instanceof InterruptedError ? 130 : 3, message, cure };
      }
    },
  };
}
