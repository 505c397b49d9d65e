import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  endGroup,
  error,
  getInput,
  getState,
  info,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning
} from "./chunk-36ZASG2T.js";
import {
  createFolder
} from "./chunk-DTTH4UXF.js";
import {
  describeProgress
} from "./chunk-ZMRCHSPF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import {
  compareRuns,
  computeOriginKey,
  describeDenial,
  isDenied,
  isMissing,
  listOwnComments,
  loadSubject,
  nameCheck,
  parseWorkflowPath,
  publishCheck,
  readOwnAuthor,
  renderFailureSummary,
  renderOutdatedBody,
  renderOwnComment,
  renderWithdrawnBody
} from "./chunk-VXHRE3B5.js";
import {
  quote
} from "./chunk-ORAYPPDY.js";
import {
  renderCanonicalJson
} from "./chunk-2FQ3F6BV.js";
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  fieldOf,
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError,
  InputError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";

// src/pull-request/withdraw-comments.ts
var MOST_LOOKS = 4;
async function withdrawComments(github, request) {
  let rewritten = /* @__PURE__ */ new Map(), missing = /* @__PURE__ */ new Set();
  try {
    let author = await readOwnAuthor(github);
    for (let look = 0; look < MOST_LOOKS; look++) {
      let stale = (await findStale(github, request, author)).filter(({ id, marker }) => !rewritten.has(id) || compareRuns(marker.run, request.run) !== 0);
      if (stale.length === 0) break;
      for (let comment of stale)
        await rewrite(github, comment, request, missing) && rewritten.set(comment.id, comment.url);
      await request.settle?.();
    }
    return { kind: "withdrawn", urls: [...rewritten.values()] };
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: "refused", sentence: describeDenial("The earlier comment could not be withdrawn", "pull-requests: write", failure) };
  }
}
async function findStale(github, request, author) {
  return (await listOwnComments(github, request.number, author)).filter(
    ({ marker }) => compareRuns(marker.run, request.run) <= 0 && (isOwn(marker, request) || isOutdated(marker, request))
  );
}
var isOwn = (marker, { origin, key }) => marker.origin === computeOriginKey(origin) || marker.key === key, isOutdated = (marker, { headSha, outdated }) => outdated !== void 0 && marker.headSha !== headSha;
async function rewrite(github, comment, request, missing) {
  let { headSha, run, body, outdated = body } = request, { key, origin } = comment.marker, text = renderOwnComment({ key, origin, headSha, run }, isOwn(comment.marker, request) ? body : outdated);
  try {
    return await github.updateComment(comment.id, text), !0;
  } catch (failure) {
    if (!isMissing(failure) || missing.has(comment.id)) throw failure;
    return missing.add(comment.id), !1;
  }
}

// src/commands/withdraw-verdict.ts
async function withdrawVerdict(job, failure, settle) {
  return job.trigger.kind === "none" || !(job.wants.comment || job.wants.check !== void 0) ? [] : tellTrouble("An earlier verdict could not be taken back", async () => {
    let github = await job.openGitHub(), place = await findPlace(github, job);
    return place === void 0 ? [] : (await Promise.all([
      tellTrouble("An earlier comment could not be taken back", () => withdrawComment(github, job, place, { failure, settle })),
      tellTrouble("The check could not be created", () => failCheck(github, job, place, failure))
    ])).flat();
  });
}
async function tellTrouble(what, act) {
  try {
    return await act();
  } catch (trouble) {
    return [`${what}: ${describeFailure(trouble).message}`];
  }
}
async function findPlace(github, { trigger, run, wants }) {
  if (trigger.kind === "none") return;
  if (trigger.kind !== "workflow-run") return { ...trigger, verified: !0 };
  let found = await loadSubject(github, trigger, { repository: run.repository, measuredBy: wants.measuredBy });
  return found.kind === "subject" ? found.subject : void 0;
}
async function withdrawComment(github, { run, wants }, { number, headSha }, { failure, settle }) {
  if (!wants.comment || number === void 0) return [];
  let place = { run, headSha, uploaded: !1 }, [body, outdated] = [renderWithdrawnBody(failure, place), renderOutdatedBody(place)], withdrawn = await withdrawComments(github, { number, origin: run.origin, headSha, run, body, outdated, settle });
  return withdrawn.kind === "refused" ? [withdrawn.sentence] : [];
}
async function failCheck(github, { run, wants }, place, failure) {
  let { headSha, verified } = place;
  if (wants.check === void 0 || !verified) return [];
  let baseBranch = place.baseBranch ?? (place.number === void 0 ? void 0 : (await github.readPullRequest(place.number)).baseBranch), title = "error: there is no verdict", published = await publishCheck(github, {
    name: baseBranch === void 0 ? wants.check : await nameCheck(github, wants.check, baseBranch),
    headSha,
    conclusion: "failure",
    title,
    summary: renderFailureSummary(title, failure).slice(0, longestSummary),
    annotations: [],
    detailsUrl: run.url
  });
  return published.kind === "refused" ? [published.sentence] : [];
}
var longestSummary = 65e3;

