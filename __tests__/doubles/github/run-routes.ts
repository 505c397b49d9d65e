import { isRecord } from '../../../src/documents/plain-record.ts';
import { complete, type Fields } from './complete.ts';
import { answerPage, type Call, notFound, type Route } from './exchange.ts';
import { describeRepository, describeUser } from './repository-routes.ts';
import { findHeadRepository, type StoredArtifact, type StoredCheck, type StoredRun, takeId } from './state.ts';

function describeRun({ state, apiUrl }: Call, run: StoredRun): Fields {
  const head = findHeadRepository(state, run.headOwner);
  const repository = (known: Fields): Fields => complete('minimal-repository', known);
  return complete('workflow-run', {
    id: run.id,
    run_attempt: run.attempt,
    event: run.event,
    path: run.path,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    head_repository: head === undefined ? null : repository(describeRepository(head)),
    repository: repository(describeRepository(state.repository)),
    status: 'completed',
    conclusion: run.conclusion,
    actor: describeUser(run.headOwner),
    // Empty for forks, and nobody here should look at it.
    pull_requests: [],
    url: `${apiUrl}/x`,
  });
}

const readRun: Route = (call) => {
  const run = call.state.runs.find(({ id }) => String(id) === call.parameters.run_id);
  return run === undefined ? notFound : { status: 200, body: describeRun(call, run) };
};

const describeArtifact = (artifact: StoredArtifact): Fields =>
  complete('artifact', {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.bytes,
    expired: artifact.expired,
    digest: artifact.digest,
    workflow_run: { id: artifact.runId },
  });

const findArtifact = ({ state, parameters }: Call): StoredArtifact | undefined =>
  state.artifacts.find(({ id }) => String(id) === parameters.artifact_id);

const listArtifacts: Route = (call) => {
  const { state, parameters, query } = call;
  if (!state.runs.some(({ id }) => String(id) === parameters.run_id)) return notFound;
  const rows = state.artifacts
    .filter(({ runId }) => String(runId) === parameters.run_id)
    .filter(({ name }) => [null, name].includes(query.get('name')));
  return answerPage(call, rows.map(describeArtifact), (page) => ({ total_count: rows.length, artifacts: page }));
};

const readArtifact: Route = (call) => {
  const artifact = findArtifact(call);
  return artifact === undefined ? notFound : { status: 200, body: describeArtifact(artifact) };
};

const locateArchive: Route = (call) => {
  const artifact = findArtifact(call);
  if (artifact === undefined || call.parameters.archive_format !== 'zip') return notFound;
  if (artifact.expired) return { status: 410, body: { message: 'Artifact has expired' } };
  return { status: 302, headers: { location: `${call.storageUrl}/archives/${artifact.id}.zip?sig=secret` } };
};

function describeCheck({ state }: Call, { id, request }: StoredCheck): Fields {
  const { output, ...asked } = request;
  const written = isRecord(output) ? output : {};
  const annotations = Array.isArray(written.annotations) ? written.annotations.length : 0;
  return complete('check-run', {
    id,
    html_url: `https://github.example/${state.repository.owner}/${state.repository.name}/runs/${id}`,
    ...asked,
    output: { title: written.title ?? null, summary: written.summary ?? null, annotations_count: annotations },
  });
}

const createCheck: Route = (call) => {
  const check = { id: takeId(call.state), request: call.body };
  call.state.checks.push(check);
  return { status: 201, body: describeCheck(call, check) };
};

const readCheck: Route = (call) => {
  const check = call.state.checks.find(({ id }) => String(id) === call.parameters.check_run_id);
  return check === undefined ? notFound : { status: 200, body: describeCheck(call, check) };
};

const listChecks: Route = (call) => {
  const rows = call.state.checks.filter(({ request }) => request.head_sha === call.parameters.ref);
  return answerPage(
    call,
    rows.map((check) => describeCheck(call, check)),
    (page) => ({ total_count: rows.length, check_runs: page }),
  );
};

export const runRoutes: Readonly<Record<string, Route>> = {
  'actions/get-workflow-run': readRun,
  'actions/list-workflow-run-artifacts': listArtifacts,
  'actions/get-artifact': readArtifact,
  'actions/download-artifact': locateArchive,
  'checks/create': createCheck,
  'checks/get': readCheck,
  'checks/list-for-ref': listChecks,
};
