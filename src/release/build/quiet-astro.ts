/**
 * What keeps Astro from asking hosts for newer versions and from reporting to its makers: variables of the environment. Of the
 * report Astro tells, and writes into the user's preferences that it did, before it reads its configuration; so whoever starts it
 * hands them to it.
 */
export const OFFLINE_ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
} as const;
