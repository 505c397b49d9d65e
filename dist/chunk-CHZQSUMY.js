import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return (await import("./evaluate-KLM6M5CN.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-FMGD74LC.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-ASZFSSO2.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
