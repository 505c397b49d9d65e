import type { Progress } from '../commands/screen.ts';
import { describeDuration } from '../report/duration.ts';

/** `measuring 12 of 400 (3 %), about 4 min left` */
export function describeProgress({ label, done, total, etaMs }: Progress): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const left = etaMs === undefined || done >= total ? '' : `, about ${describeDuration(etaMs)} left`;
  return `${label} ${done} of ${total} (${share} %)${left}`;
}
