import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return inputs.trust ? (await import("./evaluate-trust-NBNMQB5U.js")).evaluateTrust(world, inputs) : (await import("./evaluate-MYZGWURS.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-X2OFAUC4.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-L6P4XYOH.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
