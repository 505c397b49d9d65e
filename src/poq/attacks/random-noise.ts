import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawNormal } from '../network/normal-draw.ts';

/** s' = s + N(0, σ), σ in points of 0..10. Source: noise injection of 2601.21189, whose distribution and scale are not known; normal is ours. */
export const addNoise = (score: number, noise: number, random: RandomGenerator): number => score + noise * drawNormal(random);
