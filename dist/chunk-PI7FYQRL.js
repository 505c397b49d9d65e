import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/documents/text-lines.ts
async function* splitLines(pieces, { longest, refuse }) {
  let open = [], length = 0, done = 0;
  for await (let piece of pieces) {
    let [first = "", ...others] = piece.split(`
`);
    open.push(first), length += first.length;
    for (let next of others)
      yield open.join(""), done += 1, open = [next], length = next.length;
    if (length > longest) throw refuse(done + 1);
  }
  let last = open.join("");
  last !== "" && (yield last);
}

export {
  splitLines
};
