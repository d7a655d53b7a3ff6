import { registerOf } from '../platform/reading/register.ts';

/** Forums, screenings, signing ceremonies and what else was held. */
export const gatheringList = registerOf('gathering');
