import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/candidate/sampling-by-task.ts
function describeByTask(questions, assemble) {
  let byTask = [...new Map([...questions].map(({ prompt, generation }) => [prompt.task, generation]))].map(([task, generation]) => [task, assemble(generation)]), distinct = new Set(byTask.map(([, fields]) => JSON.stringify(fields))), [first] = byTask;
  return first === void 0 ? assemble({}) : distinct.size === 1 ? first[1] : { byTask: Object.fromEntries(byTask) };
}

export {
  describeByTask
};
