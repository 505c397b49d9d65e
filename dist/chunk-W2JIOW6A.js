import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);

// src/runs/hardware-limits.ts
var settings = [
  { title: "MIG", read: ({ mig }) => mig },
  { title: "power limit", read: ({ powerLimitWatts }) => withUnit(powerLimitWatts, "W") },
  { title: "highest clock", read: ({ maxSmClockMHz }) => withUnit(maxSmClockMHz, "MHz") },
  { title: "clock for applications", read: ({ applicationClockMHz }) => withUnit(applicationClockMHz, "MHz") }
], withUnit = (value, unit) => value === void 0 ? void 0 : `${value} ${unit}`;
function findLimitDifference(one, other) {
  for (let { title, read } of settings) {
    let [first, second] = [one, other].map(({ gpus }) => gpus.map(read));
    if (first === void 0 || second === void 0 || [...first, ...second].includes(void 0)) continue;
    let [mine, theirs] = [summarise(first), summarise(second)];
    if (mine !== theirs) return [`${title} ${mine}`, `${title} ${theirs}`];
  }
}
function describeLimits({ gpus, cuda }) {
  return [...settings.flatMap(({ title, read }) => {
    let values = gpus.map(read).filter((value) => value !== void 0);
    return values.length === 0 ? [] : [`${title} ${summarise(values)}`];
  }), ...cuda === void 0 ? [] : [`CUDA ${cuda}`]];
}
function summarise(values) {
  let told = values.flatMap((value) => value ?? []).sort();
  return new Set(told).size === 1 ? told[0] ?? "" : told.join(" and ");
}

// src/runs/comparability.ts
function compareEnvironments(one, other, names = [one.candidate.name, other.candidate.name]) {
  let [first, second] = [hardwareOf(one), hardwareOf(other)], nameless = first === void 0 ? names[0] : second === void 0 ? names[1] : void 0;
  if (nameless !== void 0)
    return { kind: "unknown", sentence: `the timings of ${nameless} do not say on what hardware they were taken` };
  if (first !== second) return { kind: "differs", sentence: `${names[0]} was measured on ${first}, ${names[1]} on ${second}` };
  let [oneElsewhere, otherElsewhere] = [isElsewhere(one.candidate), isElsewhere(other.candidate)];
  if (oneElsewhere !== otherElsewhere) {
    let [declared, measured] = oneElsewhere ? names : names.toReversed();
    return { kind: "unknown", sentence: `${declared} only declares the hardware that ${measured} was measured on` };
  }
  if (oneElsewhere) return { kind: "same" };
  let [mine, theirs] = findLimitDifference(one.environment, other.environment) ?? [];
  return mine === void 0 ? { kind: "same" } : { kind: "differs", sentence: `${names[0]} was measured on ${first} with ${mine}, ${names[1]} with ${theirs}` };
}
function hardwareOf({ candidate, environment }) {
  return isElsewhere(candidate) ? environment.declared : describeMachine(environment);
}
function describeHardwareOf(header) {
  let limits = isElsewhere(header.candidate) ? [] : describeLimits(header.environment);
  return [hardwareOf(header) ?? "not declared", ...limits].join(", ");
}
function isElsewhere({ kind, baseUrl }) {
  return kind === "recorded" ? !0 : kind === "endpoint" && !(typeof baseUrl == "string" && isLoopback(baseUrl));
}
function isLoopback(url) {
  let host = URL.parse(url)?.hostname ?? "";
  return host === "localhost" || host === "[::1]" || host === "0.0.0.0" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
function describeHardware(environment) {
  return environment.declared ?? describeMachine(environment);
}
function describeMachine({ gpus, cpu }) {
  if (gpus.length === 0) return `${cpu.model}, ${cpu.cores} ${cpu.cores === 1 ? "core" : "cores"}`;
  let names = gpus.map(
    ({ name, memoryMiB, driver }) => [name, memoryMiB === void 0 ? void 0 : `${memoryMiB} MiB`, driver === void 0 ? void 0 : `driver ${driver}`].filter((part) => part !== void 0).join(", ")
  ).sort(), [first] = names;
  return names.length > 1 && names.every((name) => name === first) ? `${names.length} \xD7 ${first}` : names.join(" + ");
}

export {
  findLimitDifference,
  compareEnvironments,
  describeHardwareOf,
  isElsewhere,
  describeHardware
};
