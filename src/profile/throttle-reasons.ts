/**
 * Why the clocks of a GPU are lower than they could be: bits of `clocks_event_reasons.active` (before driver 535
 * `clocks_throttle_reasons.active`), as nvml.h names them (nvmlClocksEventReason…).
 */
const reasons = {
  idle: 0x1,
  'application-clocks': 0x2,
  'software-power-cap': 0x4,
  'hardware-slowdown': 0x8,
  'sync-boost': 0x10,
  'software-thermal': 0x20,
  'hardware-thermal': 0x40,
  'hardware-power-brake': 0x80,
  'display-clocks': 0x100,
} as const;

export type ThrottleReason = keyof typeof reasons;

/** Heat, the power supply and the board slow a GPU down for reasons that lie outside the model: such a measurement is of the cooling. */
export const hardwareReasons: readonly ThrottleReason[] = [
  'hardware-slowdown',
  'software-thermal',
  'hardware-thermal',
  'hardware-power-brake',
];

const isReason = (name: string): name is ThrottleReason => Object.hasOwn(reasons, name);
const names = Object.keys(reasons).filter(isReason);

/** The reasons whose bits are set in a mask as nvidia-smi prints it (`0x0000000000000004`); undefined where that is no mask. */
export function parseThrottleReasons(mask: string): readonly ThrottleReason[] | undefined {
  if (!/^0x[0-9a-f]{1,16}$/i.test(mask)) return undefined;
  const bits = BigInt(mask);
  return names.filter((name) => (bits & BigInt(reasons[name])) !== 0n);
}
