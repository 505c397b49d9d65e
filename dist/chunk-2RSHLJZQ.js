import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  createFolder
} from "./chunk-SELW57T2.js";
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
import { chmod, rename, stat as stat2 } from "node:fs/promises";
import { dirname, join } from "node:path";

// node_modules/is-network-error/index.js
var objectToString = Object.prototype.toString, isError = (value) => objectToString.call(value) === "[object Error]", errorMessages = /* @__PURE__ */ new Set([
  "network error",
  // Chrome
  "NetworkError when attempting to fetch resource.",
  // Firefox
  "The Internet connection appears to be offline.",
  // Safari 16
  "Network request failed",
  // `cross-fetch`
  "fetch failed",
  // Undici (Node.js)
  "terminated",
  // Undici (Node.js)
  " A network error occurred.",
  // Bun (WebKit)
  "Network connection lost"
  // Cloudflare Workers (fetch)
]);
function isNetworkError(error) {
  if (!(error && isError(error) && error.name === "TypeError" && typeof error.message == "string"))
    return !1;
  let { message, stack } = error;
  return message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")") ? stack === void 0 || "__sentry_captured__" in error : message.startsWith("error sending request for url") || message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")") ? !0 : errorMessages.has(message);
}

// node_modules/p-retry/index.js
function validateRetries(retries) {
  if (typeof retries == "number") {
    if (retries < 0)
      throw new TypeError("Expected `retries` to be a non-negative number.");
    if (Number.isNaN(retries))
      throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
  } else if (retries !== void 0)
    throw new TypeError("Expected `retries` to be a number or Infinity.");
}
function validateNumberOption(name, value, { min = 0, allowInfinity = !1 } = {}) {
  if (value !== void 0) {
    if (typeof value != "number" || Number.isNaN(value))
      throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
    if (!allowInfinity && !Number.isFinite(value))
      throw new TypeError(`Expected \`${name}\` to be a finite number.`);
    if (value < min)
      throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
  }
}
var AbortError = class extends Error {
  constructor(message) {
    super(), message instanceof Error ? (this.originalError = message, { message } = message) : (this.originalError = new Error(message), this.originalError.stack = this.stack), this.name = "AbortError", this.message = message;
  }
};
function calculateDelay(retriesConsumed, options) {
  let attempt = Math.max(1, retriesConsumed + 1), random = options.randomize ? Math.random() + 1 : 1, timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
  return timeout = Math.min(timeout, options.maxTimeout), timeout;
}
function calculateRemainingTime(start, max) {
  return Number.isFinite(max) ? max - (performance.now() - start) : max;
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
  let normalizedError = error instanceof Error ? error : new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
  if (normalizedError instanceof AbortError)
    throw normalizedError.originalError;
  let retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries, maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY, context = Object.freeze({
    error: normalizedError,
    attemptNumber,
    retriesLeft,
    retriesConsumed
  });
  if (await options.onFailedAttempt(context), calculateRemainingTime(startTime, maxRetryTime) <= 0)
    throw normalizedError;
  let consumeRetry = await options.shouldConsumeRetry(context), remainingTime = calculateRemainingTime(startTime, maxRetryTime);
  if (remainingTime <= 0 || retriesLeft <= 0)
    throw normalizedError;
  if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
    if (consumeRetry)
      throw normalizedError;
    return options.signal?.throwIfAborted(), !1;
  }
  if (!await options.shouldRetry(context))
    throw normalizedError;
  if (!consumeRetry)
    return options.signal?.throwIfAborted(), !1;
  let delayTime = calculateDelay(retriesConsumed, options), finalDelay = Math.min(delayTime, remainingTime);
  return options.signal?.throwIfAborted(), finalDelay > 0 && await new Promise((resolve, reject) => {
    let onAbort = () => {
      clearTimeout(timeoutToken), options.signal?.removeEventListener("abort", onAbort), reject(options.signal.reason);
    }, timeoutToken = setTimeout(() => {
      options.signal?.removeEventListener("abort", onAbort), resolve();
    }, finalDelay);
    options.unref && timeoutToken.unref?.(), options.signal?.addEventListener("abort", onAbort, { once: !0 });
  }), options.signal?.throwIfAborted(), !0;
}
async function pRetry(input, options = {}) {
  if (options = { ...options }, validateRetries(options.retries), Object.hasOwn(options, "forever"))
    throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
  options.retries ??= 10, options.factor ??= 2, options.minTimeout ??= 1e3, options.maxTimeout ??= Number.POSITIVE_INFINITY, options.maxRetryTime ??= Number.POSITIVE_INFINITY, options.randomize ??= !1, options.onFailedAttempt ??= () => {
  }, options.shouldRetry ??= () => !0, options.shouldConsumeRetry ??= () => !0, validateNumberOption("factor", options.factor, { min: 0, allowInfinity: !1 }), validateNumberOption("minTimeout", options.minTimeout, { min: 0, allowInfinity: !1 }), validateNumberOption("maxTimeout", options.maxTimeout, { min: 0, allowInfinity: !0 }), validateNumberOption("maxRetryTime", options.maxRetryTime, { min: 0, allowInfinity: !0 }), options.factor > 0 || (options.factor = 1), options.signal?.throwIfAborted();
  let attemptNumber = 0, retriesConsumed = 0, startTime = performance.now();
  for (; !Number.isFinite(options.retries) || retriesConsumed <= options.retries; ) {
    attemptNumber++;
    try {
      options.signal?.throwIfAborted();
      let result = await input(attemptNumber);
      return options.signal?.throwIfAborted(), result;
    } catch (error) {
      await onAttemptFailure({
        error,
        attemptNumber,
        retriesConsumed,
        startTime,
        options
      }) && retriesConsumed++;
    }
  }
  throw new Error("Retry attempts exhausted without throwing an error.");
}

