import type { BlockLine, Finding } from '../documents/run.ts';
import { findEnergyFindings } from './energy-findings.ts';
import { findGpuFindings } from './gpu-findings.ts';
import { findMachineFindings } from './machine-findings.ts';
import type { MeterSummary } from './meter.ts';

/** All that the meters found: on the GPUs, on the machine, and about what they could not measure. Empty where nothing was metered. */
export function findMeterFindings(blocks: readonly BlockLine[], summary: MeterSummary | undefined): readonly Finding[] {
  if (summary === undefined) return [];
  return [...findGpuFindings(blocks, summary), ...findMachineFindings(blocks), ...findEnergyFindings(blocks)];
}
