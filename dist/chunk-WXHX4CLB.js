import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-NDYLJXIJ.js")).evaluateTrust(world, inputs) : (await import("./evaluate-43VPKFMK.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-FESBB62F.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-5JRPXNUI.js")).gate(world, inputs);
    case "simulate":
      return (await import("./simulate-4LW564FK.js")).simulate(world, inputs);
  }
}

export {
  runVerb
};
