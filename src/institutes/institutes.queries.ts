import { registerOf } from '../platform/reading/register.ts';

/** Joint institutes, whatever became of them. */
export const instituteList = registerOf('institute');
