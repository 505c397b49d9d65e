import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);
import {
  describeDuration
} from "./chunk-6JFRREB3.js";

// src/edges/progress-line.ts
function describeProgress({ label, done, total, etaMs }) {
  let share = total > 0 ? Math.floor(100 * done / total) : 100, left = etaMs === void 0 || done >= total ? "" : `, about ${describeDuration(etaMs)} left`;
  return `${label} ${done} of ${total} (${share} %)${left}`;
}

export {
  describeProgress
};