// src/edges/download-part.ts
import { randomUUID } from "node:crypto";
import { open, readFile as readFile2, rm, stat, writeFile as writeFile2 } from "node:fs/promises";
import { hostname } from "node:os";

// src/edges/download-record.ts
import { readFile, writeFile } from "node:fs/promises";
async function loadDownloadRecord(path, source) {
  let value = await loadJsonObject(path);
  if (value === void 0 || value.source !== source) return;
  let { url, revision, sha256, bytes } = value;
  if (!(typeof url != "string" || typeof sha256 != "string" || !/^[0-9a-f]{64}$/.test(sha256) || typeof bytes != "number"))
    return { source, url, sha256, bytes, ...isCommit(revision) && { revision } };
}
function isCommit(value) {
  return typeof value == "string" && /^[0-9a-f]{40}$/.test(value);
}
async function saveDownloadRecord(path, record) {
  await writeFile(path, `${JSON.stringify(record, void 0, 2)}
`, { mode: 384 });
}
async function loadJsonObject(path) {
  let value = parseJson(await readFile(path, "utf8").catch(() => ""));
  return isRecord(value) ? value : void 0;
}

// src/edges/download-part.ts
var STALE_LOCK_MS = 36e5;
async function claimPart(file, source) {
  let lock = `${file}.part.lock`, owned = await takeLock(lock), path = owned ? `${file}.part` : `${file}.${randomUUID()}.part`, origin = `${path}.json`, discard = async () => {
    await rm(path, { force: !0 }), await rm(origin, { force: !0 });
  };
  return {
    path,
    discard,
    begin: (value) => writeFile2(origin, JSON.stringify(value), { mode: 384 }),
    async resumption() {
      let known = await loadJsonObject(origin), bytes = await sizeOf(path);
      if (!(known === void 0 || bytes === 0 || known.source !== source || typeof known.etag != "string"))
        return { bytes, etag: known.etag, ...isCommit(known.revision) && { revision: known.revision } };
    },
    async release() {
      owned ? await rm(lock, { force: !0 }) : await discard();
    }
  };
}
async function takeLock(lock) {
  for (let attempt = 0; attempt < 2; attempt += 1)
    try {
      let handle = await open(lock, "wx", 384);
      return await handle.writeFile(`${hostname()} ${process.pid}`), await handle.close(), !0;
    } catch (failure) {
      if (codeOf(failure) !== "EEXIST") throw failure;
      if (!await isStale(lock)) return !1;
      await rm(lock, { force: !0 });
    }
  return !1;
}
async function isStale(lock) {
  try {
    let [host, pid] = (await readFile2(lock, "utf8")).split(" ");
    return Date.now() - (await stat(lock)).mtimeMs > STALE_LOCK_MS ? !0 : host === hostname() && !isAlive(Number(pid));
  } catch {
    return !0;
  }
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return codeOf(failure) === "EPERM";
  }
}
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

