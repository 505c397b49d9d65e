import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  suggest
} from "./chunk-VIDJRIJJ.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/suite/template.ts
var PLACEHOLDERS = ["context", "question", "prompt"], BRACED_WORD = new RegExp("(\\{\\{?\\s*\\p{L}[\\p{L}\\p{N}_-]*\\s*\\}\\}?)", "u");
function parseTemplate(text, where) {
  let pieces = text.split(BRACED_WORD).filter((piece) => piece !== "");
  return { text, pieces: pieces.map((piece) => BRACED_WORD.test(piece) ? parsePlaceholder(piece, where) : piece) };
}
function parsePlaceholder(piece, where) {
  let word = piece.replace(/[{}\s]/g, ""), known = PLACEHOLDERS.find((name) => name === word);
  if (known !== void 0 && piece === `{${known}}`) return { placeholder: known };
  let near = PLACEHOLDERS.find((name) => suggest(word, [name]) !== "");
  throw new InputError(`${where}: ${piece} is not a placeholder${near === void 0 ? "" : `; did you mean {${near}}?`}`, {
    cure: "There are {context}, {question} and {prompt}, in single braces. A word in braces is always read as a placeholder."
  });
}

// src/suite/render-question.ts
function renderQuestion(prompt, template, generation) {
  if (prompt.messages !== void 0)
    return { prompt, text: prompt.messages.map(({ content }) => content).join(`

`), messages: prompt.messages, generation };
  let text = template.pieces.map((piece) => typeof piece == "string" ? piece : requirePart(prompt, piece.placeholder)).join("");
  return { prompt, text, messages: [{ role: "user", content: text }], generation };
}
function findMissingPart(prompt, template) {
  if (prompt.messages === void 0)
    return template.pieces.flatMap((piece) => typeof piece == "string" ? [] : piece.placeholder).find((name) => partOf(prompt, name) === void 0);
}
function describeMissingPart({ id, task }, name) {
  return `prompt ${JSON.stringify(id)} has no ${name}, which the template of task ${JSON.stringify(task)} asks for`;
}
function partOf(prompt, name) {
  return name === "prompt" ? prompt.text : prompt[name];
}
function requirePart(prompt, name) {
  let part = partOf(prompt, name);
  if (part !== void 0) return part;
  throw new InputError(describeMissingPart(prompt, name), {
    cure: `Give the prompt a ${name}, or the task a template without {${name}}.`
  });
}

export {
  parseTemplate,
  renderQuestion,
  findMissingPart,
  describeMissingPart
};
