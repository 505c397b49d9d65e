import type { Clock } from '../candidate/clock.ts';
import type { Meter, MeterSummary } from '../profile/meter.ts';

/** after the last answer the power falls for a while; then it is taken for so long */
const settlingMs = 3_000;
const restingMs = 5_000;

type Resting = {
  readonly meter: Meter;
  /** whether there is an energy from which idle power could be taken off */
  readonly metered: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/**
 * What the meter has to say after the last block. Where energies were measured, the power that the machine takes with the model loaded
 * and nothing to do is measured now, over five seconds: before the first block would be too early, because servers load on the first request.
 */
export async function collectRest({ meter, metered, clock, signal }: Resting): Promise<MeterSummary> {
  if (!metered) return meter.summarise();
  await clock.wait(settlingMs, signal);
  await meter.begin();
  const startMs = clock.nowMs();
  await clock.wait(restingMs, signal);
  const idlePowerWatts = await meter.rest({ startMs, endMs: clock.nowMs() });
  return { ...(await meter.summarise()), ...(idlePowerWatts !== undefined && { idlePowerWatts }) };
}
