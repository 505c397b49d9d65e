import { mintJobToken } from './artifact-service/job-token.ts';
import { type ArtifactService, startArtifactService } from './artifact-service/service.ts';
import { type LocalGitHub, type LocalGitHubSettings, startLocalGitHub } from './github/local-github.ts';

export type GitHubWithUploads = {
  readonly github: LocalGitHub;
  readonly artifacts: ArtifactService;
  /** what a runner puts into the environment of a job of this run, for the artifact service */
  environmentOf(runId: number): Readonly<Record<string, string>>;
  /** Throws where GitHub's description was violated. */
  stop(): Promise<void>;
};

/** A local GitHub and the artifact service beside it: what a job uploads, the API shows among the artifacts of its run. */
export async function startGitHubWithUploads(settings: LocalGitHubSettings): Promise<GitHubWithUploads> {
  const artifacts = await startArtifactService();
  const shown = new Set<number>();
  const showUploads = (): false => {
    for (const { id, run, name, archive } of artifacts.artifacts) {
      if (!shown.has(id)) github.addArtifact({ runId: Number(run), name, zip: archive });
      shown.add(id);
    }
    return false;
  };
  const github = await startLocalGitHub({ ...settings, handlers: [showUploads] });
  return {
    github,
    artifacts,
    environmentOf: (runId) => ({ ...artifacts.environment, ACTIONS_RUNTIME_TOKEN: mintJobToken({ run: String(runId), job: 'job-1' }) }),
    async stop() {
      await artifacts.close();
      await github.stop();
    },
  };
}
