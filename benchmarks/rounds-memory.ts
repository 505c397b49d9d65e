/**
 * Plays rounds and prints the memory that took, as one JSON object in MiB: the greatest resident set of the process, and its heap and buffers
 * in the end, all before the results are let go.
 *
 *   node benchmarks/rounds-memory.ts RULE ROUNDS
 */
import type { ConsensusPlan } from '../src/poq/consensus/consensus-plan.ts';
import { simulateRounds } from '../src/poq/rounds/simulate-rounds.ts';
import { drawScoreLog, planOf } from './rounds-network.ts';

const [rule, rounds] = [process.argv[2] as ConsensusPlan['rule'], Number(process.argv[3])];
const game = simulateRounds(drawScoreLog(400, 5, 3), planOf(rule, 2), { rounds, seed: 1, checkpoints: [1000, rounds] });
let step = game.next();
while (step.done !== true) step = game.next();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const mebibytes = (bytes: number): number => Number((bytes / 2 ** 20).toFixed(1));
const peak = mebibytes(process.resourceUsage().maxRSS * 1024);
console.log(JSON.stringify({ peak, heap: mebibytes(heapUsed), buffers: mebibytes(arrayBuffers), paid: step.value.nodes.length }));
