import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/statistics/sample.ts
function isNonEmpty(list) {
  return list.length > 0;
}

// src/statistics/mean.ts
function computeMean(sample) {
  let sum = 0;
  for (let value of sample) sum += value;
  return sum / sample.length;
}

export {
  isNonEmpty,
  computeMean
};
