/**
 * Whether everything is tried (`npm run test:faults`), every fault at every moment and every page in every browser, or the few
 * of each kind for which `npm test` has time.
 */
export const IS_THOROUGH = process.env['BANTIN_FAULTS'] === 'all';
