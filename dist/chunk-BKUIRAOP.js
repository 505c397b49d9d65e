import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  assembleBlockCosts,
  countOutcomes,
  countPromptsOfLoadBlock,
  createWarning,
  listScores,
  loadRun,
  placeOf,
  renderNextCommand,
  runFilePath,
  unmeasured
} from "./chunk-RT4G2CPX.js";
import {
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import {
  describeHardware,
  findLimitDifference
} from "./chunk-W2JIOW6A.js";
import {
  describePath,
  parseSuite
} from "./chunk-ILN72NZJ.js";
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
} from "./chunk-VNCB6HAG.js";
import {
  renderCanonicalJson
} from "./chunk-2FQ3F6BV.js";
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

// src/commands/own-folders.ts
import { resolve, sep } from "node:path";
async function requireOwnFolders({ job, files }, { out, baselines }) {
  if (job === void 0 || job.trigger.kind === "none") return;
  let home = await files.realPath(job.workspace);
  for (let folder of [out, baselines])
    if (!(!liesIn(resolve(folder), job.workspace) || liesIn(await files.realPath(folder), home)))
      throw new InputError(`${folder} is a link that leads out of the checkout`, {
        cure: "Name a folder that the pull request has not brought."
      });
}
var liesIn = (path, folder) => path === folder || path.startsWith(`${folder}${sep}`);

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
function liesIn2(file, { path, as }) {
  if (as !== "baselines") return file === path || file.startsWith(`${path}/`);
  let name = file.slice(path.length + 1);
  return file === `${path}/${name}` && !name.includes("/") && name.endsWith(baselineEnding);
}

// src/pull-request/located-files.ts
import { dirname, isAbsolute as isAbsolute2, resolve as resolve2 } from "node:path";

// src/pull-request/repository-path.ts
import { isAbsolute, normalize, relative, sep as sep2 } from "node:path";
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
  return way === ".." || way.startsWith(`..${sep2}`) || isAbsolute(way) ? { kind: "outside", path } : requireInside(way.split(sep2).join("/"), whose);
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
    let absolute = resolve2(place.kind === "outside" ? dirname(place.path) : workspace, file.path), location = locateInRepository(absolute, { workspace, from: "", whose });
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
    let place = gating.find((known) => liesIn2(path, known));
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

// src/commands/interrupted-run.ts
async function loadInterrupted(world, expected) {
  if (!await world.files.exists(expected.path)) {
    world.screen.note(`nothing to resume: there is no ${expected.path}`);
    return;
  }
  let run = await loadRun(world.files, expected.path), { header } = run, differs = [
    header.questionDigest !== expected.questionDigest && "the questions have changed",
    header.candidateDigest !== expected.candidateDigest && "the candidate has changed",
    header.commit !== await world.describeCommit() && "the commit has changed",
    isOther(header.environment, await describeHere(world, header.environment)) && "the machine has changed",
    header.calibration !== void 0 && "it is a measurement of a calibration",
    (header.shard?.index !== expected.shard?.index || header.shard?.of !== expected.shard?.of) && "it is another shard"
  ].filter((reason) => reason !== !1);
  if (differs.length > 0)
    throw new InputError(`${expected.path} cannot be resumed: ${differs.join(", ")} since it was begun`, {
      cure: "Measure anew without --resume."
    });
  return run;
}
var isOther = (then, now) => describeHardware(then) !== describeHardware(now) || findLimitDifference(then, now) !== void 0;
async function describeHere(world, { declared }) {
  return { ...await world.describeMachine(), ...declared !== void 0 && { declared } };
}
async function setAsideUnfinished(world, path) {
  !await world.files.exists(path) || !await loadRun(world.files, path).then(
    (run) => run.end === void 0 && run.answers.size > 0,
    () => !0
  ) || (await world.files.copy(path, `${path}.unfinished`), world.screen.warn(`${path} was unfinished and is kept as ${path}.unfinished; --resume would have gone on with it`));
}
async function setAsideOther(world, path, runId) {
  if (!await world.files.exists(path)) return;
  let other = await loadRun(world.files, path).catch(() => {
  });
  if (other?.end === void 0 && other?.header.runId !== runId) return setAsideUnfinished(world, path);
  other === void 0 || other.header.runId === runId || (await world.files.copy(path, `${path}.replaced`), world.screen.warn(`${path} was another run of ${other.header.candidate.name} and is kept as ${path}.replaced`));
}

