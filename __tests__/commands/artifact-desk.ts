import { join } from 'node:path';
import type { GitHub } from '../../src/pull-request/github.ts';
import type { GitHubJob } from '../../src/pull-request/github-job.ts';
import type { Unpacked, Unpacking } from '../../src/pull-request/run-archive.ts';
import type { World } from '../../src/world.ts';
import type { Disk } from '../doubles/files-in-memory.ts';
import { createGitHubInMemory, type GitHubInMemory } from '../doubles/github-in-memory.ts';
import { never } from '../doubles/questions.ts';
import { createWorld, type Told } from '../doubles/world.ts';

/** A job in the second attempt of run 7, its files, and what it uploaded. */
export type ArtifactDesk = {
  readonly world: World;
  readonly job: GitHubJob;
  readonly github: GitHubInMemory;
  readonly disk: Disk;
  readonly told: Told;
  /** name → file name → text */
  readonly shelf: Map<string, ReadonlyMap<string, string>>;
  /** how archives were unpacked */
  readonly unpackings: Unpacking[];
  /** Archives here are texts, lines of `FILE=TEXT`. */
  unpackRuns(archive: string, unpacking: Unpacking): Promise<Unpacked>;
};

type Circumstances = {
  readonly upload?: boolean;
  /** what becomes of uploads other than arriving */
  readonly hindrance?: string | Error;
};

export function openArtifactDesk(disk: Disk = new Map(), { upload = true, hindrance }: Circumstances = {}): ArtifactDesk {
  const github = createGitHubInMemory();
  const told: Told = { phases: [], notes: [], warnings: [], results: [] };
  const shelf = new Map<string, ReadonlyMap<string, string>>();
  const unpackings: Unpacking[] = [];
  const job: GitHubJob = {
    trigger: { kind: 'none' },
    run: { id: 7, attempt: 2, url: 'https://github.test/runs/7', repository: 'acme/models', origin: 'poq.yml' },
    wants: { comment: true, upload, measuredBy: '.github/workflows/poq-measure.yml' },
    workspace: '/work',
    temporaryFolder: '/temp/job',
    openGitHub: async (): Promise<GitHub> => github,
    openArtifacts: async () => ({
      async upload(name, paths) {
        if (hindrance instanceof Error) throw hindrance;
        if (hindrance !== undefined) return { kind: 'unsupported', reason: hindrance };
        shelf.set(name, new Map(paths.map((path) => [path, disk.get(path) ?? ''])));
        return { kind: 'uploaded' };
      },
    }),
  };
  const scene = { disk, told, signal: never, newRunId: () => 'run-0000-1', onAsk: () => {}, evaluators: {}, cpu: 'Test CPU', job };
  return {
    world: createWorld(scene),
    job,
    github,
    disk,
    told,
    shelf,
    unpackings,
    async unpackRuns(archive, unpacking) {
      unpackings.push(unpacking);
      const text = new TextDecoder().decode(github.repository.downloads.get(archive));
      const files = text === '' ? [] : text.split('\n').map((line) => line.split('='));
      const paths = files.map(([name = '', content = '']) => {
        const path = join(unpacking.to, name);
        disk.set(path, content);
        return path;
      });
      return { paths, bytes: text.length };
    },
  };
}
