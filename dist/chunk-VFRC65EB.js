import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/evaluators/judge/judge-chat.ts
var beyondBudget = "beyond the budget";

export {
  beyondBudget
};
