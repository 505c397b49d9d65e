import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  baselinePath
} from "./chunk-NUXOMXVU.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/commands/accept-baseline.ts
async function acceptBaseline(world, { name, folder, run, runPath, set }) {
  let lost = [...run.answers.values()].filter((answer) => answer.outcome === "lost").length, missing = set.questions.size - run.answers.size;
  if (run.end === void 0 || missing > 0 || lost > 0) {
    let lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : "it is unfinished";
    throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
      cure: "Measure again, or finish the run with --resume."
    });
  }
  let path = baselinePath(folder, name);
  await world.files.copy(runPath, path), world.screen.note(`accepted as the baseline ${name}: ${path}`);
}

export {
  acceptBaseline
};
