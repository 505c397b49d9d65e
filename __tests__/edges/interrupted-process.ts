/** Not a test: a program that hears of Ctrl-C and goes on all the same, for interrupts.test.ts. */
import { watchInterrupts } from '../../src/edges/interrupts.ts';

watchInterrupts().addEventListener('abort', () => console.log('aborted'));
setTimeout(() => console.log('never'), 20_000);
console.log('ready');
