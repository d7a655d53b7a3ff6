import { Controller, Get, Post } from '@nestjs/common';
import { AppointPerson } from '../../commands/people/appoint-person.ts';
import { CorrectPerson } from '../../commands/people/correct-person.ts';
import { EndAppointment } from '../../commands/people/end-appointment.ts';
import { RegisterPerson } from '../../commands/people/register-person.ts';
import { Commands } from '../platform/http/commands.ts';
import { Gives, Received, type ReceivedOrder } from '../platform/http/gives.ts';
import { ListOf, Query } from '../platform/http/lists.ts';
import { Lists, type ListQuery } from '../platform/reading/lists.ts';
import { personList } from './people.queries.ts';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: Lists,
  ) {}

  @Get()
  @ListOf(personList)
  list(@Query() query: ListQuery) {
    return this.lists.page(personList, query);
  }

  @Post()
  @Gives(RegisterPerson)
  register(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':person/appointments')
  @Gives(AppointPerson)
  appoint(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':person/appointments/ends')
  @Gives(EndAppointment)
  endAppointment(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }

  @Post(':person/corrections')
  @Gives(CorrectPerson)
  correct(@Received() order: ReceivedOrder) {
    return this.commands.give(order);
  }
}
