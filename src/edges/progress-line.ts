import type { Progress } from '../commands/screen.ts';

/** `measuring 12 of 400 (3 %), about 4 min left` */
export function describeProgress({ label, done, total, etaMs }: Progress): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const left = etaMs === undefined || done >= total ? '' : `, about ${describeDuration(etaMs)} left`;
  return `${label} ${done} of ${total} (${share} %)${left}`;
}

/** A duration for a person: `8 s`, `4 min`, `2 h 10 min`. */
function describeDuration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