// src/edges/download-transfer.ts
import { open as open2 } from "node:fs/promises";

// src/edges/download-refusal.ts
var DownloadRefusal = class extends EdgeError {
  status;
  constructor({ message, cure, status }) {
    super({ edge: "download", message, cure, retryable: status >= 500 || status === 408 || status === 429 }), this.status = status;
  }
};

// src/edges/download-request.ts
var MAX_REDIRECTS = 5;
async function requestDownload({ url, headers, token, signal, cure }) {
  let target = new URL(url), named = {}, { origin } = target, local = isLoopback(target), authorization = token === void 0 ? {} : { authorization: `Bearer ${token}` };
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    refuseUnsafe(target, local, cure), target.origin !== origin && (authorization = {});
    let response = await send(target, { headers: { ...headers, ...authorization }, signal, cure });
    named = { ...readHubHeaders(response.headers), ...named };
    let location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get("location") : null;
    if (location === null) return { response, ...named };
    await response.body?.cancel(), target = parseLocation(location, target, cure);
  }
  throw new EdgeError({ edge: "download", message: `${url} redirects more than ${MAX_REDIRECTS} times`, cure, retryable: !1 });
}
async function send(target, { headers, signal, cure }) {
  try {
    return await fetch(target, { headers, signal, redirect: "manual" });
  } catch (failure) {
    throw signal.aborted ? signal.reason : new EdgeError({
      edge: "download",
      message: `${target.origin} cannot be reached${reasonOf(failure)}`,
      cure,
      retryable: !0,
      cause: failure
    });
  }
}
function refuseUnsafe(target, local, cure) {
  if (!(target.protocol === "https:" ? local || !isLoopback(target) : target.protocol === "http:" && local && isLoopback(target)))
    throw new EdgeError({ edge: "download", message: `${target.origin} is refused: downloads come over https only`, cure, retryable: !1 });
}
function parseLocation(location, from, cure) {
  if (URL.canParse(location, from.href)) return new URL(location, from.href);
  throw new EdgeError({ edge: "download", message: `${from.origin} redirects to what is no address`, cure, retryable: !1 });
}
var isLoopback = ({ hostname: hostname2 }) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname2);
function readHubHeaders(headers) {
  let revision = headers.get("x-repo-commit"), announced = /^"?([0-9a-f]{64})"?$/.exec(headers.get("x-linked-etag") ?? "")?.[1];
  return {
    ...isCommit(revision) && { revision },
    ...announced !== void 0 && { announced }
  };
}
function reasonOf(failure) {
  let cause = typeof failure == "object" && failure !== null && "cause" in failure ? failure.cause : void 0, code = codeOf(cause);
  return code === void 0 ? "" : ` (${code})`;
}

