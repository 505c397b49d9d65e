/** a lateness of more than this is no lateness: the wall clock was set */
const settingMs = 2_000;

/**
 * Puts times of the machine's wall clock onto the run's monotonic one. A line arrives some time after it was stamped, never before, so the
 * least difference seen so far is the best guess of how the two clocks lie to each other; setting the wall clock begins anew.
 */
export function createWallClock(): (wallMs: number, arrivedMs: number) => number {
  let offsetMs: number | undefined;
  return (wallMs, arrivedMs) => {
    const seen = arrivedMs - wallMs;
    offsetMs = offsetMs === undefined || seen < offsetMs || seen > offsetMs + settingMs ? seen : offsetMs;
    return wallMs + offsetMs;
  };
}
