import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/report/duration.ts
function describeDuration(ms) {
  let seconds = Math.max(1, Math.round(ms / 1e3));
  if (seconds < 90) return `${seconds} s`;
  let minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export {
  describeDuration
};
