import { dirname } from 'node:path';
import { EdgeError } from '../failures.ts';
import type { ArtifactStore } from '../pull-request/artifact-store.ts';
import { describeReason } from './failure-reason.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** zlib's own default; higher ones take longer for little, as prose goes. */
const compressionLevel = 6;

/**
 * The artifacts of this run of a workflow, through GitHub's own client, which is loaded with the first upload. How long they are kept is
 * the repository's setting. GitHub Enterprise Server has no service that the client could speak to, and outside of a runner there is none.
 */
export function openArtifactStore({ environment }: { readonly environment: Environment }): ArtifactStore {
  return {
    async upload(name, paths) {
      const reason = findHindrance(environment);
      if (reason !== undefined) return { kind: 'unsupported', reason };
      const { DefaultArtifactClient, GHESNotSupportedError } = await import('@actions/artifact');
      try {
        await new DefaultArtifactClient().uploadArtifact(name, [...paths], requireFolder(paths), { compressionLevel });
        return { kind: 'uploaded' };
      } catch (cause) {
        if (cause instanceof GHESNotSupportedError) return { kind: 'unsupported', reason: noService };
        throw failUpload(name, cause);
      }
    },
  };
}

const noService =
  'GitHub Enterprise Server has no artifact service that this program can use. The files lie in the folder of the input out.';

function findHindrance({ GITHUB_SERVER_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL }: Environment): string | undefined {
  if (isEnterpriseServer(GITHUB_SERVER_URL)) return noService;
  if (ACTIONS_RUNTIME_TOKEN && ACTIONS_RESULTS_URL) return undefined;
  return 'this runner offers no artifact service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL). The files lie in the folder of the input out.';
}

/** As the client decides it: everything but github.com, the hosts of GitHub Enterprise Cloud with data residency, and local ones. */
function isEnterpriseServer(url: string | undefined): boolean {
  const host = (URL.parse(url || 'https://github.com')?.hostname ?? '').toLowerCase();
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

/** The archive names files relative to their folder; files of two folders would not lie flat in it. */
function requireFolder(paths: readonly string[]): string {
  const [folder, ...others] = new Set(paths.map((path) => dirname(path)));
  if (folder === undefined || others.length > 0) throw new Error(`an artifact takes the files of one folder, not of ${others.length + 1}`);
  return folder;
}

function failUpload(name: string, cause: unknown): EdgeError {
  const taken = /already exists|conflict/i.test(describeReason(cause));
  return new EdgeError({
    edge: 'artifacts',
    message: `${name} could not be uploaded: ${describeReason(cause)}`,
    cure: taken
      ? 'Two jobs of this run measure the same candidate on the same suite, and a name can be taken only once: set upload: false in one of them.'
      : 'Most errors of the service pass (githubstatus.com); where its storage is full, delete old artifacts. Then run the job again.',
    retryable: !taken,
    cause,
  });
}
