import { loadComparable } from '../../src/commands/comparable-baselines.ts';
import { loadCandidate } from '../../src/commands/load-candidate.ts';
import { loadRun, type NamedRun } from '../../src/commands/load-run.ts';
import { type LoadedSuite, loadSuite } from '../../src/commands/load-suite.ts';
import { measureCandidate } from '../../src/commands/measure-candidate.ts';
import { computeProposal } from '../../src/commands/proposal.ts';
import { type AskedSubject, loadSources, type NoSuite, type Sources } from '../../src/commands/sources.ts';
import type { Report } from '../../src/documents/report.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { ChangedFile } from '../../src/pull-request/github.ts';
import type { GitHubJob } from '../../src/pull-request/github-job.ts';
import type { Subject } from '../../src/pull-request/subject.ts';
import type { Run } from '../../src/runs/run.ts';
import type { World } from '../../src/world.ts';
import type { Tree } from '../doubles/commit-tree.ts';
import { createGitHubInMemory } from '../doubles/github-in-memory.ts';
import { createWorld } from '../doubles/world.ts';

const headSha = 'a'.repeat(40);
const baseCommit = 'b'.repeat(40);

export type Proposing = {
  readonly base: Tree;
  /** what the pull request has otherwise; undefined: it takes the file away */
  readonly head?: Readonly<Record<string, string | undefined>>;
  /** where GitHub says otherwise than base and head */
  readonly changed?: readonly ChangedFile[];
  readonly inputs?: Partial<Inputs>;
  readonly subject?: Partial<Subject>;
  /** what the ids of its runs begin with */
  readonly runs?: string;
};

export type PullRequestDesk = {
  readonly world: World;
  readonly inputs: Inputs;
  readonly asked: AskedSubject;
  readonly disk: Map<string, string>;
  readonly phases: readonly string[];
  load(): Promise<Sources | NoSuite>;
  /** measures and scores the candidate of the checkout by the suite of the base */
  loadGated(): Promise<{
    readonly sources: Sources;
    readonly loaded: LoadedSuite;
    readonly run: Run;
    readonly baselines: readonly NamedRun[];
  }>;
  propose(): Promise<Report['proposal']>;
};

const inputsOf = (further: Partial<Inputs> = {}): Inputs => ({
  suite: '.poq/suite.yaml',
  candidate: '.poq/candidate.yaml',
  baselines: '.poq/baselines',
  runs: [],
  out: 'out',
  rescore: false,
  scores: true,
  resume: false,
  trust: false,
  simulation: {},
  json: false,
  ...further,
});

/** A pull request from head to base, whose head is checked out. */
export function openPullRequestDesk({
  base,
  head = {},
  changed,
  inputs: wished,
  subject: further,
  runs = 'test',
}: Proposing): PullRequestDesk {
  const theirs = Object.fromEntries(
    Object.entries({ ...base, ...head }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
  );
  const files =
    changed ??
    Object.entries(head).map(
      ([path, text]): ChangedFile => ({ path, change: text === undefined ? 'removed' : path in base ? 'modified' : 'added' }),
    );
  const github = createGitHubInMemory({
    commits: new Map([
      [baseCommit, base],
      [headSha, theirs],
    ]),
    changedFiles: new Map([[12, files]]),
  });
  const subject: Subject = { number: 12, headSha, baseBranch: 'main', baseCommit, fork: false, verified: true, ...further };
  const disk = new Map(Object.entries(theirs).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : [])));
  const told = { phases: [] as string[], notes: [], warnings: [], results: [] };
  let count = 0;
  const job: GitHubJob = {
    trigger: { kind: 'pull-request', number: 12, headSha },
    run: { id: 7, attempt: 1, url: 'https://github.test/acme/models/actions/runs/7', repository: 'acme/models', origin: 'poq.yml gate' },
    wants: { comment: true, upload: false, measuredBy: '.github/workflows/poq-measure.yml' },
    workspace: process.cwd(),
    temporaryFolder: '/temporary/poq',
    openGitHub: async () => github,
    openArtifacts: () => Promise.reject(new Error('nothing is uploaded here')),
  };
  const world = createWorld({
    disk,
    told,
    signal: new AbortController().signal,
    newRunId: () => `${runs}-run-${++count}`,
    onAsk: () => {},
    evaluators: {},
    cpu: 'Test CPU',
    job,
  });
  const inputs = inputsOf(wished);
  const asked = { job, github, subject };
  const load = (): Promise<Sources | NoSuite> => loadSources(world, inputs, asked);
  const loadGated: PullRequestDesk['loadGated'] = async () => {
    const sources = await load();
    if (sources.kind === 'no-suite') throw new Error('there is no suite');
    const loaded = await loadSuite(world, sources.suite);
    const candidate = await loadCandidate(world, inputs.candidate);
    const { path } = await measureCandidate(world, { loaded, candidate, inputs });
    const run = await loadRun(world.files, path);
    return { sources, loaded, run, baselines: await loadComparable(world, loaded, inputs, sources.baselines) };
  };
  return {
    world,
    inputs,
    asked,
    disk,
    phases: told.phases,
    load,
    loadGated,
    propose: async () => computeProposal(world, { ...(await loadGated()), calibrations: [] }),
  };
}
