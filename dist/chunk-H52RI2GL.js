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

export {
  stripThinking
};
