import { arch, cpus, platform } from 'node:os';

/** What the time of an evaluator and the last bits of its numbers depend on beside itself: the processor and its number, the system, Node. */
export function describeScoringMachine(): readonly string[] {
  const processors = cpus();
  return [`${processors.length} × ${processors[0]?.model.trim() || 'unknown'}`, `${platform()} ${arch()}`, `node ${process.version}`];
}
