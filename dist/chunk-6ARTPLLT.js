import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  pRetry,
  reasonOf,
  requestDownload
} from "./chunk-Q3J6EM53.js";
import {
  claimPart
} from "./chunk-CZOD6VTA.js";
import {
  RESERVE_BYTES,
  describeShortage,
  readFreeBytes
} from "./chunk-KQJH2UEL.js";
import {
  loadDownloadRecord,
  saveDownloadRecord
} from "./chunk-BP2XBMEC.js";
import {
  createPrivateFolder,
  makePrivate
} from "./chunk-DTTH4UXF.js";
import {
  codeOf,
  describeFileFailure
} from "./chunk-UFVVFSCT.js";
import {
  EdgeError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";

// src/edges/file-digest.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
async function computeFileDigest(path, name, signal) {
  let digest = createHash("sha256");
  try {
    for await (let piece of createReadStream(path, { signal })) digest.update(piece);
  } catch (failure) {
    throw describeFileFailure(name, failure);
  }
  return digest.digest("hex");
}

// src/edges/download.ts
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/edges/download-place.ts
function createUnboundedPlace(folder) {
  return {
    hold: async () => {
    },
    async makeRoom(name, bytes) {
      let freeBytes = await readFreeBytes(folder);
      if (!(freeBytes === void 0 || freeBytes >= bytes + RESERVE_BYTES))
        throw describeShortage({ folder, name, bytes, reserveBytes: RESERVE_BYTES, freeBytes });
    },
    warn: () => {
    }
  };
}

// src/edges/download-refusal.ts
var DownloadRefusal = class extends EdgeError {
  status;
  constructor({ message, cure, status }) {
    super({ edge: "download", message, cure, retryable: status >= 500 || status === 408 || status === 429 }), this.status = status;
  }
};

// src/edges/download-transfer.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
async function transfer({
  remote,
  part,
  place,
  token,
  idleTimeoutMs,
  signal,
  onProgress,
  ...transfer2
}) {
  let idle = createIdleTimer(idleTimeoutMs), limited = AbortSignal.any([signal, idle.signal]);
  try {
    let known = await part.resumption(), asked = transfer2.revision ?? known?.revision, url = remote.url.replace("{revision}", asked ?? remote.branch ?? "main"), headers = { "accept-encoding": "identity", ...known === void 0 ? {} : { range: `bytes=${known.bytes}-`, "if-range": known.etag } }, answer = await requestDownload({ url, headers, token, signal: limited, cure: remote.cure }), revision = asked ?? answer.revision, named = { ...revision !== void 0 && { revision }, ...answer.announced !== void 0 && { announced: answer.announced } }, offset = await acceptAnswer(answer.response, { url, remote, part, expected: known?.bytes ?? 0 });
    return offset === 0 && await part.begin({ source: remote.url, ...named, ...strongTag(answer.response.headers) }), await writeBody(answer, { remote, part, place, offset, onProgress, touch: idle.touch }), { url: revision === void 0 ? url : remote.url.replace("{revision}", revision), ...named, resumed: offset > 0 };
  } catch (failure) {
    throw idle.signal.aborted && !signal.aborted ? stalled(remote, idleTimeoutMs) : describe(failure, remote);
  } finally {
    idle.stop();
  }
}
async function acceptAnswer(response, { url, remote, part, expected }) {
  let { status, headers } = response;
  if (status === 200) return 0;
  let start = /^bytes (\d+)-/.exec(headers.get("content-range") ?? "")?.[1];
  if (status === 206 && expected > 0 && Number(start) === expected) return expected;
  if (await response.body?.cancel(), status === 206 || status === 416)
    throw await part.discard(), failed(remote, `${url} answered with another part of the file than was asked for (${status})`, !0);
  let sentence = status === 404 || status === 410 ? "is not there" : status === 401 || status === 403 ? "is refused" : "could not be had";
  throw new DownloadRefusal({ message: `${url} ${sentence} (HTTP ${status})`, cure: remote.cure, status });
}
var ROOM_STEP = 64 * 2 ** 20;
async function writeBody({ response }, { remote, part, place, offset, onProgress, touch }) {
  let length = Number(response.headers.get("content-length") ?? Number.NaN), total = response.headers.has("content-encoding") || Number.isNaN(length) ? void 0 : offset + length, handle = await openPart(part.path, offset), received = offset, granted = offset, grant = async (bytes) => {
    await place.makeRoom(remote.name, bytes), touch();
  };
  try {
    if ((total ?? 0) > remote.maxBytes) throw tooLarge(remote);
    total !== void 0 && await grant(total - offset), granted = total ?? offset;
    for await (let piece of response.body ?? []) {
      if (touch(), received + piece.length > remote.maxBytes) throw tooLarge(remote);
      received + piece.length > granted && (granted = received + piece.length + ROOM_STEP, await grant(granted - received)), received += piece.length, await handle.writeFile(piece), onProgress({ file: remote.name, receivedBytes: received, ...total !== void 0 && { totalBytes: total } });
    }
  } finally {
    await handle.close();
  }
  if (total !== void 0 && received < total)
    throw failed(remote, `${remote.name}: the connection ended ${total - received} bytes early`, !0);
}
async function openPart(path, offset) {
  let start = offset > 0 ? constants.O_APPEND : constants.O_TRUNC, handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW | start, 384);
  return await handle.chmod(384), handle;
}
function strongTag(headers) {
  let etag = headers.get("etag");
  return etag?.startsWith('"') === !0 && !headers.has("content-encoding") ? { etag } : {};
}
function createIdleTimer(ms) {
  let controller = new AbortController(), timer = setTimeout(() => controller.abort(), ms);
  return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}
