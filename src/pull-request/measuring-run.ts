import { quote } from '../documents/quoted-value.ts';
import { EdgeError, InputError } from '../failures.ts';
import type { GitHub, WorkflowRun } from './github.ts';
import { parseWorkflowPath } from './workflow-path.ts';

/** What a run must be for its measurement to be looked at. */
export type MeasuringWorkflow = {
  /** this repository, `owner/name` */
  readonly repository: string;
  /** the file of the workflow that measures, such as `.github/workflows/poq-measure.yml` */
  readonly measuredBy: string;
};

/**
 * The run that a `workflow_run` event speaks of, read by its id: the event's own copy of it is not looked at. A workflow is named in the
 * event's filter by its `name:`, which any file of a fork can bear, so repository, event and file are asserted here. Throws InputError
 * where one of them is another, EdgeError for an attempt that has not been.
 */
export async function loadMeasuringRun(
  github: GitHub,
  { runId, attempt }: { readonly runId: number; readonly attempt: number },
  { repository, measuredBy }: MeasuringWorkflow,
): Promise<WorkflowRun> {
  const [run, repositoryId] = await Promise.all([github.readWorkflowRun(runId), github.readRepositoryId()]);
  const workflow = parseWorkflowPath(run.workflowPath, repository);
  const mismatches = [
    ...(run.repositoryId === repositoryId ? [] : [`it is of repository ${run.repositoryId}, not of this one (${repositoryId})`]),
    ...(run.event === 'pull_request' ? [] : [`its event is ${quote(run.event)}, not "pull_request"`]),
    ...(workflow === measuredBy ? [] : [`its workflow is ${quote(workflow)}, not ${quote(measuredBy)}`]),
  ];
  if (mismatches.length > 0) {
    throw new InputError(`run ${runId} is not a measurement to gate: ${mismatches.join('; ')}`, {
      cure: 'Name the measuring workflow in the input measured-by, and let the job run only if github.event.workflow_run.event is pull_request.',
    });
  }
  if (run.attempt >= attempt) return run;
  const message = `the event speaks of attempt ${attempt} of run ${runId}, which has had ${run.attempt}`;
  throw new EdgeError({ edge: 'github', message, retryable: false });
}