// src/runs/run-writer.ts
import { createHash } from "node:crypto";
function createRunWriter(sink) {
  let hash = createHash("sha256");
  return {
    write(line) {
      let text = renderLine(line);
      hash.update(text), sink.append(text);
    },
    async finish(end) {
      let line = { line: "end", ...end, sha256: hash.digest("hex") };
      return sink.append(renderLine(line)), await sink.close(), line.sha256;
    },
    abandon: () => sink.close()
  };
}
function renderLine(line) {
  return `${JSON.stringify(line).replace(/[\u2028\u2029]/g, (separator) => separator === "\u2028" ? "\\u2028" : "\\u2029")}
`;
}

// src/commands/write-run.ts
async function writeRun(world, path, run) {
  let pieces = [], writer = createRunWriter({ append: (text) => pieces.push(text), close: async () => {
  } }), scores = listScores(run);
  for (let line of [run.header, ...run.answers.values(), ...run.blocks, ...run.evaluators.values(), ...scores]) writer.write(line);
  if (run.end !== void 0) {
    let { endedAt, profile, findings } = run.end;
    await writer.finish({ endedAt, counts: countOutcomes(run.answers.values(), scores), profile, findings });
  }
  await world.files.writeText(path, pieces);
}

// src/runs/withheld-run.ts
import { createHash as createHash2 } from "node:crypto";
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
var digest = (text) => `sha256:${createHash2("sha256").update(text).digest("hex").slice(0, 12)}`;
function requireTexts({ header }) {
  if (header.texts !== void 0)
    throw new InputError(
      `the run of ${header.candidate.name} cannot be scored: the texts of its answers were withheld (report.texts: ${header.texts})`,
      {
        cure: "Score it where it is measured (scores: true), with the evaluators and revisions of the gate; or let the suite say report.texts: all where everybody who sees the uploads may read the answers."
      }
    );
}

