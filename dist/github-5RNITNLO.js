import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  defaults,
  getOctokit,
  require_light,
  retry
} from "./chunk-Y5HRX3LA.js";
import {
  pRetry,
  requestDownload
} from "./chunk-Q3J6EM53.js";
import "./chunk-BP2XBMEC.js";
import "./chunk-SDNH3JBT.js";
import "./chunk-DTTH4UXF.js";
import {
  codeOf
} from "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  GitHubRefusal
} from "./chunk-TDFGMOKY.js";
import "./chunk-TRLQPUB7.js";
import {
  fieldOf,
  isRecord
} from "./chunk-OLLYLGEN.js";
import {
  EdgeError,
  InputError,
  InterruptedError
} from "./chunk-Y6MH4YRJ.js";
import {
  __toESM
} from "./chunk-ICRSZE4X.js";

// src/edges/github-artifact-download.ts
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";

// src/edges/github-fields.ts
function openFields(value, place) {
  if (!isRecord(value)) throw wrongShape(place, "no record");
  let read = (name, expected, accept) => {
    let found = fieldOf(value, name);
    if (accept(found)) return found;
    throw wrongShape(place, `no ${expected} in ${name}`);
  };
  return {
    has: (name) => fieldOf(value, name) !== void 0,
    count: (name) => read(name, "whole number", isCount),
    text: (name, limit = 1e3) => read(name, `text of at most ${limit} characters`, (found) => isText(found) && found.length <= limit),
    flag: (name) => read(name, "true or false", (found) => typeof found == "boolean"),
    sha: (name) => read(name, "digest of git", (found) => isText(found) && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(found)),
    fields: (name) => openFields(fieldOf(value, name), `${place}, ${name}`)
  };
}
function openList(value, place) {
  if (!Array.isArray(value)) throw wrongShape(place, "no list");
  return value.map((part) => openFields(part, place));
}
function wrongShape(place, what) {
  return new EdgeError({
    edge: "github",
    message: `the answer to ${place} is not what GitHub describes: ${what}`,
    cure: "Something between here and GitHub may have answered (a proxy), or the server is too old. Run the job again.",
    retryable: !1
  });
}
var isText = (value) => typeof value == "string", isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

