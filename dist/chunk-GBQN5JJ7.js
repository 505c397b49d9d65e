import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return (await import("./evaluate-A4WBAF5W.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-LWNQ2ZZ7.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-CDXNT24L.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
