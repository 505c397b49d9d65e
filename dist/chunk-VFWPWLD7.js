import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/candidate/thinking.ts
var opening = "<think>", closing = "</think>";
function stripThinking(text) {
  if (!text.includes(opening) && !text.includes(closing)) return { answer: text, open: !1 };
  let unopened = text.indexOf(closing), firstOpening = text.indexOf(opening), position = unopened >= 0 && (firstOpening < 0 || unopened < firstOpening) ? unopened + closing.length : 0, kept = [];
  for (; ; ) {
    let start = text.indexOf(opening, position);
    if (start < 0) return { answer: [...kept, text.slice(position)].join("").trimStart(), open: !1 };
    kept.push(text.slice(position, start));
    let end = text.indexOf(closing, start);
    if (end < 0) return { answer: kept.join("").trimStart(), open: !0 };
    position = end + closing.length;
  }
}

// src/candidate/completion-reply.ts
var mostAnswerCharacters = 1e6;
function assembleReply(state, sentMs) {
  let endMs = (state.lastMs ?? state.finishMs ?? sentMs) - sentMs, { answer, open } = stripThinking(state.content), reasonedOnly = open || state.content === "" && state.reasoningLength > 0;
  return state.finishReason === "length" && reasonedOnly ? { outcome: "failed", reason: "reasoning-cap", detail: "the token limit was reached inside the reasoning", elapsedMs: endMs } : {
    outcome: "answered",
    text: wellFormed(answer),
    ...state.finishReason !== void 0 && { finishReason: state.finishReason },
    ...state.usage,
    ...state.firstMs !== void 0 && { ttftMs: state.firstMs - sentMs },
    ...state.firstContentMs !== void 0 && { ttfatMs: state.firstContentMs - sentMs },
    e2eMs: endMs,
    ...computeTpot(state),
    ...state.deltas > 0 && { chunks: state.deltas },
    ...state.model !== void 0 && { model: state.model }
  };
}
function assembleWholeReply(state, sentMs, endMs) {
  let reply = assembleReply({ ...state, lastMs: endMs }, sentMs);
  if (reply.outcome !== "answered") return reply;
  let { ttftMs: _ttft, ttfatMs: _ttfat, tpotMs: _tpot, chunks: _chunks, ...rest } = reply;
  return rest;
}
function computeTpot({ firstMs, lastMs, firstTokens, usage }) {
  let further = (usage?.outputTokens ?? 0) - (firstTokens ?? 1);
  return firstMs === void 0 || lastMs === void 0 || lastMs <= firstMs || further < 1 ? {} : { tpotMs: (lastMs - firstMs) / further };
}
var wellFormed = (text) => text.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");

export {
  mostAnswerCharacters,
  assembleReply,
  assembleWholeReply,
  wellFormed
};
