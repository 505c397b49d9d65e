import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/commands/verbs.ts
async function runVerb(verb, world, inputs) {
  switch (verb) {
    case "evaluate":
      return (await import("./evaluate-ZADBCICZ.js")).evaluate(world, inputs);
    case "measure":
      return (await import("./measure-4JHGA6CC.js")).measure(world, inputs);
    case "gate":
      return (await import("./gate-GULKNE7R.js")).gate(world, inputs);
  }
}

export {
  runVerb
};
