import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { checkCommand } from '../../../commands/check.ts';
import { Invalid } from '../deciding/sitting.ts';
import { ABOUT, type About } from './openapi/about.ts';
import type { Asked } from './requests.ts';

/**
 * The body of a route that gives no command, checked against the class that {@link About} names.
 * @throws Invalid
 */
export const CheckedBody = createParamDecorator((_, context: ExecutionContext): object => {
  const { body } = Reflect.getMetadata(ABOUT, context.getHandler()) as About;
  if (!body) throw new RangeError(`${context.getHandler().name} does not say what its body is`);
  const checked = checkCommand(body, context.switchToHttp().getRequest<Asked>().body ?? {});
  if ('problems' in checked) throw new Invalid(0, checked.problems);
  return checked.command;
});
