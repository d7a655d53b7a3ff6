import { Inject, Injectable, type Type } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commands } from '../../../commands/catalogue.ts';
import { isRecordId } from '../../../commands/fields.ts';
import type { Book } from '../../../events/book.ts';
import { Decider } from '../deciding/deciding.ts';
import type { Actor, Answer, Sitting } from '../deciding/sitting.ts';
import type { ReceivedSitting } from './gives.ts';
import { RequestRefused } from './requests.ts';

/** What travels on the command bus: a sitting, and whether it is only to be shown. */
abstract class Given extends Command<Answer> {
  readonly sitting: Sitting;
  readonly preview: boolean;
  constructor(sitting: Sitting, preview: boolean) {
    super();
    this.sitting = sitting;
    this.preview = preview;
  }
}

type GivenType = new (sitting: Sitting, preview: boolean) => Given;

/** What stands on the bus for each command, by its name; several at once go as a sitting. */
const givenTypes: ReadonlyMap<string, GivenType> = new Map(
  [...commands.map(({ name }) => name), 'Sitting'].map((name) => [
    name,
    Object.defineProperty(class extends Given {}, 'name', { value: name }),
  ]),
);

function handlerOf(given: GivenType): Type<ICommandHandler<Given>> {
  @CommandHandler(given)
  class Handler implements ICommandHandler<Given> {
    constructor(@Inject(Decider) private readonly decider: Decider) {}

    execute({ sitting, preview }: Given): Promise<Answer> {
      return preview ? this.decider.preview(sitting) : this.decider.execute(sitting);
    }
  }
  return Object.defineProperty(Handler, 'name', { value: `${given.name}Handler` });
}

/** One handler for each command of the catalogue, and one for several at once. */
export const commandHandlers = [...givenTypes.values()].map(handlerOf);

/** Gives commands, whichever they are. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly decider: Decider,
  ) {}

  /** @throws RequestRefused, and what {@link Decider.execute} throws */
  async give(received: ReceivedSitting): Promise<Answer> {
    const { id, orders, mustHaveSeen, at, preview } = received;
    const by = await this.#actor(received);
    const [only] = orders;
    const type = givenTypes.get(orders.length === 1 && only && givenTypes.has(only.command) ? only.command : 'Sitting');
    if (!type) throw new RangeError('there is no sitting on the bus');
    return this.bus.execute(new type({ id, orders, by, mustHaveSeen, ...(at === undefined ? {} : { at }) }, preview));
  }

  /** Only an example book is written in the name of others: of its accounts, and of users of the system. */
  async #actor({ by, inNameOf, orders }: ReceivedSitting): Promise<Actor> {
    if (inNameOf === undefined || inNameOf === by.id) return by;
    const opening = orders[0]?.command === 'OpenBook' ? (orders[0].data as Partial<Book> | null) : null;
    const book = (await this.decider.book()) ?? opening;
    if (book?.example !== true) throw new RequestRefused('access.example-headers');
    const exists =
      /^os:[a-z_][a-z0-9_-]{0,31}$/.test(inNameOf) ||
      (isRecordId(inNameOf, ['account']) && (await this.decider.record(inNameOf)).revision >= 0);
    if (!exists) throw new RequestRefused('access.no-such-actor', { actor: inNameOf }, { header: 'Bridgebook-Actor' });
    return { id: inNameOf, roles: by.roles };
  }
}
