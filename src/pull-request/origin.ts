import { createHash } from 'node:crypto';
import { renderCanonicalJson } from '../suite/canonical-json.ts';
import { parseWorkflowPath } from './workflow-path.ts';

/** What stays the same from one push to the next: which job of which workflow, and what it was asked to do, as it was written down. */
export type OriginParts = {
  /** `owner/name/.github/workflows/poq.yml@refs/pull/12/merge`, as GITHUB_WORKFLOW_REF has it */
  readonly workflowRef: string;
  /** the job's key in the workflow */
  readonly job: string;
  readonly mode: string;
  readonly suite: string;
  readonly candidate: string;
  readonly runs: string;
  /** the name of its check, which the legs of a matrix have each of their own */
  readonly check: string;
};

/**
 * 16 hexadecimal digits of a SHA-256 over the canonical JSON of the parts, by which a job finds its own comments again even where no
 * document of the pull request can be read. Neither commit nor run nor ref is in it.
 */
export function computeOrigin({ workflowRef, ...parts }: OriginParts): string {
  const text = renderCanonicalJson({ workflow: parseWorkflowPath(workflowRef), ...parts });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
