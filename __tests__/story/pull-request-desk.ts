import { join } from 'node:path';
import type { Outcome } from '../../src/commands/outcome.ts';
import { runVerb } from '../../src/commands/verbs.ts';
import { withdrawVerdict } from '../../src/commands/withdraw-verdict.ts';
import { nameOfEvaluator } from '../../src/documents/suite-evaluators.ts';
import { describeFailure, InterruptedError } from '../../src/failures.ts';
import { parseActionInputs } from '../../src/inputs/action-inputs.ts';
import type { GitHubJob, JobWishes } from '../../src/pull-request/github-job.ts';
import type { Unpacking } from '../../src/pull-request/run-archive.ts';
import type { Trigger } from '../../src/pull-request/trigger.ts';
import type { World } from '../../src/world.ts';
import type { Tree } from '../doubles/commit-tree.ts';
import type { Disk } from '../doubles/files-in-memory.ts';
import { baseCommit, headCommit } from '../doubles/github-entries.ts';
import { createGitHubInMemory, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { createWorld, type Scene, type Told } from '../doubles/world.ts';

export type Files = Readonly<Record<string, string>>;
/** What a commit has otherwise than its base; undefined: it takes the file away. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** One step of a job: the inputs as the workflow writes them, and what the runner says of the job. */
export type Step = {
  readonly inputs: Files & { readonly mode: string };
  /** default: `pull_request` at the present head */
  readonly trigger?: Trigger;
  /** default: 7, first attempt */
  readonly run?: { readonly id: number; readonly attempt?: number };
  /** which job of which workflow */
  readonly origin?: string;
  readonly wants?: Partial<JobWishes>;
  /** false: the job checks nothing out; a commit: that one; default: the head */
  readonly checkout?: string | false;
  /** what lies on the runner beside the checkout, or in place of its files */
  readonly runner?: Files;
} & Partial<Pick<Scene, 'evaluators' | 'cpu'>>;

/** What came of a step, and of the withdrawal that a door makes after a failure. */
export type Done = Told & {
  readonly status: number;
  readonly outcome: Outcome | undefined;
  readonly message: string;
  readonly cure: string;
  /** what the withdrawal could not do */
  readonly troubles: readonly string[];
  /** evaluators that were opened, by name */
  readonly opened: readonly string[];
  /** ids of the prompts that the candidate was asked */
  readonly asked: readonly string[];
  readonly disk: Disk;
};

export type PullRequestStory = {
  readonly github: GitHubInMemory;
  /** Another head for pull request 12: the base's files with these changes. */
  push(commit: string, changes: Changes): void;
  step(step: Step): Promise<Done>;
  /** bodies of the comments of pull request 12 */
  comments(): readonly string[];
};

type Given = {
  readonly base: Tree & Files;
  readonly head?: Changes;
  /** whose repository the head lies in; default: this one */
  readonly fork?: boolean;
};

const page = 'https://github.test/acme/models/actions/runs/7';

/** Pull request 12 of a repository in memory, whose jobs run one after the other. Archives here are JSON: file name → text. */
export function openPullRequest({ base, head = {}, fork = false }: Given): PullRequestStory {
  const github = createGitHubInMemory({ commits: new Map([[baseCommit, base]]) });
  const { repository } = github;
  let now = headCommit;
  let ids = 0;
  const push: PullRequestStory['push'] = (commit, changes) => {
    now = commit;
    const tree = Object.entries({ ...base, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
    repository.commits.set(commit, Object.fromEntries(tree));
    repository.changedFiles.set(
      12,
      Object.entries(changes).map(([path, text]) => ({
        path,
        change: text === undefined ? 'removed' : path in base ? 'modified' : 'added',
      })),
    );
    const owner = fork ? 'stranger' : 'acme';
    github.addPullRequest({ headSha: commit, headRepositoryId: fork ? 99 : repository.id }, { owner, branch: 'topic' });
  };
  push(headCommit, head);
  return {
    github,
    push,
    comments: () => repository.comments.filter(({ number }) => number === 12).map(({ body }) => body),
    step: (step) => takeStep(github, step, { head: now, newRunId: () => `run-of-job-${++ids}` }),
  };
}

type Stage = { readonly head: string; readonly newRunId: () => string };

async function takeStep(github: GitHubInMemory, step: Step, { head, newRunId }: Stage): Promise<Done> {
  const { checkout = head, inputs, runner = {} } = step;
  const tree = checkout === false ? {} : (github.repository.commits.get(checkout) ?? {});
  const disk: Disk = new Map(
    Object.entries({ ...tree, ...runner }).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])),
  );
  const told: Told = { phases: [], notes: [], warnings: [], results: [] };
  const opened: string[] = [];
  let asked: readonly string[] = [];
  const job = createJob(github, disk, { ...step, head });
  const scene: Scene = {
    disk,
    told,
    signal: new AbortController().signal,
    newRunId,
    onAsk(ids) {
      asked = [...ids];
    },
    evaluators: step.evaluators ?? {},
    cpu: step.cpu ?? 'Test CPU',
    job,
    unpackRuns: (archive, unpacking) => unpack(github, disk, { archive, unpacking }),
  };
  const plain = createWorld(scene);
  const world: World = {
    ...plain,
    describeCommit: async () => (checkout === false ? undefined : checkout),
    openEvaluator(settings, place) {
      opened.push(nameOfEvaluator(settings));
      return plain.openEvaluator(settings, place);
    },
  };
  const rest = (): Pick<Done, 'opened' | 'asked' | 'disk'> => ({ opened, asked, disk });
  try {
    const request = parseActionInputs((name) => inputs[name] ?? '');
    const outcome = await runVerb(request.verb, world, request.inputs);
    return { ...told, ...rest(), outcome, status: outcome.exitStatus, message: '', cure: '', troubles: [] };
  } catch (failure) {
    const description = describeFailure(failure);
    if (description.bug) throw new Error(description.stack, { cause: failure });
    const troubles = await withdrawVerdict(job, description, async () => {});
    const { message, cure = '' } = description;
    return { ...told, ...rest(), outcome: undefined, status: failure instanceof InterruptedError ? 130 : 3, message, cure, troubles };
  }
}

