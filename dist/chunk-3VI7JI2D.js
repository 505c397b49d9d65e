import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  parseTemplate,
  renderQuestion
} from "./chunk-BZFSTERM.js";

// src/suite/template-renderer.ts
function createTemplateRenderer(templates) {
  let parsed = new Map(Object.entries(templates).map(([task, text]) => [task, parseTemplate(text, `templates.${task}`)]));
  return (question) => {
    let template = parsed.get(question.prompt.task);
    return template === void 0 ? question : renderQuestion(question.prompt, template, question.generation);
  };
}

export {
  createTemplateRenderer
};
