import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/edges/progress-line.ts
function describeProgress({ label, done, total, etaMs }) {
  let share = total > 0 ? Math.floor(100 * done / total) : 100, left = etaMs === void 0 || done >= total ? "" : `, about ${describeDuration(etaMs)} left`;
  return `${label} ${done} of ${total} (${share} %)${left}`;
}
function describeDuration(ms) {
  let seconds = Math.max(1, Math.round(ms / 1e3));
  if (seconds < 90) return `${seconds} s`;
  let minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export {
  describeProgress
};
