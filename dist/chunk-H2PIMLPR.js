import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  countNoun,
  drawStratified,
  mergeJudgeRecords,
  placeOf,
  placeOfEvaluators
} from "./chunk-R7MY7MOD.js";
import {
  describePath,
  parseSuite
} from "./chunk-WEHNRBUX.js";
import {
  beyondBudget,
  computeDrift,
  describeDrift,
  describeUntold,
  isUntold
} from "./chunk-AKL2KCFP.js";
import {
  compareRuns,
  computeCommentKey,
  computeOriginKey,
  describeDenial,
  isDenied,
  isMissing,
  listOwnComments,
  loadSubject,
  nameCheck,
  publishCheck,
  readOwnAuthor,
  renderFailureSummary,
  renderNoVerdictBody,
  renderOwnComment
} from "./chunk-VXHRE3B5.js";
import {
  cutText
} from "./chunk-XKHD6ELO.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  DocumentError,
  EdgeError,
  InputError,
  describeFailure
} from "./chunk-Y6MH4YRJ.js";

// src/commands/sources.ts
import { join as join2 } from "node:path";

// src/pull-request/commit-folder.ts
import { join } from "node:path";

// src/pull-request/lfs-pointer.ts
var layout = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:[a-z0-9.-]+ [^\n]*\n)*$/;
function parseLfsPointer(file) {
  if (file.length >= 1024) return;
  let text = new TextDecoder().decode(file);
  if (!layout.test(text)) return;
  let sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1], bytes = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 === void 0 || bytes === void 0 ? void 0 : { sha256, bytes: Number(bytes) };
}

// src/pull-request/commit-folder.ts
function openCommitFolder(opening) {
  let session = { ...opening, fetched: /* @__PURE__ */ new Map(), spent: { files: 0, bytes: 0 } };
  return {
    readEntry: (path) => opening.github.readEntry(path, opening.commit),
    bring: (entry, whose) => bring(session, entry, whose),
    locate: (path) => locate(session, path)
  };
}
var locate = ({ to }, path) => join(to, ...path.split("/"));
async function bring(session, entry, whose) {
  if (entry.kind === "other") throw noFile(entry.path, whose, session.called);
  if (entry.kind === "file") return bringFile(session, { entry, whose });
  for (let child of entry.entries)
    requireChild(entry.path, child.path, whose), await bring(session, child.kind === "folder" ? await readFolder(session, child) : child, whose);
}
var readFolder = async ({ github, commit }, folder) => await github.readEntry(folder.path, commit) ?? folder;
async function bringFile(session, wanted) {
  let { files, fetched, limits: limits3 } = session, { path, bytes, blob } = wanted.entry;
  if (bytes > limits3.fileBytes) throw tooMuch(wanted.whose, `${path}, more than ${renderMiB(limits3.fileBytes)}`);
  spend(session, wanted, { files: 1, bytes });
  let target = locate(session, path), twin = fetched.get(blob);
  twin !== target && (twin === void 0 ? await fetchFile(session, wanted, target) : await files.copy(twin, target), fetched.set(blob, target));
}
async function fetchFile(session, wanted, target) {
  let content = await session.github.readBlob(wanted.entry.blob, session.limits.fileBytes), pointer = parseLfsPointer(content);
  if (pointer === void 0) return session.files.writeBytes(target, content);
  spend(session, wanted, { files: 0, bytes: pointer.bytes }), await copyCheckedOut(session, wanted, { pointer, target });
}
function spend({ spent, limits: limits3 }, { whose }, more) {
  if (spent.files += more.files, spent.bytes += more.bytes, spent.files > limits3.files) throw tooMuch(whose, `more than ${limits3.files.toLocaleString("en-US")} files`);
  if (spent.bytes > limits3.bytes) throw tooMuch(whose, `more than ${renderMiB(limits3.bytes)} together`);
}
async function copyCheckedOut({ files, workspace, called }, { entry, whose }, { pointer, target }) {
  let copy = join(workspace, ...entry.path.split("/"));
  if (await files.exists(copy)) {
    if (await files.copy(copy, target), await files.digest(target) === pointer.sha256) return;
    await files.remove(target);
  }
  throw new InputError(`${whose}: ${entry.path} is kept by Git LFS, and the checkout has no copy of what ${called} means`, {
    cure: "Give actions/checkout lfs: true; where the pull request changes the file, check out its base beside it or keep it on the runner, named by an absolute path."
  });
}
function requireChild(folder, child, whose) {
  let name = child.slice(folder.length + 1);
  if (!(!/[\\/\p{Cc}]/u.test(name) && name !== "" && name !== "." && name !== ".." && child === `${folder}/${name}`))
    throw new InputError(`${whose}: the folder ${folder} holds a file of the name ${JSON.stringify(name)}, which is not brought here`, {
      cure: "Give the file a plain name."
    });
}
var noFile = (path, whose, called) => new InputError(`${whose}: ${path} is a symbolic link or a submodule on ${called}`, {
  cure: "Commit the file itself, or name the one that is meant."
}), tooMuch = (whose, what) => new InputError(`${whose} is too much to read from the base branch: ${what}`, {
  cure: "Keep it on the runner and name it by an absolute path."
}), renderMiB = (bytes) => `${(bytes / 2 ** 20).toLocaleString("en-US")} MiB`;

