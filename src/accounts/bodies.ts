import { ValidateBy } from 'class-validator';
import { AnyText, DayField, One, Optional, Words } from '../../commands/fields.ts';
import { Email } from '../../commands/people/register-person.ts';
import { PASSWORD_LENGTH } from './passwords.ts';

const isPassword = (value: unknown) =>
  typeof value === 'string' && value.length >= PASSWORD_LENGTH.min && value.length <= PASSWORD_LENGTH.max;

const Password = (): PropertyDecorator =>
  ValidateBy({ name: 'password', constraints: [PASSWORD_LENGTH], validator: { validate: isPassword } });

export class SignIn {
  /** Name or e-mail address. */
  @AnyText(200) name!: string;
  @AnyText(PASSWORD_LENGTH.max) password!: string;
}

export class UseActivation {
  @Words(1000) token!: string;
  @Password() password!: string;
}

export class NewBook {
  @Words(200) name!: string;
  @Words(64) timeZone!: string;
}

export class Enter {
  @Words(1000) token!: string;
  @Words(200) name!: string;
  @Optional() @Email() email?: string;
  @Password() password!: string;
  @Optional() @One(() => NewBook) book?: NewBook;
}

export class NewToken {
  @Words(100) label!: string;
  /** The last day it is taken. */
  @DayField() expiresOn!: string;
}
