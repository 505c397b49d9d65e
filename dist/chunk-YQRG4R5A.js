import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-3ANCGDBZ.js")).evaluateTrust(world, inputs) : (await import("./evaluate-2AACCKSN.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-C5PQBKUZ.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-EGBDH6W2.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
