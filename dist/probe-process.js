import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseJson
} from "./chunk-TRLQPUB7.js";
import {
  fieldOf,
  isRecord
} from "./chunk-OLLYLGEN.js";
import "./chunk-ICRSZE4X.js";

// src/edges/probe-process.ts
import { timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
var chunks = 8, apartMs = 5, expected = Buffer.alloc(0), answers = [], say = (message) => {
  process.send?.(message);
}, render = (fields) => `data: ${JSON.stringify({ id: "probe", object: "chat.completion.chunk", model: "probe", ...fields })}

`, piece = render({ choices: [{ index: 0, delta: { content: "word " }, finish_reason: null }] }), ending = [
  render({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }),
  render({ choices: [], usage: { prompt_tokens: 1, completion_tokens: chunks, total_tokens: chunks + 1 } }),
  `data: [DONE]

`
].join("");
async function answer(request, response) {
  let receivedMs = performance.now();
  if (!isExpected(request.headers.authorization ?? "")) {
    response.writeHead(403).end();
    return;
  }
  let id = await readId(request), firstMs = 0, lastMs = 0;
  for (let chunk = 1; chunk <= chunks; chunk += 1)
    await sleep(apartMs), chunk === 1 && response.writeHead(200, { "content-type": "text/event-stream" }), lastMs = performance.now(), chunk === 1 && (firstMs = lastMs), response.write(piece);
  response.end(ending), answers.push({ id, ttftMs: firstMs - receivedMs, e2eMs: lastMs - receivedMs });
}
function isExpected(authorization) {
  let given = Buffer.from(authorization);
  return expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected);
}
async function readId(request) {
  let parts = [];
  for await (let part of request) parts.push(part);
  let body = parseJson(Buffer.concat(parts).toString()), messages = isRecord(body) ? fieldOf(body, "messages") : void 0, message = Array.isArray(messages) ? messages[0] : void 0;
  return String(isRecord(message) ? fieldOf(message, "content") : "");
}
function listen(key) {
  expected = Buffer.from(`Bearer ${key}`);
  let server = createServer({ noDelay: !0 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1", () => {
    let address = server.address();
    say({ kind: "listening", port: typeof address == "object" && address !== null ? address.port : 0 });
  });
}
process.on("message", (message) => {
  if (message.kind === "listen") return listen(message.key);
  let told = answers;
  answers = [], say({ kind: "told", answers: told });
});
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.on("SIGINT", () => {
});
