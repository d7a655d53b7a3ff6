import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { Injectable, Module } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';

@Injectable()
class Greeter {
  greet(name: string): string {
    return `Hello, ${name}`;
  }
}

class Greet extends Command<string> {
  constructor(readonly name: string) {
    super();
  }
}

@CommandHandler(Greet)
class GreetHandler implements ICommandHandler<Greet> {
  constructor(private readonly greeter: Greeter) {}

  execute({ name }: Greet): Promise<string> {
    return Promise.resolve(this.greeter.greet(name));
  }
}

@Module({ imports: [CqrsModule.forRoot()], providers: [Greeter, GreetHandler] })
class Smoke {}

it('injects by type, so the compiler emits decorator metadata', async () => {
  const testing = await Test.createTestingModule({ imports: [Smoke] }).compile();
  const app = await testing.init();
  await expect(app.get(CommandBus).execute(new Greet('Chengdu'))).resolves.toBe('Hello, Chengdu');
  await app.close();
});

it('starts a worker thread straight from its source', async () => {
  const worker = new Worker(new URL('./smoke.worker.ts', import.meta.url), { workerData: 20 });
  const [answer] = (await once(worker, 'message')) as [unknown];
  expect(answer).toEqual({ answer: 21 });
  await worker.terminate();
});
