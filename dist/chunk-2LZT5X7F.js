import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-MRWCVOED.js")).evaluateTrust(world, inputs) : (await import("./evaluate-SXXO2KZ3.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-DU5ITEVQ.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-K2EUUHO3.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
