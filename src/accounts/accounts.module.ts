import { Global, Module } from '@nestjs/common';
import { AUTHENTICATE } from '../platform/http/requests.ts';
import { AccountsController } from './accounts.controller.ts';
import { Accounts } from './accounts.ts';
import { Activations } from './activations.ts';
import { ActorsController } from './actors.controller.ts';
import { Passwords } from './passwords.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.ts';
import { SignInDesk } from './sign-in-desk.ts';
import { Welcome } from './welcome.ts';

/** Global, because the guard of every route asks it who is asking. */
@Global()
@Module({
  controllers: [AccountsController, ActorsController, SessionController],
  providers: [
    Accounts,
    Activations,
    Passwords,
    Sessions,
    SignInDesk,
    Welcome,
    { provide: AUTHENTICATE, useFactory: ({ authenticate }: Sessions) => authenticate, inject: [Sessions] },
  ],
  exports: [AUTHENTICATE],
})
export class AccountsModule {}
