import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return (await import("./evaluate-ZMXM46OZ.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-HJ5HVYHX.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-37DTOOUG.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
