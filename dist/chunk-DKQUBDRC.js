import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  renderNextCommand,
  requireTexts,
  runFilePath
} from "./chunk-TU3MBKNT.js";
import {
  InputError
} from "./chunk-Y6MH4YRJ.js";

// src/commands/accept-baseline.ts
async function acceptBaseline(world, { name, inputs, run, runPath, set }) {
  requireTexts(run);
  let lost = [...run.answers.values()].filter((answer) => answer.outcome === "lost").length, missing = set.questions.size - run.answers.size;
  if (run.end === void 0 || missing > 0 || lost > 0) {
    let lacks = missing > 0 ? `${missing} prompts were not asked` : lost > 0 ? `${lost} answers were lost` : "it is unfinished";
    throw new InputError(`the run of ${run.header.candidate.name} cannot become the baseline ${name}: ${lacks}`, {
      cure: `${renderNextCommand("measure", inputs)} --resume, with its candidate.yaml, finishes it; without --resume it is measured again.`
    });
  }
  let path = runFilePath(inputs.baselines, name);
  await world.files.copy(runPath, path), world.screen.note(`accepted as the baseline ${name}: ${path}`);
}

export {
  acceptBaseline
};