function createJob(github: GitHubInMemory, disk: Disk, { trigger, run, origin, wants, head }: Step & { readonly head: string }): GitHubJob {
  const { id, attempt = 1 } = { id: 7, ...run };
  return {
    trigger: trigger ?? { kind: 'pull-request', number: 12, headSha: head },
    run: { id, attempt, url: page, repository: 'acme/models', origin: origin ?? 'poq.yml gate' },
    wants: { comment: true, upload: true, measuredBy: '.github/workflows/poq-measure.yml', ...wants },
    workspace: process.cwd(),
    temporaryFolder: `/temporary/poq-${id}`,
    openGitHub: async () => github,
    openArtifacts: async () => ({
      async upload(name, paths) {
        github.addArtifact(
          id,
          name,
          JSON.stringify(Object.fromEntries(paths.map((path) => [path.split('/').at(-1), disk.get(path) ?? '']))),
        );
        return { kind: 'uploaded' };
      },
    }),
  };
}

type Archive = { readonly archive: string; readonly unpacking: Unpacking };

/** As the edge: only run files come out. */
async function unpack(github: GitHubInMemory, disk: Disk, { archive, unpacking }: Archive): Promise<{ paths: string[]; bytes: number }> {
  const files: Files = JSON.parse(new TextDecoder().decode(github.repository.downloads.get(archive)));
  const runs = Object.entries(files).filter(([name]) => name.endsWith('.run.jsonl'));
  for (const [name, text] of runs) disk.set(join(unpacking.to, name), text);
  return { paths: runs.map(([name]) => join(unpacking.to, name)), bytes: runs.reduce((sum, [, text]) => sum + text.length, 0) };
}

/** An artifact's files, as they were uploaded. */
export function readArtifact({ repository }: GitHubInMemory, name: string): Files {
  const found = repository.artifacts.find(({ artifact }) => artifact.name === name);
  if (found === undefined)
    throw new Error(`there is no ${name} among ${repository.artifacts.map(({ artifact }) => artifact.name).join(', ')}`);
  const files: Files = JSON.parse(new TextDecoder().decode(found.archive));
  return files;
}
