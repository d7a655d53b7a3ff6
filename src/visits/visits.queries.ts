import { registerOf } from '../platform/reading/register.ts';

/** Visits, planned, held and cancelled. */
export const visitList = registerOf('visit');