var failed = ({ cure }, message, retryable) => new EdgeError({ edge: "download", message, cure, retryable }), stalled = (remote, ms) => failed(remote, `${remote.name}: nothing arrived for ${ms / 1e3} s`, !0), tooLarge = (remote) => failed(remote, `${remote.name}: is larger than ${remote.maxBytes} bytes`, !1), DISK_CODES = /* @__PURE__ */ new Set([
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "EROFS",
  "EACCES",
  "EPERM",
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EIO",
  "EMFILE",
  "ELOOP"
]);
function describe(failure, remote) {
  return failure instanceof EdgeError || DISK_CODES.has(codeOf(failure) ?? "") ? failure : new EdgeError({
    edge: "download",
    message: `${remote.name}: the connection was cut${reasonOf(failure)}`,
    cure: remote.cure,
    retryable: !0,
    cause: failure
  });
}

// src/edges/download.ts
function createDownloads(settings) {
  return async (remote, options) => {
    try {
      return await download(remote, settings, options);
    } catch (failure) {
      throw options.signal.aborted ? new InterruptedError() : describeCacheFailure(failure, settings.cacheFolder);
    }
  };
}
async function download(remote, settings, options) {
  let { cacheFolder, stateFolder = cacheFolder } = settings, file = join(cacheFolder, remote.name), state = join(stateFolder, remote.name), place = settings.placeOf?.(file) ?? createUnboundedPlace(cacheFolder);
  await place.hold(), await createPrivateFolder(dirname(file), cacheFolder), await createPrivateFolder(dirname(state), stateFolder);
  let recordFile = `${state}.lock.json`, record = remote.sha256 === void 0 ? await loadDownloadRecord(recordFile, remote.url) : void 0, expected = remote.sha256 ?? record?.sha256, found = expected === void 0 ? "absent" : await inspect(file, { sha256: expected, bytes: record?.bytes }, options.signal);
  if (expected !== void 0 && found === "whole") {
    for (let path of [file, recordFile]) await makePrivate(path);
    return describeFile(file, expected, record ?? { url: remote.url });
  }
  found === "changed" && await throwAway(file, remote, place);
  let part = await claimPart(state, remote.url);
  try {
    return await fetchWithRetries({ remote, settings, options, file, place, recordFile, record }, part);
  } catch (failure) {
    throw found === "changed" ? describeChanged(failure, remote) : failure;
  } finally {
    await part.release();
  }
}
async function throwAway(file, { name }, place) {
  await rm(file, { force: !0 }), place.warn(
    `${name} was changed in the cache since it was downloaded. It is thrown away and downloaded again: see who else writes there.`
  );
}
function describeChanged(failure, { name }) {
  if (!(failure instanceof EdgeError) || failure instanceof DownloadRefusal) return failure;
  let { message, edge, cure, retryable } = failure;
  return new EdgeError({
    edge,
    message: `${name} was changed in the cache and is thrown away, and ${message}`,
    ...cure !== void 0 && { cure },
    retryable,
    cause: failure
  });
}
function fetchWithRetries(job, part) {
  let { retries = 4, retryDelayMs = 1e3 } = job.settings;
  return pRetry(() => fetchOnce(job, part).catch((failure) => {
    throw describeCacheFailure(failure, job.settings.cacheFolder);
  }), {
    retries,
    minTimeout: retryDelayMs,
    maxTimeout: 3e4,
    randomize: !0,
    signal: job.options.signal,
    shouldRetry: ({ error }) => error instanceof EdgeError && error.retryable
  });
}
async function fetchOnce(job, part) {
  let { remote, settings, options, file, place, record } = job, transferred = await transfer({
    remote,
    part,
    place,
    revision: record?.revision,
    token: settings.token,
    idleTimeoutMs: settings.idleTimeoutMs ?? 6e4,
    signal: options.signal,
    onProgress: options.onProgress ?? (() => {
    })
  }), sha256 = await computeFileDigest(part.path, remote.name, options.signal), expected = remote.sha256 ?? record?.sha256 ?? transferred.announced ?? sha256;
  if (sha256 !== expected)
    throw await part.discard(), wrongDigest(job, transferred, { sha256, expected });
  let bytes = (await stat(part.path)).size;
  if (remote.sha256 === void 0 && record === void 0) {
    let { url, revision } = transferred;
    await saveDownloadRecord(job.recordFile, { source: remote.url, url, ...revision !== void 0 && { revision }, sha256, bytes });
  }
  return await rename(part.path, file), await part.discard(), describeFile(file, sha256, transferred);
}
function wrongDigest({ remote, record, recordFile }, { url, resumed }, found) {
  return new EdgeError({
    edge: "download",
    message: `${remote.name}: ${url} has SHA-256 ${found.sha256}, not the expected ${found.expected}`,
    cure: record === void 0 ? `Something between here and the server may have sent another file. ${remote.cure}` : `The file changed since its first use. If that is meant, delete ${recordFile} and record new baselines.`,
    retryable: resumed
  });
}
async function inspect(file, { sha256, bytes }, signal) {
  let found = await stat(file).catch(() => {
  });
  return found === void 0 ? "absent" : !found.isFile() || bytes !== void 0 && found.size !== bytes ? "changed" : await computeFileDigest(file, file, signal) === sha256 ? "whole" : "changed";
}
function describeFile(path, sha256, { url, revision }) {
  return { path, url, sha256, ...revision !== void 0 && { revision } };
}
function describeCacheFailure(failure, folder) {
  let code = codeOf(failure);
  return failure instanceof EdgeError || code === void 0 ? failure : new EdgeError({
    edge: "download",
    message: code === "ENOSPC" ? `no space is left for ${folder}` : `${folder} cannot be written (${code})`,
    cure: "Free some space there or name another cache folder: POQ_CACHE.",
    retryable: !1,
    cause: failure
  });
}

export {
  DownloadRefusal,
  computeFileDigest,
  createDownloads
};
