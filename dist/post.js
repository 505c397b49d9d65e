import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  deleteAside,
  ledgerOf,
  loadLeases
} from "./chunk-L33IZ7JC.js";
import {
  readCacheSettings
} from "./chunk-GGUCEUFF.js";
import {
  BELIEVED_MS
} from "./chunk-CZOD6VTA.js";
import "./chunk-KQJH2UEL.js";
import {
  sweepServers
} from "./chunk-F5UYX7T2.js";
import {
  TRASH,
  listFiles,
  listNames
} from "./chunk-ELSEL2PY.js";
import {
  removeAbandoned,
  withCacheLock
} from "./chunk-NIW3JTIT.js";
import "./chunk-BP2XBMEC.js";
import {
  guessJobInputs,
  locateTemporaryFolder,
  openFailedJob,
  openJob,
  withdrawVerdict
} from "./chunk-YZKLMLTL.js";
import "./chunk-36ZASG2T.js";
import "./chunk-SDNH3JBT.js";
import {
  systemClock
} from "./chunk-53LOMDBW.js";
import "./chunk-DTTH4UXF.js";
import "./chunk-ZMRCHSPF.js";
import "./chunk-UFVVFSCT.js";
import {
  describeReason
} from "./chunk-5FHCLNJB.js";
import "./chunk-VXHRE3B5.js";
import "./chunk-TDFGMOKY.js";
import "./chunk-ORAYPPDY.js";
import "./chunk-2FQ3F6BV.js";
import "./chunk-6JFRREB3.js";
import {
  defaults
} from "./chunk-GANQ4JAS.js";
import "./chunk-XKHD6ELO.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import {
  describeFailure
} from "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/post.ts
import { tmpdir } from "node:os";

// src/edges/job-cleaning.ts
import { lstat as lstat2, realpath, rm as rm3 } from "node:fs/promises";
import { dirname, isAbsolute, join as join3, sep } from "node:path";

// src/edges/cache-sweep.ts
import { rm } from "node:fs/promises";
import { join } from "node:path";
var SINGLE_USE = /\.[0-9a-f]{8}-[0-9a-f-]{27}\.part(\.json)?$/;
async function sweepCache(folder) {
  let ledger = ledgerOf(folder);
  (await listNames(ledger)).length > 0 && await withCacheLock(ledger, () => loadLeases(ledger));
  let kinds = ["prompts", "models", "embeddings"].map((kind) => join(folder, kind));
  await deleteAside((await Promise.all(kinds.map(listTrash))).flat());
  for (let { path, modifiedMs } of (await Promise.all(kinds.map(listFiles))).flat())
    /\.part\.lock$/.test(path) ? await removeAbandoned(path, BELIEVED_MS) : SINGLE_USE.test(path) && Date.now() - modifiedMs > BELIEVED_MS && await rm(path, { force: !0 });
}
async function listTrash(folder) {
  return (await Promise.all(
    (await listNames(folder)).map(async (entry) => {
      let path = join(folder, entry.name);
      return entry.name.startsWith(TRASH) ? [path] : entry.isDirectory() ? listTrash(path) : [];
    })
  )).flat();
}

// src/edges/leftovers.ts
import { lstat, rm as rm2 } from "node:fs/promises";
import { join as join2 } from "node:path";
var LEFTOVER = /\.(jsonl|json|md|html)\.part$/, MOST_NAMES = 1e4;
async function sweepLeftovers(folder, { untouchedMs = 0 } = {}) {
  let names = await listNames(folder), removed = [];
  if (names.length > MOST_NAMES) return removed;
  for (let { name } of names) {
    if (!LEFTOVER.test(name)) continue;
    let found = await lstat(join2(folder, name)).catch(() => {
    });
    found?.isFile() !== !0 || untouchedMs > 0 && Date.now() - found.mtimeMs < untouchedMs || (await rm2(join2(folder, name), { force: !0 }), removed.push(name));
  }
  return removed;
}

// src/edges/job-cleaning.ts
async function cleanAfterJob({
  temporaryFolder,
  runnerTemp,
  cacheFolder,
  resultFolders = []
}) {
  let troubles = [], attempt = (what, action) => action().catch((failure) => troubles.push(`${what}: ${describeReason(failure)}`));
  cacheFolder && await attempt(cacheFolder, async () => troubles.push(...await sweepServers(join3(cacheFolder, "servers")))), temporaryFolder && await attempt(temporaryFolder, () => removeTemporary(temporaryFolder, runnerTemp)), cacheFolder && await attempt(cacheFolder, () => sweepCache(cacheFolder));
  for (let folder of resultFolders) await attempt(folder, () => sweepLeftovers(folder));
  return troubles;
}
async function removeTemporary(folder, runnerTemp) {
  let found = await lstat2(folder).catch(() => {
  });
  if (found === void 0) return;
  if (!runnerTemp || !isAbsolute(runnerTemp) || !isAbsolute(folder)) throw new Error("not removed, because RUNNER_TEMP is not known");
  let parent = `${await realpath(dirname(folder))}${sep}`;
  if (!(!/(^|[/\\])\.{0,2}[/\\]?$/.test(folder) && found.isDirectory()) || !parent.startsWith(`${await realpath(runnerTemp)}${sep}`))
    throw new Error("not removed, because it is no folder in RUNNER_TEMP");
  await rm3(folder, { recursive: !0, force: !0, maxRetries: 2 });
}

// src/post.ts
var withdrawalMs = 3e4, settleMs = 1e3, killed = {
  message: "the job ended, or was cancelled or killed, before there was a verdict",
  cure: "Run it again.",
  bug: !1,
  stack: void 0
};
async function main({ hasEnded, readInput, maskSecret, screen }) {
  let environment = process.env, troubles = [];
  if (!hasEnded()) {
    let signal = AbortSignal.timeout(withdrawalMs), failed = await openFailedJob({
      environment,
      inputs: guessJobInputs(readInput),
      readInput,
      maskSecret,
      signal,
      onWait: screen.note
    });
    failed !== void 0 && troubles.push(...await withdrawVerdict(failed, killed, () => systemClock.wait(settleMs, signal)));
  }
  let cleaned = await cleanAfterJob({
    temporaryFolder: locateTemporaryFolder(environment),
    runnerTemp: environment.RUNNER_TEMP || tmpdir(),
    cacheFolder: readCacheSettings(environment).folder,
    resultFolders: [readInput("out") || defaults.out, readInput("baselines") || defaults.baselines]
  });
  return [...troubles, ...cleaned];
}
var job = openJob(() => performance.now());
for (let trouble of await main(job).catch((failure) => [describeFailure(failure).message])) job.screen.warn(trouble);
