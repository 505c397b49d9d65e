import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  isCommit
} from "./chunk-BP2XBMEC.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import {
  EdgeError
} from "./chunk-Y6MH4YRJ.js";

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
var isLoopback = ({ hostname }) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
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

export {
  pRetry,
  requestDownload,
  reasonOf
};
