import { registerOf } from '../platform/reading/register.ts';

/** Projects, whatever became of them. */
export const projectList = registerOf('project');
