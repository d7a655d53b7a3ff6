import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ActivateAccount } from '../../commands/accounts/activate-account.ts';
import { Everyone, Public } from '../platform/http/access.ts';
import { CheckedBody } from '../platform/http/body.ts';
import { Gives } from '../platform/http/gives.ts';
import { About } from '../platform/http/openapi/about.ts';
import type { Asked, Requester } from '../platform/http/requests.ts';
import { Accounts, type AccountRecord } from './accounts.ts';
import { Activations } from './activations.ts';
import { Enter, SignIn, UseActivation } from './bodies.ts';
import { Sessions } from './sessions.ts';
import { SignInDesk } from './sign-in-desk.ts';
import { Welcome } from './welcome.ts';

/** Who is signed in, as the API answers it. */
const shown = ({ id, state: { name, roles } }: AccountRecord) => ({ account: id, name, roles });

@Controller()
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly desk: SignInDesk,
    private readonly sessions: Sessions,
    private readonly activations: Activations,
    private readonly welcome: Welcome,
  ) {}

  @Post('session')
  @Public()
  @HttpCode(200)
  @About({ summary: 'Sign in; the answer sets the session cookie', body: SignIn })
  async signIn(
    @CheckedBody() { name, password }: SignIn,
    @Req() request: Asked,
    @Res({ passthrough: true }) response: Response,
  ) {
    const account = await this.desk.signIn(name, password, request.ip ?? '');
    this.sessions.begin(account, response);
    return shown(account);
  }

  @Get('session')
  @Everyone()
  @About({ summary: 'Who is signed in' })
  async whoAmI(@Req() { requester }: Asked) {
    const { id, roles } = requester as Requester;
    const account = await this.accounts.account(id);
    return account ? shown(account) : { account: id, name: id, roles };
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  @About({ summary: 'Sign out in this browser' })
  signOut(@Res({ passthrough: true }) response: Response) {
    this.sessions.end(response);
  }

  @Post('activations')
  @Gives(ActivateAccount, Public())
  @HttpCode(200)
  @About({ summary: 'Set a password with the link of an invitation, and sign in', body: UseActivation })
  async activate(@CheckedBody() { token, password }: UseActivation, @Res({ passthrough: true }) response: Response) {
    const account = await this.activations.use(token, password);
    this.sessions.begin(account, response);
    return shown(account);
  }

  @Post('welcome')
  @Public()
  @HttpCode(200)
  @About({
    summary: 'While nobody can sign in: become the first admin, with the token that the server printed',
    body: Enter,
  })
  async enter(@CheckedBody() { token, ...newcomer }: Enter, @Res({ passthrough: true }) response: Response) {
    const account = await this.welcome.enter(token, newcomer);
    this.sessions.begin(account, response);
    return shown(account);
  }
}