// src/edges/github-artifact-download.ts
var route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip", cure = "Run the job that measured again, then this one.", patienceFactor = 10;
function createArtifactDownload(client) {
  return (artifact, target) => client.guard(
    () => pRetry(() => download(client, artifact, target), {
      retries: client.patience.retries,
      minTimeout: client.patience.secondMs,
      signal: client.signal,
      // What the client itself has given up is not asked for again.
      shouldRetry: ({ error }) => error instanceof TransferFailure && error.retryable
    })
  );
}
var TransferFailure = class extends EdgeError {
};
async function download(client, artifact, target) {
  let url = await locate(client, artifact), signal = AbortSignal.any([client.signal, AbortSignal.timeout(client.patience.requestTimeoutMs * patienceFactor)]), { response } = await requestDownload({ url, headers: {}, token: void 0, signal, cure }).catch((failure) => {
    throw describeTransfer(failure, artifact);
  });
  try {
    if (response.status !== 200) throw failTransfer(artifact, `the storage answered ${response.status}`, response.status >= 500);
    await save(response, artifact, target);
  } catch (failure) {
    throw await rm(target.to, { force: !0 }).catch(() => {
    }), describeTransfer(failure, artifact);
  }
}
async function locate(client, { id, name }) {
  let { location } = await client.ask({ route, parameters: { artifact_id: id }, want: "location" }).catch((failure) => {
    throw !(failure instanceof GitHubRefusal) || failure.status !== 410 ? failure : new GitHubRefusal({ message: `the artifact ${name} has expired (410)`, status: 410, cure, cause: failure });
  });
  if (location === void 0 || !URL.canParse(location)) throw wrongShape(route, "no address");
  return location;
}
async function save(response, artifact, { to, maxBytes }) {
  let digest = createHash("sha256");
  await rm(to, { force: !0 });
  let handle = await open(to, "wx", 384), received = 0;
  try {
    for await (let piece of response.body ?? []) {
      if (received += piece.length, received > maxBytes) throw failTransfer(artifact, `it is larger than ${maxBytes} bytes`, !1);
      digest.update(piece), await handle.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
  let found = `sha256:${digest.digest("hex")}`;
  if (artifact.digest !== void 0 && artifact.digest !== found)
    throw failTransfer(artifact, `it has the digest ${found}, not ${artifact.digest}`, !0);
}
var failTransfer = ({ name }, reason, retryable, cause) => new TransferFailure({ edge: "github", message: `the artifact ${name} could not be brought: ${reason}`, cure, retryable, cause }), withoutSignatures = (text) => text.replace(/\?\S*/g, "");
function describeTransfer(failure, artifact) {
  if (failure instanceof TransferFailure) return failure;
  if (failure instanceof EdgeError) return failTransfer(artifact, withoutSignatures(failure.message), failure.retryable, failure);
  let code = codeOf(failure), disk = code !== void 0 && /^E(NOSPC|DQUOT|FBIG|ROFS|ACCES|PERM|NOENT|NOTDIR|ISDIR|EXIST|IO|MFILE)$/.test(code);
  return failTransfer(artifact, disk ? `it cannot be written (${code})` : "the connection was cut", !disk, failure);
}

// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var import_light = __toESM(require_light(), 1), VERSION = "0.0.0-development", noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  let { pathname } = new URL(options.url, "http://github.test"), isAuth = isAuthRequest(options.method, pathname), isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD", isSearch = options.method === "GET" && pathname.startsWith("/search/"), isGraphQL = pathname.startsWith("/graphql"), jobOptions = ~~request.retryCount > 0 ? { priority: 0, weight: 0 } : {};
  state.clustering && (jobOptions.expiration = 1e3 * 60), (isWrite || isGraphQL) && await state.write.key(state.id).schedule(jobOptions, noop), isWrite && state.triggersNotification(pathname) && await state.notifications.key(state.id).schedule(jobOptions, noop), isSearch && await state.search.key(state.id).schedule(jobOptions, noop);
  let req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    let res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED"))
      throw Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher(paths) {
  let regex2 = `^(?:${paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  ).map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}
var regex = routeMatcher(triggers_notification_paths_default), triggersNotification = regex.test.bind(regex), groups = {}, createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  }), groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  }), groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  }), groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  }), groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  let {
    enabled = !0,
    Bottleneck = import_light.default,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled)
    return {};
  let common = { timeout };
  typeof connection < "u" && (common.connection = connection);
  let state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit != "function" || typeof state.onRateLimit != "function")
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  let initialized = !1, initializeBottleneck = () => {
    if (initialized)
      return;
    initialized = !0, groups.global == null && createGroups(Bottleneck, common), state.global = state.global ?? groups.global, state.auth = state.auth ?? groups.auth, state.search = state.search ?? groups.search, state.write = state.write ?? groups.write, state.notifications = state.notifications ?? groups.notifications, state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    let events = {}, emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit), events.on("rate-limit", state.onRateLimit), events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    ), state.retryLimiter.on("failed", async function(error, info) {
      let [state2, request, options] = info.args, { pathname } = new URL(options.url, "http://github.test");
      if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429))
        return;
      let retryCount = ~~request.retryCount;
      request.retryCount = retryCount, options.request.retryCount = retryCount;
      let { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          let retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          return { wantRetry: await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          ), retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          let rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime(), retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          return { wantRetry: await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          ), retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry)
        return request.retryCount++, retryAfter * state2.retryAfterBaseValue;
    });
  };
  return octokit.hook.wrap("request", (request, options) => (initializeBottleneck(), wrapRequest(state, request, options))), {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;

// src/edges/github-failure.ts
import { stripVTControlCharacters } from "node:util";
var longestMessage = 300;
function describeGitHubFailure(failure, token) {
  let failed = readFailure(failure);
  if (failed === void 0) return failure;
  let { status, request, answer } = failed;
  if (answer === void 0) return broken(failed, describeBrokenConnection(failure), failure);
  let reason = describeAnswer(answer.data).replaceAll(token, "\u2026");
  if (isRateLimit(status, reason, answer.headers)) return limited(reason, failure);
  if (status < 400 || status >= 500) return broken(failed, `answered ${status}`, failure);
  let permissions = readPermissions(answer.headers), cure2 = findCure(status, permissions);
  return new GitHubRefusal({
    message: `${request}: ${reason === "" ? "refused" : reason} (${status})`,
    status,
    ...permissions !== void 0 && { permissions },
    ...cure2 !== void 0 && { cure: cure2 },
    cause: failure
  });
}
function readFailure(failure) {
  if (!(failure instanceof Error) || !("status" in failure) || !("request" in failure) || !isRecord(failure.request)) return;
  let method = String(fieldOf(failure.request, "method") ?? "GET"), url = String(fieldOf(failure.request, "url") ?? ""), path = URL.canParse(url) ? new URL(url).pathname : url, response = "response" in failure && isRecord(failure.response) ? failure.response : void 0, headers = response === void 0 ? void 0 : fieldOf(response, "headers");
  return {
    request: `${method} ${path.slice(0, longestMessage)}`,
    post: method === "POST",
    status: Number(failure.status),
    answer: response && { data: fieldOf(response, "data"), headers: isRecord(headers) ? headers : {} }
  };
}
function describeAnswer(data) {
  if (!isRecord(data)) return "";
  let errors = fieldOf(data, "errors"), details = (Array.isArray(errors) ? errors : []).map(
    (error) => isRecord(error) ? ["field", "code", "message"].flatMap((name) => fieldOf(error, name) ?? []).join(" ") : String(error)
  );
  return tidy([String(fieldOf(data, "message") ?? ""), ...details].join(": "));
}
var tidy = (text) => {
  let plain = stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return plain.length > longestMessage ? `${plain.slice(0, longestMessage)}\u2026` : plain;
}, isRateLimit = (status, reason, headers) => status === 429 || status === 403 && (/\bsecondary rate limit/i.test(reason) || headers["x-ratelimit-remaining"] === "0");
function limited(reason, cause) {
  return new EdgeError({
    edge: "github",
    message: `the rate limit of the token is used up, and waiting was not enough: ${reason}`,
    cure: "Run the job again later. A token of its own (a GitHub App) has a larger limit than that of the job.",
    retryable: !0,
    cause
  });
}
function broken({ request, post }, what, cause) {
  return new EdgeError({
    edge: "github",
    message: `${request}: GitHub ${what}${post ? "; whether it was carried out is not known" : ""}`,
    cure: "Errors of GitHub pass: see githubstatus.com (or the health of your server), and run the job again.",
    retryable: !0,
    cause
  });
}
var causeOf = (failure) => isRecord(failure) ? failure.cause : void 0;
function describeBrokenConnection(failure) {
  let cause = causeOf(failure);
  if (isRecord(cause) && cause.name === "TimeoutError") return "did not answer in time";
  let code = codeOf(cause) ?? codeOf(causeOf(cause));
  return `could not be reached, or the connection broke${code === void 0 ? "" : ` (${code})`}`;
}
function readPermissions(headers) {
  let value = headers["x-accepted-github-permissions"];
  return typeof value == "string" && /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+){0,9}$/.test(value) ? value : void 0;
}
function findCure(status, permissions) {
  switch (status) {
    case 401:
      return "The token is wrong or has expired: check the input token, and that it belongs to this server.";
    case 403:
      return permissions === void 0 ? "The token may not do this: check the permissions of the job." : `Give the job one of these permissions: ${permissions.replaceAll("=", ": ")}.`;
    case 404:
      return "GitHub also answers so where the token may not look: check the permissions of the job, above all in a private repository.";
    default:
      return;
  }
}

// src/edges/github-fetch.ts
function createGitHubFetch(apiUrl, { timeoutMs, signal }) {
  let send = defaults.baseUrl === apiUrl ? defaults.request?.fetch ?? fetch : fetch, request = async (use, ...[input, options]) => {
    try {
      return await use(await send(input, { ...options, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) }));
    } catch (failure) {
      throw signal.aborted ? Object.assign(new Error("interrupted"), { name: "AbortError" }) : failure;
    }
  };
  return {
    whole: (input, options) => request(collectBody, input, options),
    streamed: (input, options) => request((response) => Promise.resolve(response), input, options)
  };
}
async function collectBody(response) {
  let bytes = await response.arrayBuffer(), { status, headers, url } = response, whole = new Response(bytes.byteLength === 0 ? null : bytes, { status, headers: [...headers] });
  return Object.defineProperty(whole, "url", { value: url });
}

// src/edges/github-waiting.ts
import { setTimeout as sleep } from "node:timers/promises";
var usualPatience = { requestTimeoutMs: 3e4, retries: 3, waits: 3, longestWaitSeconds: 900, secondMs: 1e3 };
async function waitForLimit(seconds, waited, { patience, signal, onWait }) {
  return waited >= patience.waits || seconds > patience.longestWaitSeconds ? !1 : (onWait(`GitHub asks to slow down: going on in ${seconds} s (wait ${waited + 1} of at most ${patience.waits})`), sleep(seconds * patience.secondMs, !0, { signal }).catch(() => !1));
}

// src/edges/github-client.ts
function openGitHubClient(connection) {
  let { token, signal } = connection, [owner = "", repo = ""] = connection.repository.split("/"), patience = { ...usualPatience, ...connection.patience }, requests = createGitHubFetch(connection.apiUrl, { timeoutMs: patience.requestTimeoutMs, signal }), octokit = createOctokit(connection, { patience, requests }), wants = { bytes: { parseSuccessResponseBody: !1, fetch: requests.streamed }, location: { redirect: "manual" } }, guard = createGuard(signal, token);
  return {
    graphqlUrl: locateGraphql(connection),
    patience,
    signal,
    guard,
    ask: ({ route: route2, parameters, want, mayRepeat = !route2.startsWith("POST ") }) => guard(async () => {
      let request = { ...!mayRepeat && { retries: 0 }, ...want !== void 0 && wants[want] }, { data, headers } = await octokit.request(route2, { owner, repo, ...parameters, request });
      return { data, location: headers.location };
    }),
    async *pages({ route: route2, parameters }) {
      let pages = octokit.paginate.iterator(route2, { owner, repo, per_page: 100, ...parameters })[Symbol.asyncIterator]();
      for (; ; ) {
        let { done, value } = await guard(() => pages.next());
        if (done === !0) return;
        yield value.data;
      }
    }
  };
}
function createGuard(signal, token) {
  return async (work) => {
    let stopped = Promise.withResolvers(), stop = () => stopped.reject(new InterruptedError());
    signal.addEventListener("abort", stop, { once: !0 });
    try {
      if (signal.aborted) throw new InterruptedError();
      return await Promise.race([work(), stopped.promise]);
    } catch (failure) {
      throw signal.aborted ? new InterruptedError() : describeGitHubFailure(failure, token);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  };
}
function createOctokit({ token, apiUrl, signal, onWait = () => {
} }, { patience, requests }) {
  let { retries, secondMs } = patience, wait = (seconds, _request, _octokit, waited) => waitForLimit(seconds, waited, { patience, signal, onWait }), options = {
    baseUrl: apiUrl,
    userAgent: "poq-gate",
    log: { debug() {
    }, info() {
    }, warn() {
    }, error() {
    } },
    request: { fetch: requests.whole },
    retry: { retries, retryAfterBaseValue: secondMs / 2, doNotRetry: [400, 401, 403, 404, 409, 410, 415, 422, 429, 451] },
    // An id of its own: writes are a second apart for each client, not for the whole process. The waits are done in the handlers.
    throttle: { id: crypto.randomUUID(), retryAfterBaseValue: 0, onRateLimit: wait, onSecondaryRateLimit: wait }
  }, octokit = getOctokit(token, options, retry, throttling);
  return octokit.hook.before("request", ({ url }) => {
    if (new URL(url, apiUrl).origin !== new URL(apiUrl).origin)
      throw new EdgeError({ edge: "github", message: "the next page is said to lie on another server", retryable: !1 });
  }), octokit.hook.after("request", (response, { method, url }) => {
    if ((response.status === 200 || response.status === 201) && (typeof response.data != "object" || response.data === null)) throw wrongShape(`${method} ${url}`, "no JSON");
  }), octokit;
}
function locateGraphql({ apiUrl, graphqlUrl }) {
  return graphqlUrl !== void 0 && URL.parse(graphqlUrl)?.origin === new URL(apiUrl).origin ? graphqlUrl : apiUrl.endsWith("/api/v3") ? apiUrl.replace(/v3$/, "graphql") : `${apiUrl}/graphql`;
}

// src/edges/github-comments.ts
var longestBody = 3e5;
function createCommentDesk(client) {
  return {
    async readAuthor() {
      let call = { route: `POST ${client.graphqlUrl}`, parameters: { query: "query { viewer { login } }" }, mayRepeat: !0 };
      try {
        let answer = openFields((await client.ask(call)).data, "query viewer");
        return answer.has("errors") || !answer.has("data") ? void 0 : answer.fields("data").fields("viewer").text("login");
      } catch (failure) {
        if (failure instanceof GitHubRefusal) return;
        throw failure;
      }
    },
    async *listComments(number) {
      let route2 = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
      for await (let page of client.pages({ route: route2, parameters: { issue_number: number } }))
        for (let row of openList(page, route2)) yield readComment(row);
    },
    async createComment(number, body) {
      let route2 = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
      return readComment(openFields((await client.ask({ route: route2, parameters: { issue_number: number, body } })).data, route2));
    },
    async updateComment(id, body) {
      let route2 = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
      return readComment(openFields((await client.ask({ route: route2, parameters: { comment_id: id, body } })).data, route2));
    },
    async deleteComment(id) {
      await client.ask({ route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", parameters: { comment_id: id } }).catch((failure) => {
        if (!(failure instanceof GitHubRefusal && failure.status === 404)) throw failure;
      });
    },
    createCheck: createCheck(client)
  };
}
function readComment(row) {
  return {
    id: row.count("id"),
    // The comments of a deleted account are shown as those of this user.
    author: row.has("user") ? row.fields("user").text("login") : "ghost",
    body: row.has("body") ? row.text("body", longestBody) : "",
    url: row.text("html_url")
  };
}
function createCheck(client) {
  return async ({ name, headSha, conclusion, title, summary, annotations, detailsUrl }) => {
    let route2 = "POST /repos/{owner}/{repo}/check-runs", level = conclusion === "success" ? "notice" : "failure", parameters = {
      name,
      head_sha: headSha,
      status: "completed",
      conclusion,
      ...detailsUrl !== void 0 && { details_url: detailsUrl },
      output: {
        title,
        summary,
        annotations: annotations.map(({ path, line, ...note }) => ({
          path,
          start_line: line,
          end_line: line,
          annotation_level: level,
          title: note.title,
          message: note.message
        }))
      }
    }, check = openFields((await client.ask({ route: route2, parameters })).data, route2);
    return { url: check.has("html_url") ? check.text("html_url") : void 0 };
  };
}

// src/edges/github-contents.ts
import { createHash as createHash2 } from "node:crypto";
var mostEntries = 1e3;
function createContentReader(client) {
  return {
    async readBranchTip(branch) {
      let place = `GET /repos/{owner}/{repo}/git/ref/heads/${branch}`, { data } = await client.ask({ route: `GET /repos/{owner}/{repo}/git/ref/heads/${encodePath(branch)}` });
      return openFields(data, place).fields("object").sha("sha");
    },
    async readEntry(path, commit) {
      if ((path === "" ? [] : path.split("/")).some((segment) => segment === "" || segment === "." || segment === "..")) return;
      let route2 = `GET /repos/{owner}/{repo}/contents/${encodePath(path)}`, reply = await client.ask({ route: route2, parameters: { ref: commit } }).catch((failure) => {
        if (!(failure instanceof GitHubRefusal && failure.status === 404))
          throw failure;
      });
      return reply && readContents(reply.data, path);
    },
    async readBlob(blob, maxBytes) {
      let route2 = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}", call = { route: route2, parameters: { file_sha: blob, mediaType: { format: "raw" } }, want: "bytes" }, bytes = await client.guard(
        () => pRetry(async () => collect((await client.ask(call)).data, { blob, maxBytes }), {
          retries: client.patience.retries,
          minTimeout: client.patience.secondMs / 2,
          signal: client.signal,
          shouldRetry: ({ error }) => error instanceof BrokenBody
        })
      );
      if (blob.length === 40 && computeBlobName(bytes) !== blob) throw wrongShape(`${route2} (${blob})`, "other bytes");
      return bytes;
    }
  };
}
var encodePath = (path) => path.split("/").map(encodeURIComponent).join("/"), computeBlobName = (bytes) => createHash2("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
function readContents(data, path) {
  let place = `GET /repos/{owner}/{repo}/contents/${path}`;
  if (!Array.isArray(data)) return readOne(openFields(data, place));
  if (data.length >= mostEntries)
    throw new EdgeError({
      edge: "github",
      message: `${path === "" ? "the root folder" : path} has ${mostEntries} entries or more, and GitHub tells no further ones`,
      cure: "Move the files that the suite needs to a folder with fewer.",
      retryable: !1
    });
  return { kind: "folder", path, entries: openList(data, place).map(readOne) };
}
function readOne(row) {
  let path = row.text("path", 1e4);
  switch (row.text("type")) {
    case "dir":
      return { kind: "folder", path, entries: [] };
    case "file":
      return row.has("download_url") ? { kind: "file", path, bytes: row.count("size"), blob: row.sha("sha") } : { kind: "other", path };
    default:
      return { kind: "other", path };
  }
}
var BrokenBody = class extends EdgeError {
};
async function collect(body, { blob, maxBytes }) {
  if (!(body instanceof ReadableStream)) throw wrongShape(`GET /repos/{owner}/{repo}/git/blobs/${blob}`, "no bytes");
  let pieces = [], received = 0;
  try {
    for await (let piece of body)
      if (piece instanceof Uint8Array) {
        if (received += piece.length, received > maxBytes) throw tooLarge(blob, maxBytes);
        pieces.push(piece);
      }
  } catch (cause) {
    throw cause instanceof EdgeError ? cause : new BrokenBody({ edge: "github", message: `the connection broke while blob ${blob} arrived`, retryable: !0, cause });
  }
  return Buffer.concat(pieces);
}
var tooLarge = (blob, maxBytes) => new EdgeError({
  edge: "github",
  message: `the file (blob ${blob}) is larger than ${maxBytes} bytes`,
  cure: "Make the file smaller.",
  retryable: !1
});

// src/edges/github-pull-requests.ts
var mostFiles = 3e3;
function createPullRequestReader(client) {
  return {
    async readRepositoryId() {
      let route2 = "GET /repos/{owner}/{repo}";
      return openFields((await client.ask({ route: route2 })).data, route2).count("id");
    },
    async readDefaultBranch() {
      let route2 = "GET /repos/{owner}/{repo}";
      return openFields((await client.ask({ route: route2 })).data, route2).text("default_branch");
    },
    async readPullRequest(number) {
      let route2 = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
      return readPullRequest(openFields((await client.ask({ route: route2, parameters: { pull_number: number } })).data, route2));
    },
    async listPullRequests({ owner, branch }) {
      let route2 = "GET /repos/{owner}/{repo}/pulls", found = [];
      for await (let page of client.pages({ route: route2, parameters: { state: "open", head: `${owner}:${branch}` } })) {
        let rows = openList(page, route2).filter((row) => isHead(row.fields("head"), owner, branch));
        found.push(...rows.map(readPullRequest));
      }
      return found;
    },
    async listChangedFiles(number) {
      let route2 = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files", files = [];
      for await (let page of client.pages({ route: route2, parameters: { pull_number: number } }))
        if (files.push(...openList(page, route2).flatMap(readChangedFile)), files.length >= mostFiles) break;
      return files.slice(0, mostFiles);
    }
  };
}
function readPullRequest(row) {
  let head = row.fields("head"), base = row.fields("base");
  return {
    number: row.count("number"),
    open: row.text("state") === "open",
    headSha: head.sha("sha"),
    ...head.has("repo") && { headRepositoryId: head.fields("repo").count("id") },
    baseRepositoryId: base.fields("repo").count("id"),
    baseBranch: base.text("ref")
  };
}
function isHead(head, owner, branch) {
  let label = head.has("label") ? head.text("label") : "";
  return head.text("ref") === branch && label.toLowerCase().startsWith(`${owner.toLowerCase()}:`);
}
function readChangedFile(row) {
  let path = row.text("filename", 1e4);
  switch (row.text("status")) {
    case "added":
    case "copied":
      return [{ path, change: "added" }];
    case "removed":
      return [{ path, change: "removed" }];
    case "renamed":
      return [{ path, change: "renamed", ...row.has("previous_filename") && { previousPath: row.text("previous_filename", 1e4) } }];
    case "unchanged":
      return [];
    default:
      return [{ path, change: "modified" }];
  }
}

// src/edges/github-runs.ts
function createRunReader(client) {
  return {
    async readWorkflowRun(id) {
      let route2 = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
      return readRun(openFields((await client.ask({ route: route2, parameters: { run_id: id } })).data, route2));
    },
    async listArtifacts(runId) {
      let route2 = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", artifacts = [];
      for await (let page of client.pages({ route: route2, parameters: { run_id: runId } }))
        artifacts.push(...openList(page, route2).map(readArtifact));
      return artifacts;
    }
  };
}
function readRun(row) {
  let id = row.count("id");
  if (!row.has("head_repository") || !row.has("head_branch"))
    throw new EdgeError({
      edge: "github",
      message: `the repository or the branch that run ${id} measured is gone`,
      cure: "Open the pull request again from a branch that is there.",
      retryable: !1
    });
  let head = row.fields("head_repository");
  return {
    id,
    attempt: row.has("run_attempt") ? row.count("run_attempt") : 1,
    event: row.text("event"),
    workflowPath: row.text("path"),
    headSha: row.sha("head_sha"),
    headBranch: row.text("head_branch"),
    headOwner: head.fields("owner").text("login"),
    headRepositoryId: head.count("id"),
    repositoryId: row.fields("repository").count("id"),
    ...row.has("conclusion") && { conclusion: row.text("conclusion") }
  };
}
function readArtifact(row) {
  return {
    id: row.count("id"),
    name: row.text("name"),
    bytes: row.count("size_in_bytes"),
    expired: row.flag("expired"),
    ...row.has("digest") && { digest: row.text("digest") },
    ...row.has("workflow_run") && row.fields("workflow_run").has("id") && { workflowRunId: row.fields("workflow_run").count("id") }
  };
}

// src/edges/github.ts
function openGitHub(connection) {
  if (!/^[\w.-]+\/[\w.-]+$/.test(connection.repository)) throw new InputError(`${connection.repository} is no repository (owner/name)`);
  if (!URL.canParse(connection.apiUrl)) throw new InputError(`${connection.apiUrl} is no address of an API (GITHUB_API_URL)`);
  let client = openGitHubClient({ ...connection, apiUrl: connection.apiUrl.replace(/\/+$/, "") });
  return {
    ...createPullRequestReader(client),
    ...createContentReader(client),
    ...createCommentDesk(client),
    ...createRunReader(client),
    downloadArtifact: createArtifactDownload(client)
  };
}
export {
  openGitHub
};
