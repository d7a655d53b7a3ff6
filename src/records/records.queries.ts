import { registerOf } from '../platform/reading/register.ts';

/** Every record of the book. */
export const recordList = registerOf();
