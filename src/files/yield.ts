/**
 * Files processed between two yields to the event loop. Reading and writing them synchronously is faster; timers, such as the
 * heartbeat of the build lock, still have to run in between.
 */
export const YIELD_EVERY = 100;

/** Resolves after timers and other pending events have been handled. */
export { setImmediate as yieldToEventLoop } from 'node:timers/promises';
