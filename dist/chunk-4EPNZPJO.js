import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/encoder/pair-frame.ts
function findPairFrame({ first, second, joined, joinedTypes }, maximumTokens) {
  let start = findRun(joined, first, 0), end = start + first.length, secondStart = start < 0 ? -1 : findRun(joined, second, end);
  if (secondStart < 0) return;
  let part = (from, to) => ({ tokenIds: joined.slice(from, to), typeIds: joinedTypes.slice(from, to) });
  return {
    before: part(0, start),
    between: part(end, secondStart),
    after: part(secondStart + second.length, joined.length),
    firstType: joinedTypes[start] ?? 0,
    secondType: joinedTypes[secondStart] ?? 0,
    maximumTokens
  };
}
function findRun(tokens, wanted, from) {
  if (wanted.length === 0) return -1;
  for (let start = from; start + wanted.length <= tokens.length; start++)
    if (wanted.every((id, place) => tokens[start + place] === id)) return start;
  return -1;
}
function joinPair(frame, first, second) {
  let { before, between, after, firstType, secondType, maximumTokens } = frame, places = Math.max(0, maximumTokens - before.tokenIds.length - between.tokenIds.length - after.tokenIds.length), kept = Math.min(first.length, Math.ceil(places * 0.125)), answer = second.slice(0, Math.max(0, places - kept)), article = first.slice(0, Math.max(0, places - answer.length));
  return {
    tokenIds: [...before.tokenIds, ...article, ...between.tokenIds, ...answer, ...after.tokenIds],
    typeIds: [...before.typeIds, ...article.map(() => firstType), ...between.typeIds, ...answer.map(() => secondType), ...after.typeIds],
    truncated: article.length < first.length,
    answerTruncated: answer.length < second.length
  };
}

export {
  findPairFrame,
  joinPair
};
