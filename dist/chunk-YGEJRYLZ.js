import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-QTME6Y33.js")).evaluateTrust(world, inputs) : (await import("./evaluate-Z5ZO6D73.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-7W2HRHWO.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-DGST745P.js")).gate(world, inputs);
    case "simulate":
      return (await import("./simulate-24UXTEGU.js")).simulate(world, inputs);
  }
}

export {
  runVerb
};
