import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  codeOf
} from "./chunk-UFVVFSCT.js";

// src/candidate/server-environment.ts
var passed = /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|CUDA_\w+|NVIDIA_\w+|HF_HOME|LD_LIBRARY_PATH|RUNNER_TRACKING_ID)$/;
function pickEnvironment({ serve, apiKeyEnv }, own) {
  let named = new Set(serve?.env), picked = Object.entries(own).flatMap(
    ([name, value]) => value !== void 0 && (named.has(name) || passed.test(name) && name !== apiKeyEnv) ? [[name, value]] : []
  );
  return Object.fromEntries(picked);
}
var leastLength = 8;
function listNamedValues({ serve }, own) {
  return (serve?.env ?? []).flatMap((name) => (own[name] ?? "").split(`
`)).filter((value) => value.length >= leastLength);
}

// src/edges/taken-port.ts
import { connect, createServer } from "node:net";
var patienceMs = 1e3;
async function isTaken(address) {
  return await takesConnections(address) || await isInUse(address);
}
function takesConnections({ host, port }) {
  return new Promise((resolve) => {
    let socket = connect({ host, port }), settle = (taken) => {
      socket.destroy(), resolve(taken);
    };
    socket.setTimeout(patienceMs, () => settle(!1)), socket.once("connect", () => settle(!0)), socket.once("error", () => settle(!1));
  });
}
function isInUse({ host, port }) {
  return new Promise((resolve) => {
    let server = createServer();
    server.once("error", (failure) => resolve(codeOf(failure) === "EADDRINUSE")), server.listen({ host, port, exclusive: !0 }, () => server.close(() => resolve(!1)));
  });
}

export {
  pickEnvironment,
  listNamedValues,
  isTaken
};
