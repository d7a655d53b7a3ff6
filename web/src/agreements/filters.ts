/** What the addresses of the register and of the expiry board may say. */

/** How an agreement stands on the day: in force, not, unknown; or its record was withdrawn. */
export const standings = ['yes', 'no', 'unknown', 'withdrawn'] as const;
export type Stands = (typeof standings)[number];

export const standsIn = (asked: unknown): Stands | undefined => standings.find((one) => one === asked);

/** How far ahead the board looks. */
export const horizons = ['P6M', 'P12M', 'P24M'] as const;
export type Horizon = (typeof horizons)[number];

export const horizonIn = (asked: unknown): Horizon | undefined => horizons.find((one) => one === asked);

/** What the register is asked for: withdrawn ones are in none of the other three. */
export const registerQuery = (stands: Stands | undefined) =>
  stands === undefined
    ? {}
    : stands === 'withdrawn'
      ? { standing: 'withdrawn' }
      : { inForce: stands, standing: 'primary,reported,unstated,disputed' };
