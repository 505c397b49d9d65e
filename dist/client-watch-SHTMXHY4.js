import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  openEndpoint
} from "./chunk-I3F3LSGT.js";
import "./chunk-EK6Y3KYK.js";
import "./chunk-GQ55H2IL.js";
import {
  openHttpExchange
} from "./chunk-ZVEF5K7F.js";
import "./chunk-6P46UH65.js";
import "./chunk-LSDXLQUN.js";
import "./chunk-QT7LP2OA.js";
import "./chunk-H52RI2GL.js";
import "./chunk-UFVVFSCT.js";
import "./chunk-5FHCLNJB.js";
import {
  computeMean,
  isNonEmpty
} from "./chunk-UNFM3TFD.js";
import "./chunk-TRLQPUB7.js";
import "./chunk-OLLYLGEN.js";
import "./chunk-SM4JF5J3.js";
import "./chunk-Y6MH4YRJ.js";
import "./chunk-ICRSZE4X.js";

// src/edges/client-watch.ts
import { performance } from "node:perf_hooks";

// src/profile/client-errors.ts
function computeClientError(concurrency, answers) {
  if (isNonEmpty(answers))
    return { concurrency, requests: answers.length, ttftMs: averageError("ttftMs", answers), e2eMs: averageError("e2eMs", answers) };
}
function averageError(figure, [first, ...others]) {
  let error = ({ client, server }) => client[figure] - server[figure];
  return Math.round(computeMean([error(first), ...others.map(error)]) * 1e3) / 1e3;
}

// src/edges/probe-server.ts
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
var inherited = ["PATH", "TMPDIR", "LD_LIBRARY_PATH", "SystemRoot"];
async function startProbeServer(signal) {
  signal.throwIfAborted();
  let file = new URL(`./probe-process${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url), env = Object.fromEntries(inherited.flatMap((name) => process.env[name] === void 0 ? [] : [[name, process.env[name]]])), child = fork(fileURLToPath(file), { env, execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] }), gone = new AbortController();
  child.on("exit", () => gone.abort(new Error("the scripted server is gone"))).on("error", (failure) => gone.abort(failure));
  let exchange = async (message, until) => {
    let answered = once(child, "message", { signal: AbortSignal.any([until, gone.signal]) });
    child.send(message, (failure) => failure && gone.abort(failure));
    let [answer] = await answered;
    if (answer === void 0) throw new Error("the scripted server said nothing");
    return answer;
  }, end = async () => {
    child.kill("SIGKILL"), child.exitCode === null && child.signalCode === null && child.pid !== void 0 && await once(child, "exit").catch(() => {
    });
  }, key = randomBytes(24).toString("base64url");
  try {
    let listening = await exchange({ kind: "listen", key }, signal);
    if (listening.kind !== "listening") throw new Error("the scripted server does not listen");
    let tell = async (until) => {
      let told = await exchange({ kind: "tell" }, until);
      return told.kind === "told" ? told.answers : [];
    };
    return { port: listening.port, key, processId: child.pid, tell, end };
  } catch (failure) {
    throw await end(), failure;
  }
}

// src/edges/client-probe.ts
var serial = { first: 2, timed: 16 }, each = { first: 3, timed: 5 }, mostInFlight = 32, longestMs = 5e3;
async function probeClient(concurrencies, clock, stop) {
  let signal = AbortSignal.any([stop, AbortSignal.timeout(longestMs)]), server = await startProbeServer(signal).catch(() => {
  });
  if (server === void 0) return [];
  let { exchange, close } = openHttpExchange(clock.nowMs), document = { name: "probe", kind: "endpoint", baseUrl: `http://127.0.0.1:${server.port}/v1`, model: "probe" }, candidate = openEndpoint({ document, key: server.key, questions: [], timeoutSeconds: 5, retries: 0, exchange, clock, close }), errors = [];
  try {
    for (let concurrency of chooseConcurrencies(concurrencies)) {
      let error = await probeAt(concurrency, { candidate, server, signal });
      error !== void 0 && errors.push(error);
    }
  } catch {
  } finally {
    await candidate.close(), await server.end();
  }
  return errors.reverse();
}
var chooseConcurrencies = (planned) => [...new Set(planned.map((concurrency) => Math.min(concurrency, mostInFlight)))].sort((one, other) => other - one);
async function probeAt(concurrency, probing) {
  let { first, timed } = concurrency === 1 ? serial : each;
  await askAll(concurrency, first * concurrency, probing), await probing.server.tell(probing.signal);
  let measured = await askAll(concurrency, timed * concurrency, probing), told = new Map((await probing.server.tell(probing.signal)).map((answer) => [answer.id, answer])), answers = [...measured].flatMap(([id, client]) => {
    let server = told.get(id);
    return server === void 0 ? [] : [{ client, server }];
  });
  return computeClientError(concurrency, answers);
}
async function askAll(concurrency, requests, { candidate, signal }) {
  let times = /* @__PURE__ */ new Map(), waiting = Array.from({ length: requests }, (_, index) => String(index)).values(), work = async () => {
    for (let id of waiting) {
      let reply = await candidate.ask(assembleQuestion(id), signal);
      reply.outcome === "answered" && reply.ttftMs !== void 0 && reply.e2eMs !== void 0 && times.set(id, { ttftMs: reply.ttftMs, e2eMs: reply.e2eMs });
    }
  };
  return await Promise.all(Array.from({ length: concurrency }, work)), times;
}
var assembleQuestion = (id) => ({
  prompt: { id, task: "probe", cluster: id, references: [] },
  text: id,
  messages: [{ role: "user", content: id }],
  generation: {}
});

// src/edges/client-watch.ts
var openClientWatch = (clock, signal) => ({
  probe: (concurrencies) => probeClient(concurrencies, clock, signal),
  begin() {
    let before = performance.eventLoopUtilization();
    return () => performance.eventLoopUtilization(before).utilization;
  }
});
export {
  openClientWatch
};
