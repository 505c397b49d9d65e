import type { NonEmpty } from '../../src/statistics/sample.ts';

/** R's `sleep`: extra hours of sleep of ten subjects under two drugs; the subject is the position modulo ten. */
export const sleepExtra = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

/** R's `mtcars`: miles per gallon, cylinders and carburettors of 32 cars. */
export const mpg: NonEmpty<number> = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2,
  13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];
export const cylinders = [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4];
export const carburettors = [4, 4, 1, 1, 2, 1, 4, 2, 2, 4, 4, 3, 3, 3, 4, 4, 4, 1, 2, 1, 1, 2, 2, 4, 2, 1, 2, 2, 4, 6, 8, 2];

/** Anscombe's first and fourth set. */
export const anscombeOne = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
};
export const anscombeFour = {
  x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
  y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
};
