import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/profile/throttle-reasons.ts
var reasons = {
  idle: 1,
  "application-clocks": 2,
  "software-power-cap": 4,
  "hardware-slowdown": 8,
  "sync-boost": 16,
  "software-thermal": 32,
  "hardware-thermal": 64,
  "hardware-power-brake": 128,
  "display-clocks": 256
}, hardwareReasons = [
  "hardware-slowdown",
  "software-thermal",
  "hardware-thermal",
  "hardware-power-brake"
], isReason = (name) => Object.hasOwn(reasons, name), names = Object.keys(reasons).filter(isReason);
function parseThrottleReasons(mask) {
  if (!/^0x[0-9a-f]{1,16}$/i.test(mask)) return;
  let bits = BigInt(mask);
  return names.filter((name) => (bits & BigInt(reasons[name])) !== 0n);
}

export {
  hardwareReasons,
  parseThrottleReasons
};
