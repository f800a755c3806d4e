/**
 * Environment variables that keep Astro off the network: no telemetry, no check for updates. Astro announces its telemetry before
 * it reads its configuration, so they have to be set by the process that starts it.
 */
export const OFFLINE_ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
} as const;