// src/edges/github-job-folder.ts
import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
async function createTemporaryFolder(environment) {
  let folder = locateTemporaryFolder(environment);
  try {
    return await createFolder(dirname(folder)), await mkdir(folder, { mode: 448 }).catch((failure) => acceptOwn(folder, failure)), await chmod(folder, 448), folder;
  } catch (cause) {
    throw cause instanceof EdgeError ? cause : new EdgeError({
      edge: "files",
      message: `${folder} cannot be made: ${describeReason(cause)}`,
      cure: "RUNNER_TEMP has to be a folder that the runner may write to, on a disk that is not full.",
      retryable: !1,
      cause
    });
  }
}
function locateTemporaryFolder(environment) {
  let { GITHUB_RUN_ID = "", GITHUB_RUN_ATTEMPT = "", GITHUB_JOB = "", GITHUB_ACTION = "" } = environment, step = JSON.stringify([GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION]), name = `poq-gate-${createHash("sha256").update(step).digest("hex").slice(0, 16)}`;
  return join(resolve(environment.RUNNER_TEMP || tmpdir()), name);
}
async function acceptOwn(folder, failure) {
  if (codeOf(failure) !== "EEXIST") throw failure;
  let found = await lstat(folder);
  if (!(found.isDirectory() && (process.getuid === void 0 || found.uid === process.getuid())))
    throw new EdgeError({
      edge: "files",
      message: `${folder} is there already and is not a folder of this user`,
      cure: "Remove it, and set RUNNER_TEMP to a folder of the runner\u2019s own.",
      retryable: !1
    });
}

// src/edges/github-job.ts
import { resolve as resolve2 } from "node:path";

