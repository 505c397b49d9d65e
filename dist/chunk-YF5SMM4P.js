import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return (await import("./evaluate-KPZKZJLT.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-6IVOCCWA.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-V5NQ5A3M.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
