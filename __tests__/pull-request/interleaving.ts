import type { GitHub } from '../../src/pull-request/github.ts';

type Act = 'look' | 'write' | 'settle';
type Lane = { waiting: { readonly act: Act; readonly go: () => void } | undefined; done: boolean };

/** What one of several racing runs does, given its own view of GitHub and how it waits. */
export type Runner = (github: GitHub, settle: () => Promise<void>) => Promise<unknown>;

/**
 * Lets several runs share one GitHub, one request at a time: whenever all of them wait, `choose` says which of n goes on.
 * With `patient`, nobody's settling ends while another has looked and not yet written, which is what waiting some seconds is for.
 */
export async function interleave(
  github: GitHub,
  runners: readonly Runner[],
  { choose, patient }: { readonly choose: (count: number) => number; readonly patient: boolean },
): Promise<readonly unknown[]> {
  const lanes = runners.map((): Lane => ({ waiting: undefined, done: false }));
  const results = runners.map(async (runner, index) => {
    const lane = lanes[index];
    if (lane === undefined) throw new Error('no lane');
    const wait = (act: Act): Promise<void> =>
      new Promise((go) => {
        lane.waiting = { act, go };
      });
    try {
      return await runner(createView(github, wait), () => wait('settle'));
    } finally {
      lane.done = true;
    }
  });
  while (lanes.some(({ done }) => !done)) {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    const ready = lanes.filter((lane) => isReady(lane, lanes, patient));
    const lane = ready.length === 0 ? undefined : ready[choose(ready.length)];
    const { waiting } = lane ?? {};
    if (lane !== undefined) lane.waiting = undefined;
    waiting?.go();
  }
  return Promise.all(results);
}

function isReady(lane: Lane, lanes: readonly Lane[], patient: boolean): boolean {
  if (lane.waiting === undefined) return false;
  return !(patient && lane.waiting.act === 'settle' && lanes.some((other) => other.waiting?.act === 'write'));
}

function createView(github: GitHub, wait: (act: Act) => Promise<void>): GitHub {
  const writing =
    <P extends readonly unknown[], R>(write: (...parameters: P) => Promise<R>) =>
    async (...parameters: P): Promise<R> => {
      await wait('write');
      return write(...parameters);
    };
  return {
    ...github,
    async *listComments(number) {
      await wait('look');
      yield* github.listComments(number);
    },
    createComment: writing(github.createComment),
    updateComment: writing(github.updateComment),
    deleteComment: writing(github.deleteComment),
  };
}

/** Every order in which something with choices can go: runs `attempt` once for each, depth first. Returns how many there were. */
export async function forEveryOrder(attempt: (choose: (count: number) => number) => Promise<void>): Promise<number> {
  let prefix: number[] = [];
  for (let orders = 1; ; orders++) {
    const made: { readonly choice: number; readonly count: number }[] = [];
    await attempt((count) => {
      const choice = prefix[made.length] ?? 0;
      made.push({ choice, count });
      return choice;
    });
    const last = made.findLastIndex(({ choice, count }) => choice < count - 1);
    if (last < 0) return orders;
    prefix = made.slice(0, last + 1).map(({ choice }, index) => (index === last ? choice + 1 : choice));
  }
}