// src/pull-request/gating-place.ts
var baselineEnding = ".run.jsonl";
function listGatingPlaces({ suite, baselines, named }) {
  return [
    { location: suite, as: "suite" },
    { location: baselines, as: "baselines" },
    ...named.map(({ location, section }) => ({ location, as: roleOf(section) }))
  ].flatMap(({ location, as }) => location.kind === "inside" ? [{ path: location.path, as }] : []);
}
var roleOf = (section) => section === "prompts" || section === "evaluators" ? section : "other";
function liesIn(file, { path, as }) {
  if (as !== "baselines") return file === path || file.startsWith(`${path}/`);
  let name = file.slice(path.length + 1);
  return file === `${path}/${name}` && !name.includes("/") && name.endsWith(baselineEnding);
}

// src/pull-request/located-files.ts
import { dirname, isAbsolute as isAbsolute2, resolve } from "node:path";

// src/pull-request/repository-path.ts
import { isAbsolute, normalize, relative, sep } from "node:path";
function locateInRepository(path, { workspace, from, whose }) {
  if (path === "") throw new InputError(`${whose} is empty`, { cure: "Name a file." });
  if (path.includes("\0")) throw new InputError(`${whose} holds a NUL character`, { cure: "Name a file." });
  if (isAbsolute(path)) return locateAbsolute(normalize(path), workspace, whose);
  if (path.includes("\\"))
    throw new InputError(`${whose}, ${JSON.stringify(path)}, holds a backslash`, {
      cure: "Write forward slashes, which every system understands."
    });
  let parts = walk([...from.split("/"), ...path.split("/")]);
  if (parts === void 0)
    throw new InputError(`${whose}, ${path}, leads out of the repository`, {
      cure: "In a pull request relative paths are read from the base branch: write an absolute path for a file of the runner\u2019s own."
    });
  return requireInside(parts.join("/"), whose);
}
function folderOf(path) {
  return path.split("/").slice(0, -1).join("/");
}
function walk(parts) {
  let walked = [];
  for (let part of parts)
    if (part === "..") {
      if (walked.pop() === void 0) return;
    } else part !== "" && part !== "." && walked.push(part);
  return walked;
}
function locateAbsolute(path, workspace, whose) {
  let way = relative(workspace, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? { kind: "outside", path } : requireInside(way.split(sep).join("/"), whose);
}
function requireInside(path, whose) {
  if (path !== "") return { kind: "inside", path };
  throw new InputError(`${whose} names the repository itself`, { cure: "Name a file or folder in it." });
}

// src/pull-request/suite-files.ts
var fileKey = /^path$|(?:Path|File)$/;
function listSuiteFiles(suite) {
  return listIn(suite, []);
}
function listIn(value, at) {
  return typeof value == "string" ? isFileKey(at) ? [{ at: describePath(at), path: value, section: String(at[0]) }] : [] : Array.isArray(value) ? value.flatMap((part, index) => listIn(part, [...at, index])) : isRecord(value) ? Object.entries(value).flatMap(([key, part]) => listIn(part, [...at, key])) : [];
}
function isFileKey(at) {
  let key = at.at(-1);
  return typeof key == "string" && fileKey.test(key);
}

// src/pull-request/located-files.ts
function locateSuiteFiles(suite, { location: place, name, workspace }) {
  return listSuiteFiles(suite).map((file) => {
    let whose = `${file.at} of ${name}`;
    if (place.kind === "inside" && !isAbsolute2(file.path))
      return { ...file, whose, location: locateInRepository(file.path, { workspace, from: folderOf(place.path), whose }) };
    let absolute = resolve(place.kind === "outside" ? dirname(place.path) : workspace, file.path), location = locateInRepository(absolute, { workspace, from: "", whose });
    if (location.kind === "outside") return { ...file, whose, location };
    throw new InputError(`${whose}, ${file.path}, leads into the checkout by its absolute path`, {
      cure: "Write it relative to the suite: then it is read from the base branch."
    });
  });
}
var renderOnBranch = ({ kind, path }, branch) => kind === "inside" ? `${path} (${branch})` : path;

// src/pull-request/base-folder.ts
var limits = { files: 2e3, bytes: 2 * 2 ** 30, fileBytes: 100 * 2 ** 20 };
async function collectBase(github, files, request) {
  let { subject, workspace, to } = request, base = openCommitFolder({ github, files, commit: subject.baseCommit, called: subject.baseBranch, workspace, to, limits }), suitePath = await collectSuite(base, request);
  if (suitePath === void 0) return { kind: "no-suite" };
  let name = renderOnBranch(request.suite, subject.baseBranch), suite = parseSuite(name, await files.readText(suitePath)), named = locateSuiteFiles(suite, { location: request.suite, name, workspace });
  for (let place of named) await collectNamed(base, place, subject.baseBranch);
  let baselinesFolder = await collectBaselines(base, request);
  return {
    kind: "collected",
    suite,
    suitePath,
    baselinesFolder,
    gating: listGatingPlaces({ suite: request.suite, baselines: request.baselines, named })
  };
}
async function collectSuite(base, { suite, subject }) {
  if (suite.kind === "outside") return suite.path;
  let entry = await base.readEntry(suite.path);
  if (entry !== void 0) {
    if (entry.kind === "folder")
      throw new InputError(`the suite ${suite.path} is a folder on ${subject.baseBranch}`, { cure: "Name the file (the input suite)." });
    return await base.bring(entry, "the suite"), base.locate(suite.path);
  }
}
async function collectNamed(base, { location, whose }, branch) {
  if (location.kind === "outside") return;
  let entry = await base.readEntry(location.path);
  if (entry === void 0)
    throw new InputError(`${whose}: there is no ${location.path} on the branch ${branch}`, {
      cure: `Commit it to ${branch}, or write an absolute path for a file of the runner\u2019s own.`
    });
  await base.bring(entry, whose);
}
async function collectBaselines(base, { baselines, subject }) {
  if (baselines.kind === "outside") return baselines.path;
  let folder = await base.readEntry(baselines.path);
  if (folder !== void 0 && folder.kind !== "folder")
    throw new InputError(`the baselines\u2019 folder ${baselines.path} is not a folder on ${subject.baseBranch}`, {
      cure: "Name the folder (the input baselines)."
    });
  let runs = folder?.entries.filter((entry) => entry.path.endsWith(baselineEnding)) ?? [];
  return await base.bring({ kind: "folder", path: baselines.path, entries: runs }, "the baselines\u2019 folder"), base.locate(baselines.path);
}

// src/pull-request/head-baselines.ts
var limits2 = { files: 100, bytes: 200 * 2 ** 20, fileBytes: 50 * 2 ** 20 }, plainName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.run\.jsonl$/;
async function collectHeadBaselines(github, files, request) {
  let { subject, baselines, workspace, to } = request;
  if (baselines.kind === "outside") return { kind: "same" };
  let { path } = baselines, base = new Set(listBaselines(await github.readEntry(path, subject.baseCommit)).map(identify)), theirs = listBaselines(await github.readEntry(path, subject.headSha)), nameOf = (entry) => entry.path.slice(path.length + 1), odd = theirs.find((entry) => !plainName.test(nameOf(entry)));
  if (odd !== void 0) return { kind: "unreadable", reason: `${JSON.stringify(nameOf(odd))} cannot be the file of a baseline` };
  let head = openCommitFolder({ github, files, commit: subject.headSha, called: "its head", workspace, to, limits: limits2 }), kept = theirs.filter((entry) => base.has(identify(entry)));
  try {
    await head.bring({ kind: "folder", path, entries: theirs.filter((entry) => !kept.includes(entry)) }, "its baseline");
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    return { kind: "unreadable", reason: failure.message };
  }
  return { kind: "collected", kept: kept.map((entry) => nameOf(entry).slice(0, -baselineEnding.length)), folder: head.locate(path) };
}
var listBaselines = (folder) => folder?.kind === "folder" ? folder.entries.filter((entry) => entry.path.endsWith(baselineEnding)) : [], identify = (entry) => JSON.stringify([entry.path, entry.kind === "file" ? entry.blob : entry.kind]);

// src/pull-request/proposed-files.ts
function listProposedFiles(changed, gating) {
  let found = /* @__PURE__ */ new Map(), note = (path, change) => {
    let place = gating.find((known) => liesIn(path, known));
    place !== void 0 && !found.has(path) && found.set(path, { path, change, as: place.as });
  };
  for (let { path, change, previousPath } of changed)
    note(path, change), change === "renamed" && previousPath !== void 0 && note(previousPath, "removed");
  return [...found.values()].sort((one, other) => +(other.as === "suite") - +(one.as === "suite"));
}

// src/pull-request/proposal-material.ts
var mostListed = 3e3, longestSuite = 2 ** 16, longestReason = 400;
async function collectProposal(github, files, request) {
  let { base, subject } = request, changed = await github.listChangedFiles(subject.number), head = listProposedFiles(changed, base.gating).some(({ as }) => as === "suite") ? await loadHeadSuite(github, request) : { kind: "same" }, proposed = listProposedFiles(changed, [...base.gating, ...listFurther(head, request)]), touchesBaselines = proposed.some(({ as }) => as === "baselines");
  return {
    base: base.suite,
    head,
    files: proposed,
    cut: changed.length >= mostListed,
    baselines: touchesBaselines ? await collectHeadBaselines(github, files, request) : { kind: "same" }
  };
}
async function loadHeadSuite(github, { suite, subject }) {
  let entry = await github.readEntry(suite.path, subject.headSha);
  if (entry === void 0) return { kind: "gone" };
  if (entry.kind !== "file") return { kind: "unreadable", reason: "it is no file" };
  if (entry.bytes > longestSuite) return { kind: "unreadable", reason: "it is longer than 64 KiB" };
  let text = new TextDecoder().decode(await github.readBlob(entry.blob, longestSuite));
  try {
    return { kind: "parsed", suite: parseSuite(suite.path, text) };
  } catch (failure) {
    if (!(failure instanceof DocumentError)) throw failure;
    return { kind: "unreadable", reason: cutText(failure.message.split(`
`, 1)[0] ?? "", longestReason) };
  }
}
function listFurther(head, { suite, baselines, workspace }) {
  if (head.kind !== "parsed") return [];
  try {
    return listGatingPlaces({ suite, baselines, named: locateSuiteFiles(head.suite, { location: suite, name: suite.path, workspace }) });
  } catch (failure) {
    if (failure instanceof InputError) return [];
    throw failure;
  }
}

// src/commands/sources.ts
async function loadSources(world, inputs, asked) {
  if (asked === void 0) return { kind: "sources", suite: placeOf(inputs.suite), baselines: placeOf(inputs.baselines) };
  let { job, github, subject } = asked, { workspace } = job, base = { branch: subject.baseBranch, commit: subject.baseCommit };
  world.screen.phase(`Reading suite and baselines from ${base.branch}`);
  let suite = locateInRepository(inputs.suite, { workspace, from: "", whose: "the path of the suite" }), baselines = locateInRepository(inputs.baselines, { workspace, from: "", whose: "the path of the baselines\u2019 folder" }), places = { suite, baselines, workspace }, files = openLocalFiles(world), to = join2(job.temporaryFolder, `base-${world.newRunId()}`), collected = await collectBase(github, files, { ...places, subject, to: join2(to, "base") });
  if (collected.kind === "no-suite") return { kind: "no-suite", suite: suite.path, base, subject };
  world.screen.note(`suite and baselines are those of ${base.branch} at ${base.commit.slice(0, 12)}`);
  let { number } = subject, request = { ...places, base: collected, to: join2(to, "head") }, proposal = number === void 0 ? void 0 : await collectProposal(github, files, { ...request, subject: { ...subject, number } });
  return {
    kind: "sources",
    suite: describePlace(suite, collected.suitePath, base),
    baselines: describePlace(baselines, collected.baselinesFolder, base),
    base,
    subject,
    ...proposal !== void 0 && { proposal }
  };
}
var describePlace = (location, path, { branch }) => location.kind === "inside" ? { path, name: location.path, branch } : placeOf(path);
function openLocalFiles({ files, promptFiles, signal }) {
  return { ...files, digest: (path) => promptFiles.digest({ name: path, path }, signal) };
}

// src/commands/ground.ts
async function loadGround(world, inputs) {
  let found = await findSubject(world);
  if (found?.kind === "stale") return found;
  let sources = await loadSources(world, inputs, found);
  return found === void 0 ? sources.kind === "sources" ? { kind: "ground", sources } : neverWithoutSubject() : sources.kind === "sources" ? { kind: "ground", sources, asked: found } : { ...sources, asked: found };
}
async function findSubject({ job }) {
  if (job === void 0 || job.trigger.kind === "none") return;
  let github = await job.openGitHub(), found = await loadSubject(github, job.trigger, { repository: job.run.repository, measuredBy: job.wants.measuredBy });
  switch (found.kind) {
    case "none":
      return;
    case "stale":
      return { kind: "stale", reason: found.reason };
    case "subject":
      return { job, github, subject: found.subject };
  }
}
function neverWithoutSubject() {
  throw new Error("a checkout was said to be a base branch");
}
async function requireCheckout(world, ground) {
  let subject = ground.asked?.subject;
  if (subject?.measuredBy !== void 0)
    throw new InputError("a job for workflow_run measures nothing: it gates what the run that started it has measured", {
      cure: "mode: gate there, and mode: measure in the workflow that runs on pull_request (docs/pull-requests.md)."
    });
  if (subject === void 0 || world.job?.trigger.kind !== "bound") return;
  let commit = await world.describeCommit();
  if (commit !== subject.headSha)
    throw new InputError(`the checkout is ${commit ?? "no commit that git can name"}, and the job is bound to ${subject.headSha}`, {
      cure: "Check out that commit: actions/checkout with ref: and the same value as head-sha."
    });
}
function requireVerified({ asked }, { accept }) {
  if (!(accept === void 0 || asked === void 0 || asked.subject.verified && !asked.subject.fork))
    throw new InputError(`what a fork has brought cannot become the baseline ${accept}`, {
      cure: "Measure it again on the base branch after the merge."
    });
}
function requireMeasuredHead({ asked }, { header }) {
  if (asked === void 0 || asked.subject.measuredBy !== void 0) return;
  let { job, subject } = asked, commits = job.trigger.kind === "pull-request" ? [subject.headSha, job.run.sha] : [subject.headSha];
  if (!(header.commit !== void 0 && commits.includes(header.commit)))
    throw new InputError(
      `the run was measured at ${header.commit ?? "no commit that it tells"}, and the pull request is at ${subject.headSha}`,
      {
        cure: "Measure this commit; a job on a machine that keeps its folders should name its own with the inputs out and runs."
      }
    );
}

// src/pull-request/publish-comment.ts
var MOST_CREATIONS = 3, MOST_LOOKS = 10;
async function publishComment(github, request) {
  let { key, headSha, run, body } = request, text = renderOwnComment({ key, origin: computeOriginKey(request.origin), headSha, run }, body);
  try {
    return await converge(github, request, createWriter(github, request.number, text));
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
    return { kind: "refused", sentence: describeDenial("The comment could not be posted", "pull-requests: write", failure) };
  }
}
async function converge(github, request, write) {
  let { number, run, settle } = request, origin = computeOriginKey(request.origin), author = await readOwnAuthor(github), written = !1;
  for (let look = 0; look < MOST_LOOKS; look++) {
    let ours = (await listOwnComments(github, number, author)).filter(
      ({ marker }) => marker.key === request.key || marker.origin === origin
    ), newer = ours.find(({ marker }) => compareRuns(marker.run, run) > 0), [oldest, ...others] = ours;
    if (newer !== void 0)
      return await deleteAll(
        github,
        others.filter(({ marker }) => compareRuns(marker.run, run) === 0)
      ), supersededBy(newer.marker.run);
    if (oldest !== void 0 && written && compareRuns(oldest.marker.run, run) === 0) {
      if (others.length === 0) return { kind: "posted", url: oldest.url };
    } else
      written = await write(oldest);
    await deleteAll(github, others), await settle?.();
  }
  return { kind: "refused", sentence: "The comment could not be posted: others kept changing it meanwhile." };
}
function createWriter(github, number, text) {
  let gone = /* @__PURE__ */ new Set(), creations = 0;
  return async (oldest) => {
    try {
      return oldest === void 0 ? (creations += 1, await github.createComment(number, text)) : await github.updateComment(oldest.id, text), !0;
    } catch (failure) {
      if (oldest === void 0 && isBreakdown(failure) && creations < MOST_CREATIONS) return !0;
      if (oldest === void 0 || !isMissing(failure) || gone.has(oldest.id)) throw failure;
      return gone.add(oldest.id), !1;
    }
  };
}
var isBreakdown = (failure) => failure instanceof EdgeError && failure.retryable;
async function deleteAll(github, comments) {
  for (let { id } of comments) await github.deleteComment(id);
}
function supersededBy({ id, attempt }) {
  return { kind: "superseded", sentence: `A newer run (${id}, attempt ${attempt}) has commented on this pull request already; its comment stays.` };
}

// src/commands/failure-warning.ts
async function warnOfFailure(screen, what, act) {
  try {
    return await act();
  } catch (failure) {
    if (!(failure instanceof EdgeError)) throw failure;
    let { message, cure: cure2 } = describeFailure(failure);
    screen.warn(`${what}: ${message}${cure2 === void 0 ? "" : `
${cure2}`}`);
    return;
  }
}

// src/commands/no-verdict.ts
var stale = "inconclusive: the pull request has moved on";
async function concludeWithout(world, none) {
  if (none.kind === "stale")
    return world.screen.warn(none.reason), { exitStatus: 2, verdict: "inconclusive", summary: renderFailureSummary(stale, { message: none.reason, cure: void 0, bug: !1, stack: void 0 }, "inconclusive") };
  let description = describeNoSuite(none), title = `inconclusive: ${none.base.branch} has no suite yet`;
  world.screen.warn(`${description.message}
${description.cure}`);
  let told = { title, description }, commentUrl = await warnOfFailure(world.screen, "The comment could not be posted", () => commentNoSuite(world, none, told));
  return await warnOfFailure(world.screen, "The check could not be created", () => failCheck(world, none, told)), { exitStatus: 2, verdict: "inconclusive", summary: renderFailureSummary(title, description, "inconclusive"), ...commentUrl !== void 0 && { commentUrl } };
}
function refuseWithout(none) {
  if (none.kind === "stale")
    throw new InputError(`nothing is measured: ${none.reason}`, { cure: "The run of its new head measures that one." });
  let { message, cure: cure2 } = describeNoSuite(none);
  throw new InputError(message, { ...cure2 !== void 0 && { cure: cure2 } });
}
function describeNoSuite({ suite, base }) {
  return {
    message: `${base.branch} has no file ${suite}, and a pull request is not judged by rules that it brings itself.`,
    cure: [
      `Merge the suite into ${base.branch} first: poq init writes one, and this pull request may be the one that adds it.`,
      "Then, on that branch: poq measure --accept main, and commit .poq/baselines/main.run.jsonl.",
      "On your own machine, poq evaluate tells the verdict by the files of the checkout."
    ].join(`
`),
    bug: !1,
    stack: void 0
  };
}
var settleMs = 2e3;
async function commentNoSuite({ screen, job, clock, signal }, { asked, suite }, told) {
  let { number, headSha } = asked.subject;
  if (job === void 0 || !job.wants.comment || number === void 0) return;
  let { run } = job, settle = () => clock.wait(settleMs, signal), body = renderNoVerdictBody(told, { run, headSha, uploaded: !1 }), key = computeCommentKey(suite, ""), published = await publishComment(asked.github, { number, key, origin: run.origin, headSha, run, body, settle });
  if (published.kind === "posted") return published.url;
  screen.warn(published.sentence);
}
async function failCheck({ screen, job }, { asked: { github, subject } }, { title, description }) {
  if (job?.wants.check === void 0 || !subject.verified) return;
  let published = await publishCheck(github, {
    name: await nameCheck(github, job.wants.check, subject.baseBranch),
    headSha: subject.headSha,
    conclusion: "failure",
    title,
    summary: renderFailureSummary(title, description, "inconclusive"),
    annotations: [],
    detailsUrl: job.run.url
  });
  published.kind === "refused" && screen.warn(published.sentence);
}

// src/commands/own-folders.ts
import { resolve as resolve2, sep as sep2 } from "node:path";
async function requireOwnFolders({ job, files }, { out, baselines }) {
  if (job === void 0 || job.trigger.kind === "none") return;
  let home = await files.realPath(job.workspace);
  for (let folder of [out, baselines])
    if (!(!liesIn2(resolve2(folder), job.workspace) || liesIn2(await files.realPath(folder), home)))
      throw new InputError(`${folder} is a link that leads out of the checkout`, {
        cure: "Name a folder that the pull request has not brought."
      });
}
var liesIn2 = (path, folder) => path === folder || path.startsWith(`${folder}${sep2}`);

// src/evaluators/drift-account.ts
function withDrift(line, again, now) {
  if (line.judge === void 0 || again.length === 0) return line;
  let pairs = again.map(({ of, before }, index) => ({ of, before, now: now[index] })), drifts = [...Map.groupBy(pairs, ({ of }) => of)].map(([of, some]) => ({ drift: computeDrift(of, some), asked: some.length })), [largest] = drifts.toSorted((one, other) => weigh(other.drift) - weigh(one.drift)), drift = largest?.drift, findings = [...line.findings ?? [], ...drifts.flatMap((each) => describeDrift(each.drift, each.asked) ?? [])];
  return { ...line, judge: { ...line.judge, ...drift !== void 0 && { drift } }, ...findings.length > 0 && { findings } };
}
var weigh = ({ significant, shift = 0 }) => (significant ? 100 : 0) + Math.abs(shift);

// src/evaluators/scoring-item.ts
function assembleScoringItem({ prompt }, { promptId, task, text }) {
  return { ...describePrompt(prompt), promptId, task, answer: text };
}
function assembleExpectedItem({ prompt }, answerTokens) {
  return { ...describePrompt(prompt), promptId: prompt.id, task: prompt.task, answerTokens };
}
function describeExpectedItem({ promptId, task, query, context, references, answer, again }) {
  let answerTokens = Buffer.byteLength(answer);
  return { promptId, task, query, ...context !== void 0 && { context }, references, answerTokens, ...again && { again } };
}
function describePrompt({ references, question, context, text, messages }) {
  let whole = text ?? messages?.map(({ content }) => content).join(`
`) ?? "";
  return { references, query: question ?? context ?? whole, ...question !== void 0 && context !== void 0 && { context } };
}

// src/evaluators/answer-scores.ts
async function collectAnswerScores(evaluator, task) {
  let { watch, nowMs, again = [] } = task, items = listItems(task), asked = [...items, ...again.map(({ item }) => item)], startedMs = nowMs(), replies = await evaluator.score(asked, watch), elapsedMs = nowMs() - startedMs, account = evaluator.account?.(), profile = items.length === 0 ? void 0 : await evaluator.profile?.(items, watch), scores = replies.slice(0, items.length), line = describeEvaluator(evaluator, scores, { elapsedMs, account, profile });
  return {
    evaluator: withDrift(line, again, replies.slice(items.length).map(readRaw)),
    scores: scores.map((score) => toLine(evaluator.name, score))
  };
}
function listItems({ answers, questions, fresh }) {
  return [...answers].flatMap((answer) => {
    let question = questions.get(answer.promptId);
    return answer.outcome !== "answered" || question === void 0 ? [] : [{ ...assembleScoringItem(question, answer), ...fresh === !0 && { fresh } }];
  });
}
function describeEvaluator(evaluator, scores, { elapsedMs, account, profile }) {
  let { name, use, revision, scale, dtype, model, hubRevision, pair, batchInvariant } = evaluator, truncated = scores.filter((score) => "raw" in score && score.truncated === !0).length, truncatedAnswers = scores.filter((score) => "raw" in score && score.answerTruncated === !0).length;
  return {
    line: "evaluator",
    name,
    use,
    revision,
    ...dtype !== void 0 && { dtype },
    pairs: scores.length,
    elapsedMs,
    ...truncated > 0 && { truncated },
    ...truncatedAnswers > 0 && { truncatedAnswers },
    scale,
    ...model !== void 0 && { model },
    ...hubRevision !== void 0 && { hubRevision },
    ...pair !== void 0 && { pair },
    ...batchInvariant !== void 0 && { batchInvariant },
    ...profile !== void 0 && { profile },
    ...account?.judge !== void 0 && { judge: account.judge },
    ...account !== void 0 && account.findings.length > 0 && { findings: [...account.findings] }
  };
}
var readRaw = (score) => "raw" in score && Number.isFinite(score.raw) ? score.raw : void 0, mostReasonCharacters = 500;
function toLine(evaluator, score) {
  let { promptId, latencyMs } = score, line = { line: "score", promptId, evaluator }, timed = latencyMs !== void 0 && { latencyMs };
  if ("unscored" in score) return { ...line, unscored: score.unscored.slice(0, mostReasonCharacters), ...timed };
  let { raw, anchored, truncated, answerTruncated } = score, cut = { ...truncated === !0 && { truncated }, ...answerTruncated === !0 && { answerTruncated } };
  if (!Number.isFinite(raw)) return { ...line, unscored: "not-a-number", ...cut, ...timed };
  let share = anchored === void 0 || Number.isNaN(anchored) ? void 0 : Math.min(1, Math.max(0, anchored));
  return { ...line, raw, ...share !== void 0 && { anchored: share }, ...cut, ...timed };
}

// src/runs/withheld-run.ts
import { createHash } from "node:crypto";
function withholdRun(run, texts) {
  if (texts === "all" || run.header.texts === texts || run.header.texts === "none") return run;
  let answers = [...run.answers].map(([id, answer]) => [id, withholdAnswer(answer, texts)]);
  return { ...run, header: { ...run.header, texts }, answers: new Map(answers) };
}
function withholdAnswer(answer, texts) {
  if (answer.outcome === "answered") return { ...answer, text: texts === "none" ? "" : digest(answer.text) };
  let { detail: _detail, ...kept } = answer;
  return kept;
}
var digest = (text) => `sha256:${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
function requireTexts({ header }) {
  if (header.texts !== void 0)
    throw new InputError(
      `the run of ${header.candidate.name} cannot be scored: the texts of its answers were withheld (report.texts: ${header.texts})`,
      {
        cure: "Score it where it is measured (scores: true), with the evaluators and revisions of the gate; or let the suite say report.texts: all where everybody who sees the uploads may read the answers."
      }
    );
}

// src/commands/judge-money.ts
function tellScoringCost(screen, evaluator, { missing, questions, again }, unasked = []) {
  let known = missing.flatMap(({ run }) => listItems({ answers: run.answers.values(), questions })), wanted = [...unasked, ...known.map(describeExpectedItem)], all = [...wanted, ...again.map(({ item }) => describeExpectedItem(item))], cost = all.length === 0 ? void 0 : evaluator.expectCost?.(all);
  if (cost === void 0) return;
  let { text, exceeds } = describeExpectedCost({ evaluator: evaluator.name, cost, answers: wanted.length });
  exceeds ? screen.warn(text) : screen.note(text);
}
function describeExpectedCost({ evaluator, cost, answers }) {
  let { calls, mostUsd, usualUsd, budgetUsd } = cost, asked = `${evaluator}: up to ${countNoun(calls, "call")}`;
  if (mostUsd === void 0)
    return { text: `${asked}; no price of its model is known (prices.tokens), so nobody can say what they cost`, exceeds: !1 };
  let usual = usualUsd === void 0 ? "" : `, usually about ${renderUsd(usualUsd)}`, told = `${asked}, at most ${renderUsd(mostUsd)}${usual}`;
  if (budgetUsd === void 0 || mostUsd <= budgetUsd) {
    let budget = budgetUsd === void 0 ? "no budgetUsd stops it" : `its budget is ${renderUsd(budgetUsd)}`;
    return { text: `${told}; ${budget}`, exceeds: !1 };
  }
  let missing = Math.min(answers, Math.ceil(answers * (1 - budgetUsd / mostUsd))), early = usualUsd !== void 0 && usualUsd > budgetUsd ? ", less than it usually takes" : "", loss = `in the worst case ${answers === 0 ? "some of what is judged again stays" : `about ${missing} of ${countNoun(answers, "answer")} stay`} unscored, and the verdict inconclusive`;
  return { text: `${told}. Its budget is ${renderUsd(budgetUsd)}${early}: ${loss}`, exceeds: !0 };
}
function renderUsd(usd) {
  return usd > 0 && usd < 1e-4 ? "less than 0.0001 USD" : `${usd >= 1 ? usd.toFixed(2) : Number(usd.toPrecision(2))} USD`;
}

// src/commands/drift-check.ts
async function checkDrift(evaluator, run, { questions, again, watch, nowMs }) {
  let line = run.evaluators.get(evaluator.name);
  if (line === void 0) throw new Error(`${evaluator.name} has not scored what it shall look at again`);
  let withLine = (changed) => ({ ...run, evaluators: new Map([...run.evaluators, [evaluator.name, changed]]) });
  try {
    let { evaluator: checked } = await collectAnswerScores(evaluator, { answers: [], questions, again, watch, nowMs }), { costUsd } = checked.judge ?? {}, cost = costUsd === void 0 ? "" : `, ${renderUsd(costUsd)}`, remark = `${evaluator.name}: ${again.length} answers judged again, to see whether it has changed${cost}`;
    return { run: withLine(join3(line, checked)), remark };
  } catch (failure) {
    if (!(failure instanceof EdgeError)) throw failure;
    let others = again.map(({ of }) => of).filter((name) => name !== run.header.candidate.name), finding = describeUntold(others[0] ?? run.header.candidate.name, failure.message.slice(0, 1e3), cure), findings = [...(line.findings ?? []).filter((known) => !isUntold(known)), finding];
    return { run: withLine({ ...line, findings }), remark: finding.sentence };
  }
}
var cure = "Gate where the judge can be asked. Where it cannot have changed meanwhile: gate.waive: [judge-drift].";
function join3(line, checked) {
  let judge = line.judge === void 0 || checked.judge === void 0 ? checked.judge : mergeJudgeRecords(line.judge, checked.judge), latencyMs = line.judge?.latencyMs, known = (line.findings ?? []).filter((finding) => !isUntold(finding)), isNew = ({ name, sentence }) => known.every((finding) => finding.name !== name || finding.sentence !== sentence), findings = [...known, ...(checked.findings ?? []).filter(isNew)], { findings: _, ...rest } = line;
  return {
    ...rest,
    ...judge !== void 0 && { judge: { ...judge, ...latencyMs !== void 0 && { latencyMs } } },
    ...findings.length > 0 && { findings }
  };
}

// src/evaluators/judged-again.ts
var leastAgain = 10, mostAgain = 100;
function chooseJudgedAgain(kept, drawing) {
  return kept.flatMap((one) => chooseOf(one, drawing));
}
function chooseOf({ name, answers, scores }, { questions, seed }) {
  let candidates = [...answers.values()].flatMap((answer) => {
    let question = questions.get(answer.promptId), before = scores.get(answer.promptId)?.raw;
    if (question === void 0 || before === void 0 || answer.outcome !== "answered") return [];
    let item = { ...assembleScoringItem(question, answer), fresh: !0, again: !0 };
    return [{ prompt: question.prompt, again: { of: name, item, before } }];
  }), size = Math.min(mostAgain, Math.max(leastAgain, Math.ceil(candidates.length / 10))), drawn = new Set(
    drawStratified(
      candidates.map(({ prompt }) => prompt),
      { size, use: "judged-again", seed }
    )
  );
  return candidates.filter(({ prompt }) => drawn.has(prompt)).map(({ again }) => again);
}

// src/evaluators/judged-sample.ts
function chooseJudged(questions, size, seed) {
  let prompts = [...questions].map(({ prompt }) => prompt), drawn = size === void 0 ? prompts : drawStratified(prompts, { size, use: "judged", seed });
  return new Set(drawn.map(({ id }) => id));
}

// src/commands/to-score.ts
function planScoring(evaluator, { loaded: { suite, set }, runs, another = !1 }) {
  let chosen = chooseJudged(set.questions.values(), evaluator.sample, suite.seed), questions = new Map([...set.questions].filter(([id]) => chosen.has(id))), missing = runs.filter((one) => !isScored(one, evaluator, { questions, mostLostShare: suite.gate.ceilings.unscoredShare })), kept = evaluator.use === "gpt-judge" ? runs.filter((one) => !missing.includes(one)) : [], isCompared = another || missing.some(isGated) || isUntested(evaluator, kept);
  return { questions, missing, again: isCompared ? chooseAgain(evaluator, kept, { questions, seed: suite.seed }) : [] };
}
var isGated = ({ gatedAs }) => gatedAs !== void 0;
function isUntested({ name }, kept) {
  let [candidate, baseline] = [!1, !0].map((settled) => kept.find((one) => isGated(one) && (one.settled ?? !1) === settled));
  if (candidate === void 0 || baseline === void 0 || baseline.run.header.texts !== void 0) return !1;
  let line = candidate.run.evaluators.get(name);
  return line?.judge?.drift === void 0 || (line.findings ?? []).some(isUntold);
}
var lostToTheWorld = /^(?:time-out|connection|no chat completion|http-(?:408|409|429|5\d\d))$/;
function isScored({ run, rescore, settled = !1 }, { name, use, revision }, { questions, mostLostShare }) {
  let known = run.evaluators.get(name);
  if (rescore !== !1 || known?.revision !== revision || known.use !== use) return !1;
  let wanted = [...run.answers.values()].filter(({ outcome, promptId }) => outcome === "answered" && questions.has(promptId)), scores = wanted.map(({ promptId }) => run.scores.get(name)?.get(promptId));
  return scores.includes(void 0) ? !1 : run.header.texts !== void 0 ? !0 : scores.some((score) => score?.unscored === beyondBudget) ? !1 : scores.filter((score) => lostToTheWorld.test(score?.unscored ?? "")).length <= (settled ? mostLostShare * wanted.length : 0);
}
function chooseAgain({ name }, kept, drawing) {
  let comparable = kept.toSorted((one, other) => Number(other.settled ?? !1) - Number(one.settled ?? !1)).flatMap(
    ({ run, gatedAs }) => gatedAs === void 0 || run.header.texts !== void 0 ? [] : [{ name: gatedAs, answers: run.answers, scores: run.scores.get(name) ?? /* @__PURE__ */ new Map() }]
  );
  return chooseJudgedAgain(comparable, drawing);
}

// src/commands/score-run.ts
async function scoreRuns(world, toScore, loaded) {
  let scored = toScore;
  for (let settings of listJudgesLast(loaded.suite)) {
    let evaluator = await world.openEvaluator(settings, placeOfEvaluators(loaded));
    try {
      scored = await scoreBy(world, evaluator, scored, planScoring(evaluator, { loaded, runs: scored }));
    } finally {
      await evaluator.close();
    }
  }
  return scored.map(({ run }) => run);
}
function listJudgesLast({ evaluators }) {
  let isJudge = ({ use }) => use === "gpt-judge";
  return [...evaluators.filter((settings) => !isJudge(settings)), ...evaluators.filter(isJudge)];
}
async function scoreBy(world, evaluator, runs, scoring) {
  for (let { run } of scoring.missing) requireTexts(run);
  tellScoringCost(world.screen, evaluator, scoring);
  let scored = [], first = scoring.missing.find(isGated) ?? runs.find(isGated);
  for (let one of runs) {
    let again = one === first ? scoring.again : [];
    scoring.missing.includes(one) ? scored.push({ ...one, run: await scoreRun(world, evaluator, one, { ...scoring, again }) }) : scored.push(again.length === 0 ? one : { ...one, run: await checkRun(world, evaluator, one, scoring) });
  }
  return scored;
}
async function checkRun(world, evaluator, { run }, { questions, again }) {
  let watch = watchProgress(world, `${evaluator.name} again:`), { run: checked, remark } = await checkDrift(evaluator, run, { questions, again, watch, nowMs: world.clock.nowMs });
  return world.screen.note(remark), checked;
}
async function scoreRun(world, evaluator, { run, rescore }, { questions, again }) {
  let answerScores = await collectAnswerScores(evaluator, {
    answers: run.answers.values(),
    questions,
    again,
    fresh: rescore === "replies",
    nowMs: world.clock.nowMs,
    watch: watchProgress(world, `${evaluator.name} on ${run.header.candidate.name}:`)
  });
  return world.screen.note(describeScores(answerScores, run)), withScores(run, answerScores, rescore);
}
function watchProgress({ clock, screen, signal }, label) {
  let startedMs = clock.nowMs();
  return {
    signal,
    onProgress: (done, total) => screen.progress({ label, done, total, etaMs: estimateLeft(clock.nowMs() - startedMs, done, total) })
  };
}
var estimateLeft = (elapsedMs, done, total) => elapsedMs / Math.max(1, done) * (total - done);
function describeScores({ evaluator, scores }, { header }) {
  let { name, truncated, judge } = evaluator, unscored = scores.filter((score) => score.unscored !== void 0).length, remarks = [
    ...truncated === void 0 ? [] : [`${truncated} of them truncated`],
    ...unscored === 0 ? [] : [`${unscored} of them without a score`],
    ...judge?.costUsd === void 0 ? [] : [renderUsd(judge.costUsd)]
  ];
  return [`${name}: ${scores.length} answers of ${header.candidate.name} scored`, ...remarks].join(", ");
}
function withScores(run, { evaluator, scores }, rescore) {
  let { name, revision } = evaluator, before = rescore === !1 && run.evaluators.get(name)?.revision === revision ? run.scores.get(name) : void 0, keep = (score) => score.raw === void 0 ? before?.get(score.promptId) ?? score : score;
  return {
    ...run,
    evaluators: new Map([...run.evaluators, [name, evaluator]]),
    scores: new Map([...run.scores, [name, new Map(scores.map((score) => [score.promptId, keep(score)]))]])
  };
}

export {
  baselineEnding,
  locateInRepository,
  loadGround,
  requireCheckout,
  requireVerified,
  requireMeasuredHead,
  publishComment,
  warnOfFailure,
  concludeWithout,
  refuseWithout,
  requireOwnFolders,
  liesIn2 as liesIn,
  assembleExpectedItem,
  withholdRun,
  requireTexts,
  tellScoringCost,
  chooseJudged,
  planScoring,
  scoreRuns
};
