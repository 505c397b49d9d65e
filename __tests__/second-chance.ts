import { expect, jest } from '@jest/globals';

/** Rooms whose tests start processes, open sockets or read the clock of a machine that others use, too. */
const worldly = /\/__tests__\/(act|candidate|commands|dist|edges|evaluators|real|story)\//;

// One that fails there is told with its first error and tried again: a machine that stood still for a moment is no defect of the program.
if (worldly.test(expect.getState().testPath ?? '')) jest.retryTimes(2, { logErrorsBeforeRetry: true });
