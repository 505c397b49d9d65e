import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";

// src/edges/http-exchange.ts
import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { TLSSocket } from "node:tls";
var lingerMs = 1e3;
function openHttpExchange(nowMs) {
  let settings = { keepAlive: !0, noDelay: !0, maxSockets: Number.POSITIVE_INFINITY }, agents = { http: new HttpAgent(settings), https: new HttpsAgent(settings) }, start = ({ url, method, headers, body }, fresh) => {
    let length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) }, options = { method, headers: { ...headers, ...length }, noDelay: !0 };
    return url.protocol === "https:" ? requestHttps(url, { ...options, agent: fresh ? !1 : agents.https }) : requestHttp(url, { ...options, agent: fresh ? !1 : agents.http });
  };
  return {
    async exchange(request, listener, signal) {
      let sentMs, noting = {
        ...listener,
        onSent(atMs) {
          sentMs ??= atMs, listener.onSent(atMs);
        }
      }, first = await follow(start(request, !1), { request, listener: noting, signal, nowMs });
      if (first !== "stale") return first;
      let spentMs = sentMs === void 0 ? 0 : nowMs() - sentMs, rest = { ...request, timeLimitMs: Math.max(1, request.timeLimitMs - spentMs) }, second = await follow(start(rest, !0), { request: rest, listener, signal, nowMs });
      return second === "stale" ? { kind: "broken", code: "ECONNRESET", message: "the connection was reset" } : second;
    },
    close() {
      agents.http.destroy(), agents.https.destroy();
    }
  };
}
function follow(outgoing, call) {
  let { request, listener, signal, nowMs } = call;
  return new Promise((resolve) => {
    let sent = !1, answered = !1, settle = (end) => {
      clearTimeout(limit), signal.removeEventListener("abort", abort), (end === "stale" || end.kind !== "complete") && outgoing.destroy(), resolve(end);
    }, abort = () => settle({ kind: "aborted" }), limit = setTimeout(() => settle(sent ? { kind: "time-limit" } : { kind: "broken", code: "CONNECT_TIMEOUT", message: "no connection within the time limit" }), request.timeLimitMs), fail = (error) => {
      let code = codeOf(error) ?? "UNKNOWN";
      settle(outgoing.reusedSocket && !answered ? "stale" : { kind: "broken", code, message: error.message });
    };
    signal.addEventListener("abort", abort, { once: !0 }), outgoing.on("error", fail), outgoing.on(
      "socket",
      (socket) => onConnected(socket, () => {
        sent = !0, listener.onSent(nowMs());
      })
    ), outgoing.on("response", (incoming) => {
      answered = !0, listener.onHead(incoming.statusCode ?? 0, flattenHeaders(incoming)), incoming.on("error", fail), receive(incoming, call, settle);
    }), signal.aborted ? abort() : outgoing.end(request.body);
  });
}
function onConnected(socket, callback) {
  socket.connecting ? socket.once(socket instanceof TLSSocket ? "secureConnect" : "connect", callback) : callback();
}
function receive(incoming, { listener, nowMs }, settle) {
  let readMs, over = !1, linger, finish = (end, hangUp) => {
    over = !0, clearTimeout(linger), settle(end), hangUp && incoming.destroy();
  };
  incoming.on("data", (bytes) => {
    if (over) return;
    readMs === void 0 && (readMs = nowMs(), queueMicrotask(() => {
      readMs = void 0;
    }));
    let next = listener.onRead(bytes, readMs);
    next === "stop" && finish({ kind: "stopped" }, !0), next === "last" && (linger ??= setTimeout(() => finish({ kind: "complete" }, !0), lingerMs));
  }), incoming.on("end", () => finish({ kind: "complete" }, !1)), incoming.on("close", () => clearTimeout(linger));
}
function flattenHeaders(incoming) {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value ?? ""])
  );
}

export {
  openHttpExchange
};