// src/commands/accept-baseline.ts
async function acceptBaseline(world, acceptance) {
  requireAcceptable(acceptance);
  let { name, inputs, runPath } = acceptance, path = runFilePath(inputs.baselines, name);
  await world.files.copy(runPath, path), world.screen.note(`accepted as the baseline ${name}: ${path}`);
}
function requireAcceptable({ name, inputs, run, set }) {
  requireTexts(run);
  let lost = [...run.answers.values()].filter((answer) => answer.outcome === "lost").length, missing = set.questions.size - run.answers.size;
  if (run.end !== void 0 && missing === 0 && lost === 0) {
    requireAnswers(name, run);
    return;
  }
  let lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : "it is unfinished";
  throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
    cure: `${renderNextCommand("measure", inputs)} --resume, with its candidate.yaml, finishes it; without --resume it is measured again.`
  });
}
function requireAnswers(name, { header, answers }) {
  let reasons = [...answers.values()].flatMap((answer) => answer.outcome === "failed" ? [answer.detail ?? answer.reason] : []);
  if (!(reasons.length < answers.size))
    throw new InputError(
      `the run of ${header.candidate.name} cannot become the baseline ${name}: it answered none of ${answers.size} prompts (${reasons[0]})`,
      { cure: "Mend why it failed and measure it again." }
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
    let { message, cure } = describeFailure(failure);
    screen.warn(`${what}: ${message}${cure === void 0 ? "" : `
${cure}`}`);
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
  let { message, cure } = describeNoSuite(none);
  throw new InputError(message, { ...cure !== void 0 && { cure } });
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

// src/commands/publish-artifacts.ts
import { join as join3 } from "node:path";

// src/pull-request/artifact-name.ts
var documentName = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", count = "[1-9][0-9]{0,8}", pattern = new RegExp(`^poq-(run|report)-(${count})\\+(${documentName})\\+(${documentName})(?:\\+(${count})-of-(${count}))?$`), mostShards = 1e3;
function renderArtifactName({ kind, attempt, suite, candidate, shard }) {
  return [`poq-${kind}-${attempt}`, suite, candidate, ...shard === void 0 ? [] : [`${shard.index}-of-${shard.of}`]].join("+");
}
function parseArtifactName(name) {
  let [, kind, attempt, suite, candidate, index, of] = pattern.exec(name) ?? [];
  if (kind !== "run" && kind !== "report" || suite === void 0 || candidate === void 0) return;
  let parsed = { kind, attempt: Number(attempt), suite, candidate };
  if (index === void 0 || of === void 0) return parsed;
  let shard = { index: Number(index), of: Number(of) };
  return kind === "report" || shard.of > mostShards || shard.index > shard.of ? void 0 : { ...parsed, shard };
}

// src/commands/publish-artifacts.ts
var describeUpload = ({ suite }, run) => ({
  texts: suite.report.texts,
  suite: suite.name,
  candidate: run.header.candidate.name,
  run,
  ...run.header.shard !== void 0 && { shard: run.header.shard }
}), reportFiles = ["report.json", "report.html", "comment.md"];
async function publishArtifacts(world, publishable) {
  let { job } = world;
  if (job?.wants.upload !== !0) return !1;
  world.screen.phase("Uploading");
  let run = () => collectRun(world, job, publishable), report = () => listReport(world, publishable);
  return publishable.together === !0 ? upload(world, job, { kind: "report", publishable, collect: async () => [...await report(), ...await run()] }) : (await upload(world, job, { kind: "run", publishable, collect: run }), upload(world, job, { kind: "report", publishable, collect: report }));
}
async function upload({ screen }, job, { kind, publishable, collect }) {
  let { suite, candidate, shard } = publishable, name = renderArtifactName({
    kind,
    attempt: job.run.attempt,
    suite,
    candidate,
    ...kind === "run" && shard !== void 0 && { shard }
  });
  try {
    let paths = await collect();
    if (paths.length === 0) return !1;
    let uploaded = await (await job.openArtifacts()).upload(name, paths);
    return uploaded.kind === "uploaded" ? screen.note(`The ${kind} is uploaded as the artifact ${name}.`) : screen.warn(`The ${kind} is not uploaded: ${uploaded.reason}`), uploaded.kind === "uploaded";
  } catch (failure) {
    if (!(failure instanceof EdgeError || failure instanceof InputError || failure instanceof DocumentError)) throw failure;
    let { message, cure } = describeFailure(failure);
    return screen.warn(`The ${kind} is not uploaded: ${message}${cure === void 0 ? "" : `
${cure}`}`), !1;
  }
}
async function collectRun(world, job, publishable) {
  let { texts, candidate, shard, runPath } = publishable;
  if (runPath === void 0) return [];
  if (texts === "all") return [runPath];
  let run = publishable.run ?? await loadRun(world.files, runPath), path = runFilePath(join3(job.temporaryFolder, "upload"), candidate, shard);
  return await writeRun(world, path, withholdRun(run, texts)), [path];
}
async function listReport({ files }, { reportFolder }) {
  if (reportFolder === void 0) return [];
  let names = await files.list(reportFolder);
  return reportFiles.filter((name) => names.includes(name)).map((name) => join3(reportFolder, name));
}

// src/commands/run-header.ts
import { createHash as createHash3 } from "node:crypto";
async function assembleHeader(world, { candidate, stack, loaded, shard }) {
  let { document, files } = candidate, machine = await world.describeMachine(), commit = await world.describeCommit(), declared = "environment" in document ? document.environment : void 0;
  return {
    line: "header",
    schemaVersion: 1,
    runId: world.newRunId(),
    suite: loaded.suite.name,
    questionDigest: loaded.set.digest,
    promptCount: loaded.set.questions.size,
    candidate: { ...document },
    candidateDigest: digestCandidate(document, files),
    environment: { ...machine, ...declared !== void 0 && { declared } },
    stack: { ...stack, ...files !== void 0 && { files } },
    ...commit !== void 0 && { commit },
    ...shard !== void 0 && { shard },
    startedAt: world.date(),
    tool: world.tool
  };
}
function digestCandidate(document, files) {
  let plain = JSON.parse(JSON.stringify(document));
  return `sha256:${createHash3("sha256").update(renderCanonicalJson(files === void 0 ? plain : [plain, files])).digest("hex")}`;
}

// src/evaluators/answer-scores.ts
async function collectAnswerScores(evaluator, task) {
  let items = [...task.answers].flatMap((answer) => {
    let question = task.questions.get(answer.promptId);
    return answer.outcome !== "answered" || question === void 0 ? [] : [{ promptId: answer.promptId, task: answer.task, answer: answer.text, references: question.prompt.references }];
  }), started = task.nowMs(), scores = await evaluator.score(items, task.watch);
  return {
    evaluator: describeEvaluator(evaluator, items.length, task.nowMs() - started, scores),
    scores: scores.map((score) => toLine(evaluator.name, score))
  };
}
function describeEvaluator(evaluator, pairs, elapsedMs, scores) {
  let truncated = scores.filter((score) => "raw" in score && score.truncated === !0).length;
  return {
    line: "evaluator",
    name: evaluator.name,
    use: evaluator.use,
    revision: evaluator.revision,
    ...evaluator.dtype !== void 0 && { dtype: evaluator.dtype },
    pairs,
    elapsedMs,
    ...truncated > 0 && { truncated }
  };
}
function toLine(evaluator, score) {
  if ("unscored" in score) return { line: "score", promptId: score.promptId, evaluator, unscored: score.unscored };
  let usable = Number.isFinite(score.raw);
  return {
    line: "score",
    promptId: score.promptId,
    evaluator,
    ...usable ? { raw: score.raw } : { unscored: "not-a-number" },
    ...score.truncated === !0 && { truncated: !0 }
  };
}

// src/commands/score-run.ts
async function scoreRuns(world, toScore, loaded) {
  let scored = toScore;
  for (let settings of loaded.suite.evaluators) {
    let evaluator = await world.openEvaluator(settings, loaded.folder);
    try {
      let next = [];
      for (let one of scored)
        next.push(isScored(one, evaluator) ? one : { ...one, run: await scoreRun(world, one.run, evaluator, loaded) });
      scored = next;
    } finally {
      await evaluator.close();
    }
  }
  return scored.map(({ run }) => run);
}
function isScored({ run, rescore }, evaluator) {
  let known = run.evaluators.get(evaluator.name);
  if (rescore || known?.revision !== evaluator.revision || known.use !== evaluator.use) return !1;
  let scores = run.scores.get(evaluator.name);
  return [...run.answers.values()].every((answer) => answer.outcome !== "answered" || scores?.has(answer.promptId) === !0);
}
async function scoreRun(world, run, evaluator, { set }) {
  requireTexts(run);
  let label = `${evaluator.name} on ${run.header.candidate.name}:`, startedMs = world.clock.nowMs(), { evaluator: line, scores } = await collectAnswerScores(evaluator, {
    answers: run.answers.values(),
    questions: set.questions,
    nowMs: world.clock.nowMs,
    watch: {
      signal: world.signal,
      onProgress: (done, total) => world.screen.progress({ label, done, total, etaMs: estimateLeft(world.clock.nowMs() - startedMs, done, total) })
    }
  });
  return world.screen.note(
    `${line.name}: ${scores.length} answers of ${run.header.candidate.name} scored${line.truncated === void 0 ? "" : `, ${line.truncated} of them truncated`}`
  ), withScores(run, line, scores);
}
var estimateLeft = (elapsedMs, done, total) => elapsedMs / Math.max(1, done) * (total - done);
function withScores(run, evaluator, scores) {
  return {
    ...run,
    evaluators: new Map([...run.evaluators, [evaluator.name, evaluator]]),
    scores: new Map([...run.scores, [evaluator.name, new Map(scores.map((score) => [score.promptId, score]))]])
  };
}

// src/poq/block-sums.ts
function sumByBlock(costs, run, kind) {
  let ofKind2 = new Set(run.blocks.flatMap((block) => block.kind === kind ? block.block : [])), answers = [...costs.answers.values()].filter(({ block }) => run.blocks.length === 0 || block !== void 0 && ofKind2.has(block));
  return answers.some(({ block }) => block === void 0) ? unmeasured("has costs of answers that name no block", "Record the block with every answer, or weigh a single measure.") : assembleBlockCosts(
    sumAnswers(
      costs,
      answers.flatMap(({ block }) => block ?? [])
    ),
    kind,
    { source: costs.source }
  );
}
function sumAnswers({ answers }, blocks) {
  let wanted = new Set(blocks), sums = /* @__PURE__ */ new Map();
  for (let { cost, block } of answers.values()) {
    if (block === void 0 || !wanted.has(block)) continue;
    let { total, answers: count2 } = sums.get(block) ?? { total: 0, answers: 0 };
    sums.set(block, { total: total + cost, answers: count2 + 1 });
  }
  return sums;
}

// src/gate/cost-pairs.ts
function pairCosts(candidate, baseline, promptIds) {
  let [mine, theirs] = [candidate.costs, baseline.costs];
  if (mine.kind === "per-answer" && theirs.kind === "per-answer") return pairAnswers(mine, theirs, candidate, promptIds);
  let parts = listParts(mine).flatMap(({ share, costs }, index) => {
    let other = listParts(theirs)[index];
    return other === void 0 ? [] : [{ share, measured: pairBlocks(costs, other.costs) }];
  });
  return { kind: "blocks", parts: isNonEmpty(parts) ? parts : [{ share: 1, measured: [] }] };
}
function listParts(costs) {
  return costs.kind === "absent" ? [] : costs.kind === "mix" ? costs.parts : [{ share: 1, costs }];
}
function pairAnswers(mine, theirs, candidate, promptIds) {
  let indices = new Map(promptIds.map((id, index) => [id, index])), both = [...mine.answers.values()].flatMap((cost) => {
    let other = theirs.answers.get(cost.promptId);
    return other === void 0 ? [] : [{ cost, other }];
  }), blockInformation = both.every(({ cost, other }) => cost.block !== void 0 && cost.block === other.block);
  return { kind: "answers", measured: both.map(({ cost, other }) => {
    let index = indices.get(cost.promptId), cluster = candidate.run.answers.get(cost.promptId)?.cluster ?? cost.promptId;
    return {
      ...index !== void 0 && { index },
      block: (blockInformation ? cost.block : void 0) ?? cluster,
      candidateCost: cost.cost,
      baselineCost: other.cost
    };
  }), blockInformation };
}
function pairBlocks(mine, theirs) {
  let [totals, others] = [sumBlocks(mine), sumBlocks(theirs)];
  return [...totals].flatMap(([block, candidate]) => {
    let baseline = others.get(block);
    return baseline === void 0 ? [] : [{ block, candidate, baseline }];
  });
}
function sumBlocks(costs) {
  return costs.kind === "per-block" ? costs.blocks : sumAnswers(
    costs,
    [...costs.answers.values()].flatMap(({ block }) => block ?? [])
  );
}
function computeLargestShare(measured, reference) {
  let sumOf = (values) => values.reduce((sum, value) => sum + value, 0), baselineSum = sumOf(measured.map(({ baselineCost }) => baselineCost)), ratio = reference.kind === "fixed" ? 1 : sumOf(measured.map(({ candidateCost }) => candidateCost)) / baselineSum, terms = measured.map(({ candidateCost, baselineCost }) => candidateCost - ratio * baselineCost), mean = sumOf(terms) / terms.length, squares = terms.map((term) => (term - mean) ** 2).sort((one, other) => other - one), total = sumOf(squares);
  return total > 0 ? sumOf(squares.slice(0, 5)) / total : void 0;
}

// src/gate/few-blocks.ts
var fewestBlocks = 6;
function findFewBlocks(candidate, baseline, kind) {
  if (candidate.costs.kind === "absent" || baseline.costs.kind === "absent") return [];
  let paired = pairCosts(candidate, baseline, []);
  if (paired.kind === "answers") return [];
  let [first = [], ...others] = paired.parts.map(({ measured }) => measured.map(({ block }) => block)), found = first.filter((block) => others.every((blocks) => blocks.includes(block))).length;
  if (found >= fewestBlocks) return [];
  let have = `the costs of ${candidate.name} and ${baseline.name} are known in ${found} common ${kind} ${found === 1 ? "block" : "blocks"}`;
  return [
    {
      code: `few-${kind}-blocks`,
      sentence: `Costs are told, but not gated: ${have}, and a verdict on them needs ${fewestBlocks}.`,
      cure: kind === "load" ? adviseOnLoad(candidate.run) : adviseOnLatency(candidate.run)
    }
  ];
}
var ofKind = ({ blocks }, kind) => blocks.filter((block) => block.kind === kind), again = "Measure both again: requests that were tried again or lost leave blocks out.";
function adviseOnLoad(run) {
  let lines = ofKind(run, "load"), [first] = lines;
  if (lines.length >= fewestBlocks) return again;
  let latency = ofKind(run, "latency").length, numbers = new Set(lines.map(({ block }) => block)), asked = [...run.answers.values()].filter(({ block }) => block !== void 0 && numbers.has(block)).length;
  if (first === void 0 || asked === 0) return "Ask more prompts, so that some are left for load blocks.";
  let each = countPromptsOfLoadBlock(first), prompts = Math.ceil(run.answers.size * fewestBlocks * each / asked), concurrency = first.requestsPerSecond === void 0 ? Math.floor(asked * first.concurrency / (fewestBlocks * each)) : 0, ways = [
    ...prompts > run.answers.size ? [`ask about ${prompts} prompts (sample: in the suite) instead of ${run.answers.size}`] : [],
    ...concurrency > 0 && concurrency < first.concurrency ? [`lower measure.concurrency to ${concurrency}`] : []
  ], plan = ways.length === 0 ? "" : `${capitalize(ways.join(", or "))}.`;
  return [latency < fewestBlocks ? `Raise measure.latencyBlocks to at least ${fewestBlocks}: there are never more load blocks.` : "", plan].filter((text) => text !== "").join(" ") || again;
}
function adviseOnLatency(run) {
  return ofKind(run, "latency").length >= fewestBlocks ? again : `Raise measure.latencyBlocks to at least ${fewestBlocks}, and ask prompts of at least as many passages or articles.`;
}
var capitalize = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

// src/profile/energy-findings.ts
var energyWhys = {
  "short-window": "they are too short for what the meter can resolve",
  gap: "the meter was silent in the middle of them",
  mig: "the GPU is cut into MIG instances, whose power is not told apart",
  "not-supported": "this GPU does not tell its power",
  unreadable: "the counters of the CPU packages may not be read"
}, energyCures = {
  "short-window": "Fewer and longer blocks (measure.latencyBlocks, more prompts): 30 s on a GPU, 1 s on a CPU.",
  gap: "Look why nvidia-smi did not answer (kernel log: NVRM, Xid).",
  mig: "Measure on a whole GPU to know its energy.",
  "not-supported": "Nothing; latency and memory are measured all the same.",
  unreadable: "Let the user of the runner read /sys/class/powercap/*/energy_uj (root only by default)."
};
function findEnergyFindings(blocks) {
  let missing = ["latency", "load"].flatMap((kind) => {
    let ofKind2 = blocks.filter((block) => block.kind === kind), [first2] = ofKind2.flatMap(({ energyAbsent }) => energyAbsent ?? []);
    return first2 === void 0 || ofKind2.some(({ energyJoules }) => energyJoules !== void 0) ? [] : [{ kind, reason: first2 }];
  }), [first] = missing;
  if (first === void 0) return [];
  let told = missing.map(({ kind, reason }) => `of ${kind} blocks, because ${energyWhys[reason]}`), where = missing.every(({ reason }) => reason === first.reason) ? `of ${missing.map(({ kind }) => kind).join(" and ")} blocks, because ${energyWhys[first.reason]}` : told.join(", and ");
  return [createWarning("energy-unmeasured", { sentence: `There is no energy ${where}.`, cure: energyCures[first.reason] })];
}

export {
  sumByBlock,
  energyWhys,
  energyCures,
  findEnergyFindings,
  locateInRepository,
  requireOwnFolders,
  liesIn,
  createRunWriter,
  assembleHeader,
  digestCandidate,
  pairCosts,
  listParts,
  computeLargestShare,
  fewestBlocks,
  findFewBlocks,
  baselineEnding,
  scoreRuns,
  loadGround,
  requireCheckout,
  requireVerified,
  requireMeasuredHead,
  loadInterrupted,
  setAsideUnfinished,
  setAsideOther,
  writeRun,
  acceptBaseline,
  requireAcceptable,
  publishComment,
  warnOfFailure,
  concludeWithout,
  refuseWithout,
  parseArtifactName,
  describeUpload,
  publishArtifacts
};