// src/edges/download-transfer.ts
async function transfer({ remote, part, token, idleTimeoutMs, signal, onProgress, ...transfer2 }) {
  let idle = createIdleTimer(idleTimeoutMs), limited = AbortSignal.any([signal, idle.signal]);
  try {
    let known = await part.resumption(), asked = transfer2.revision ?? known?.revision, url = remote.url.replace("{revision}", asked ?? remote.branch ?? "main"), headers = { "accept-encoding": "identity", ...known === void 0 ? {} : { range: `bytes=${known.bytes}-`, "if-range": known.etag } }, answer = await requestDownload({ url, headers, token, signal: limited, cure: remote.cure }), revision = asked ?? answer.revision, named = { ...revision !== void 0 && { revision }, ...answer.announced !== void 0 && { announced: answer.announced } }, offset = await acceptAnswer(answer.response, { url, remote, part, expected: known?.bytes ?? 0 });
    return offset === 0 && await part.begin({ source: remote.url, ...named, ...strongTag(answer.response.headers) }), await writeBody(answer, { remote, part, offset, onProgress, touch: idle.touch }), { url: revision === void 0 ? url : remote.url.replace("{revision}", revision), ...named, resumed: offset > 0 };
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
async function writeBody({ response }, { remote, part, offset, onProgress, touch }) {
  let length = Number(response.headers.get("content-length") ?? Number.NaN), total = response.headers.has("content-encoding") || Number.isNaN(length) ? void 0 : offset + length, handle = await open2(part.path, offset > 0 ? "a" : "w", 384), received = offset;
  try {
    if ((total ?? 0) > remote.maxBytes) throw tooLarge(remote);
    for await (let piece of response.body ?? []) {
      if (touch(), received += piece.length, received > remote.maxBytes) throw tooLarge(remote);
      await handle.writeFile(piece), onProgress({ file: remote.name, receivedBytes: received, ...total !== void 0 && { totalBytes: total } });
    }
  } finally {
    await handle.close();
  }
  if (total !== void 0 && received < total)
    throw failed(remote, `${remote.name}: the connection ended ${total - received} bytes early`, !0);
}
function strongTag(headers) {
  let etag = headers.get("etag");
  return etag?.startsWith('"') === !0 && !headers.has("content-encoding") ? { etag } : {};
}
function createIdleTimer(ms) {
  let controller = new AbortController(), timer = setTimeout(() => controller.abort(), ms);
  return { signal: controller.signal, touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}
var failed = ({ cure }, message, retryable) => new EdgeError({ edge: "download", message, cure, retryable }), stalled = (remote, ms) => failed(remote, `${remote.name}: nothing arrived for ${ms / 1e3} s`, !0), tooLarge = (remote) => failed(remote, `${remote.name}: is larger than ${remote.maxBytes} bytes`, !1), DISK_CODES = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EISDIR", "EIO", "EMFILE"]);
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
  let file = join(settings.cacheFolder, remote.name), state = join(settings.stateFolder ?? settings.cacheFolder, remote.name);
  for (let path of [file, state]) await createFolder(dirname(path), 448);
  let recordFile = `${state}.lock.json`, record = remote.sha256 === void 0 ? await loadDownloadRecord(recordFile, remote.url) : void 0, expected = remote.sha256 ?? record?.sha256;
  if (expected !== void 0 && await isCached(file, expected, options.signal))
    return describeFile(file, expected, record ?? { url: remote.url });
  let part = await claimPart(state, remote.url);
  try {
    return await fetchWithRetries({ remote, settings, options, file, recordFile, record }, part);
  } finally {
    await part.release();
  }
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
  let { remote, settings, options, file, record } = job, transferred = await transfer({
    remote,
    part,
    revision: record?.revision,
    token: settings.token,
    idleTimeoutMs: settings.idleTimeoutMs ?? 6e4,
    signal: options.signal,
    onProgress: options.onProgress ?? (() => {
    })
  }), sha256 = await computeFileDigest(part.path, remote.name, options.signal), expected = remote.sha256 ?? record?.sha256 ?? transferred.announced ?? sha256;
  if (sha256 !== expected)
    throw await part.discard(), wrongDigest(job, transferred, { sha256, expected });
  let bytes = (await stat2(part.path)).size;
  if (remote.sha256 === void 0 && record === void 0) {
    let { url, revision } = transferred;
    await saveDownloadRecord(job.recordFile, { source: remote.url, url, ...revision !== void 0 && { revision }, sha256, bytes });
  }
  return await chmod(part.path, 384), await rename(part.path, file), await part.discard(), describeFile(file, sha256, transferred);
}
function wrongDigest({ remote, record, recordFile }, { url, resumed }, found) {
  return new EdgeError({
    edge: "download",
    message: `${remote.name}: ${url} has SHA-256 ${found.sha256}, not the expected ${found.expected}`,
    cure: record === void 0 ? `Something between here and the server may have sent another file. ${remote.cure}` : `The file changed since its first use. If that is meant, delete ${recordFile} and record new baselines.`,
    retryable: resumed
  });
}
async function isCached(file, expected, signal) {
  return await stat2(file).then(
    (stats) => stats.isFile(),
    () => !1
  ) && await computeFileDigest(file, file, signal) === expected;
}
function describeFile(path, sha256, { url, revision }) {
  return { path, url, sha256, ...revision !== void 0 && { revision } };
}
function describeCacheFailure(failure, folder) {
  let code = codeOf(failure);
  return failure instanceof EdgeError || code === void 0 ? failure : new EdgeError({
    edge: "download",
    message: code === "ENOSPC" ? `no space is left for ${folder}` : `${folder} cannot be written (${code})`,
    cure: "Free some space there or name another cache folder.",
    retryable: !1,
    cause: failure
  });
}

export {
  isCommit,
  DownloadRefusal,
  computeFileDigest,
  createDownloads
};
