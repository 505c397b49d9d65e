import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-2M23KQLM.js")).evaluateTrust(world, inputs) : (await import("./evaluate-JC5UCLPU.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-FESBB62F.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-UM63GZJY.js")).gate(world, inputs);
    case "simulate":
      return (await import("./simulate-E5LSOPGS.js")).simulate(world, inputs);
  }
}

export {
  runVerb
};