// src/pull-request/job-event.ts
function readCommit(event, path) {
  return readMatch(event, path, { pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, expected: "a commit" })[0];
}
function readInteger(event, path) {
  let value = readField(event, path);
  if (typeof value == "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw describeStrangeField(event, path, "a positive whole number");
}
function readMatch(event, path, { pattern, expected }) {
  let value = readField(event, path), match = typeof value == "string" ? pattern.exec(value) : null;
  if (match === null) throw describeStrangeField(event, path, expected);
  return match;
}
var readField = ({ payload }, path) => path.reduce((value, name) => isRecord(value) ? fieldOf(value, name) : void 0, payload);
function describeStrangeField(event, path, expected) {
  let found = readField(event, path), message = `the event ${quote(event.name)} has ${found === void 0 ? "nothing" : quote(found)} for ${path.join(".")}, where ${expected} belongs`;
  return new EdgeError({ edge: "event", message, retryable: !1 });
}

// src/pull-request/trigger.ts
var eventsWithWriteAccess = ["workflow_dispatch", "repository_dispatch"];
function parseTrigger(event, bound) {
  switch (event.name) {
    case "pull_request":
      return parsePullRequest(event, bound);
    case "merge_group":
      return refuseBinding(event, bound), parseMergeGroup(event);
    case "workflow_run":
      return refuseBinding(event, bound), parseWorkflowRun(event);
    case "pull_request_target":
      throw new InputError(
        "this job runs on pull_request_target, which gives the code of any pull request the secrets and the write token",
        {
          cure: "Measure on pull_request, and gate on workflow_run, as docs/pull-requests.md shows."
        }
      );
    default:
      return bound === void 0 ? { kind: "none" } : (eventsWithWriteAccess.includes(event.name) || refuseBinding(event, bound), { kind: "bound", ...bound });
  }
}
function guessTrigger(event, bound) {
  let name = event.name === "pull_request_target" ? "pull_request" : event.name;
  try {
    return parseTrigger({ ...event, name }, bound);
  } catch {
    return bound === void 0 ? { kind: "none" } : guessTrigger(event);
  }
}
function parsePullRequest(event, bound) {
  let number = readInteger(event, ["pull_request", "number"]), headSha = readCommit(event, ["pull_request", "head", "sha"]);
  if (bound !== void 0 && (bound.number !== number || bound.headSha !== headSha))
    throw new InputError(
      `pull-request and head-sha name #${bound.number} at ${bound.headSha}, but the job runs for #${number} at ${headSha}`,
      { cure: "Leave both inputs out: the event says it all." }
    );
  return { kind: "pull-request", number, headSha };
}
function parseWorkflowRun(event) {
  return { kind: "workflow-run", runId: readInteger(event, ["workflow_run", "id"]), attempt: readInteger(event, ["workflow_run", "run_attempt"]) };
}
function parseMergeGroup(event) {
  let [, baseBranch = ""] = readMatch(event, ["merge_group", "base_ref"], branchRef), [, head = ""] = readMatch(event, ["merge_group", "head_ref"], branchRef), prefix = `gh-readonly-queue/${baseBranch}/`, [, digits] = head.startsWith(prefix) && /^pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/.exec(head.slice(prefix.length)) || [];
  return {
    kind: "merge-group",
    headSha: readCommit(event, ["merge_group", "head_sha"]),
    baseBranch,
    ...digits !== void 0 && { number: Number(digits) }
  };
}
var branchRef = { pattern: /^refs\/heads\/((?!.*(?:\.\.|\/\/|@\{))[^\p{C}\s~^:?*[\\]{1,512})$/u, expected: "refs/heads/ and a branch" };
function refuseBinding({ name }, bound) {
  if (bound !== void 0)
    throw new InputError(`pull-request and head-sha cannot go with the event ${quote(name)}`, {
      cure: "They bind a workflow_dispatch or repository_dispatch to a commit; leave them out everywhere else."
    });
}

// src/edges/github-job-event.ts
import { readFile, stat } from "node:fs/promises";
var mostBytes = 25 * 1024 * 1024;
async function readJobEvent({ name, path }) {
  let payload = parseJson(await readText(path));
  if (payload === void 0) throw describeBrokenEvent("it is not JSON");
  return { name, payload };
}
async function readText(path) {
  let bytes = await stat(path).then(
    ({ size }) => size,
    (cause) => {
      throw describeBrokenEvent(describeReason(cause), cause);
    }
  );
  if (bytes > mostBytes) throw describeBrokenEvent(`it has ${bytes} bytes, and GitHub sends at most ${mostBytes}`);
  return readFile(path, "utf8").catch((cause) => {
    throw describeBrokenEvent(describeReason(cause), cause);
  });
}
var describeBrokenEvent = (reason, cause) => new EdgeError({ edge: "event", message: `the file of GITHUB_EVENT_PATH cannot be used: ${reason}`, retryable: !1, cause });

// src/pull-request/origin.ts
import { createHash as createHash2 } from "node:crypto";
function computeOrigin({ workflowRef, ...parts }) {
  let text = renderCanonicalJson({ workflow: parseWorkflowPath(workflowRef), ...parts });
  return createHash2("sha256").update(text).digest("hex").slice(0, 16);
}

// src/edges/github-job-run.ts
function readJobRun({ environment, readInput }) {
  let read = (name, pattern) => {
    let text = environment[name] ?? "";
    if (pattern.test(text)) return text;
    throw new EdgeError({
      edge: "runner",
      message: `${name} is ${JSON.stringify(text)}, which no runner of GitHub sets`,
      retryable: !1
    });
  }, id = read("GITHUB_RUN_ID", /^[1-9]\d{0,14}$/), repository = read("GITHUB_REPOSITORY", /^[\w.-]{1,100}\/[\w.-]{1,100}$/), server = read("GITHUB_SERVER_URL", /^https?:\/\/[^\s/?#@]+$/), sha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(environment.GITHUB_SHA ?? "")?.[0];
  return {
    id: Number(id),
    attempt: Number(read("GITHUB_RUN_ATTEMPT", /^[1-9]\d{0,5}$/)),
    url: `${server}/${repository}/actions/runs/${id}`,
    repository,
    ...sha !== void 0 && { sha },
    origin: computeOrigin({
      workflowRef: environment.GITHUB_WORKFLOW_REF ?? "",
      job: environment.GITHUB_JOB ?? "",
      mode: readInput("mode"),
      suite: readInput("suite"),
      candidate: readInput("candidate"),
      runs: readInput("runs"),
      check: readInput("check")
    })
  };
}

// src/edges/github-job.ts
async function openGitHubJob(door) {
  let { environment, inputs } = door, event = findEvent(environment);
  if (event === void 0) return;
  inputs.token !== void 0 && door.maskSecret(inputs.token);
  let trigger = parseTrigger(await readJobEvent(event), bindingOf(inputs));
  return assembleJob(door, { trigger, asked: inputs, temporaryFolder: await createTemporaryFolder(environment) });
}
async function openFailedJob(door) {
  let { environment, inputs: asked } = door, event = findEvent(environment);
  if (event === void 0) return;
  asked.token !== void 0 && door.maskSecret(asked.token);
  let trigger = await readJobEvent(event).then(
    (read) => guessTrigger(read, bindingOf(asked)),
    () => ({ kind: "none" })
  );
  try {
    return assembleJob(door, { trigger, asked, temporaryFolder: locateTemporaryFolder(environment) });
  } catch {
    return;
  }
}
function findEvent(environment) {
  let { GITHUB_ACTIONS, GITHUB_EVENT_PATH, GITHUB_EVENT_NAME } = environment;
  if (!(GITHUB_ACTIONS !== "true" || !GITHUB_EVENT_PATH))
    return { name: GITHUB_EVENT_NAME ?? "", path: GITHUB_EVENT_PATH };
}
function bindingOf({ pullRequest, headSha }) {
  return pullRequest === void 0 || headSha === void 0 ? void 0 : { number: pullRequest, headSha };
}
function assembleJob(door, { trigger, asked, temporaryFolder }) {
  let { environment } = door, { token, comment, check, upload, measuredBy } = asked, run = readJobRun(door), github;
  return {
    trigger,
    run,
    wants: { comment, upload, measuredBy, ...check !== void 0 && { check } },
    workspace: resolve2(environment.GITHUB_WORKSPACE || "."),
    temporaryFolder,
    // One for the whole job: it knows which rate limits are being waited for.
    openGitHub: () => (github ??= connect(door, { repository: run.repository, token }), github),
    openArtifacts: async () => (await import("./artifacts-U2V6QW7Q.js")).openArtifactStore({ environment })
  };
}
async function connect({ environment, signal, onWait }, { repository, token }) {
  if (token === void 0)
    throw new InputError("there is no token to speak to GitHub with", {
      cure: "Leave the input token at its default, or set it to ${{ github.token }}, and give the job the permissions of docs/pull-requests.md."
    });
  let { openGitHub } = await import("./github-5RNITNLO.js"), apiUrl = environment.GITHUB_API_URL || "https://api.github.com", graphqlUrl = environment.GITHUB_GRAPHQL_URL;
  return openGitHub({ token, repository, apiUrl, signal, onWait, ...graphqlUrl && { graphqlUrl } });
}

// src/edges/job.ts
import { stripVTControlCharacters } from "node:util";
var logEveryMs = 15e3, endedState = "ended";
function openJob(nowMs) {
  let { screen, end } = createJobScreen(nowMs);
  return {
    screen,
    end,
    markEnded: () => saveState(endedState, "true"),
    hasEnded: () => getState(endedState) === "true",
    readInput: (name) => getInput(name),
    maskSecret: setSecret,
    setOutput,
    async writeSummary(markdown) {
      await summary.addRaw(markdown).write().catch((cause) => warning(`The job summary could not be written: ${describeReason(cause)}`));
    },
    annotate: (message, { title, file, line, column }) => error(safe(message), {
      title,
      ...file !== void 0 && { file },
      ...line !== void 0 && { startLine: line },
      ...column !== void 0 && { startColumn: column }
    })
  };
}
function createJobScreen(nowMs) {
  let grouped = !1, last = nowMs(), end = () => {
    grouped && endGroup(), grouped = !1;
  };
  return { screen: {
    phase(title) {
      end(), startGroup(safe(title)), grouped = !0, last = nowMs();
    },
    note: (text) => info(safe(text)),
    warn: (text) => warning(safe(text)),
    progress(progress) {
      nowMs() - last < logEveryMs || (last = nowMs(), info(safe(describeProgress(progress))));
    },
    result(text) {
      end(), info(safe(text));
    },
    colour: !1,
    width: 140
  }, end };
}
var safe = (text) => stripVTControlCharacters(text).replace(new RegExp("[\\p{Cc}--[\\n\\t]]", "gv"), " ").replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "").replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");

// src/inputs/switch.ts
function parseSwitch(name, text) {
  if (/^(?:true|True|TRUE)$/.test(text)) return !0;
  if (/^(?:false|False|FALSE)$/.test(text)) return !1;
  throw new InputError(`${name}: ${JSON.stringify(text)} is neither true nor false`);
}

// src/inputs/job-inputs.ts
function parseJobInputs(read) {
  let text = (name) => read(name).trim() || void 0, token = text("token");
  return {
    ...token !== void 0 && { token },
    comment: parseSwitch("comment", text("comment") ?? "true"),
    ...parseCheckName(text("check")),
    upload: parseSwitch("upload", text("upload") ?? "true"),
    ...parseBinding(text("pull-request"), text("head-sha")),
    measuredBy: parseWorkflowFile(text("measured-by") ?? ".github/workflows/poq-measure.yml")
  };
}
function parseCheckName(name) {
  if (name === void 0 || /^false$/i.test(name)) return {};
  if (!/^true$/i.test(name) && /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]{0,99}$/u.test(name)) return { check: name };
  throw new InputError(`check: ${JSON.stringify(name)} cannot be the name of a check run`, {
    cure: "Give it the name that a ruleset shall require, such as check: PoQ Gate, with letters, digits, spaces and . / _ ( ) -"
  });
}
function parseBinding(pullRequest, headSha) {
  if (pullRequest === void 0 && headSha === void 0) return {};
  if (pullRequest === void 0 || headSha === void 0) {
    let [given, missing] = pullRequest === void 0 ? ["head-sha", "pull-request"] : ["pull-request", "head-sha"];
    throw new InputError(`${given}: goes only together with ${missing}`, {
      cure: "Name both, the pull request and the commit to measure."
    });
  }
  if (!/^[1-9]\d{0,9}$/.test(pullRequest))
    throw new InputError(`pull-request: ${JSON.stringify(pullRequest)} is not the number of a pull request`, { cure: "Write it like 12." });
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(headSha))
    throw new InputError(`head-sha: ${JSON.stringify(headSha)} is not a whole commit`, {
      cure: "Write all 40 (or 64) hexadecimal digits: a shortened commit or a branch can come to mean another one."
    });
  return { pullRequest: Number(pullRequest), headSha: headSha.toLowerCase() };
}
var silence = { comment: "false", check: "false" };
function guessJobInputs(read) {
  let isSilent = read("mode").trim() === "simulate", kept = /* @__PURE__ */ new Set(), readWish = (name) => isSilent ? silence[name] ?? read(name) : read(name), readKept = (name) => kept.has(name) ? readWish(name) : "";
  for (let names of [["token"], ["comment"], ["check"], ["upload"], ["pull-request", "head-sha"], ["measured-by"]]) {
    for (let name of names) kept.add(name);
    try {
      parseJobInputs(readKept);
    } catch {
      for (let name of names) kept.delete(name);
    }
  }
  return parseJobInputs(readKept);
}
function parseWorkflowFile(path) {
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return path;
  throw new InputError(`measured-by: ${JSON.stringify(path)} is not the file of a workflow`, {
    cure: "Write it from the root of the repository, such as .github/workflows/poq-measure.yml."
  });
}

export {
  withdrawVerdict,
  locateTemporaryFolder,
  openGitHubJob,
  openFailedJob,
  openJob,
  parseSwitch,
  parseJobInputs,
  guessJobInputs
};
