import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { OpenFolder } from '../book/folder.ts';
import { Decider } from '../deciding/deciding.ts';
import { LOG } from '../log/log.ts';
import { Views } from '../projecting/views.ts';
import { Changes } from '../reading/changes.ts';
import { Lists } from '../reading/lists.ts';
import { Moments } from '../reading/moments.ts';
import { Records } from '../reading/records.ts';
import { Search } from '../reading/search.ts';
import { Vault } from '../vault/vault.ts';
import { AccessGuard } from './access.guard.ts';
import { AnswerHeaders } from './answers.ts';
import { commandHandlers, Commands } from './commands.ts';
import { HOSTS, type Hosts } from './hosts.ts';
import { LISTENERS, type ListenerOptions } from './options.ts';
import { ProblemFilter } from './problem.filter.ts';
import { RouteList } from './routes.ts';

/** Injection token of the keys of the book. */
export const KEYS = Symbol('Keys');

/** Injection token of the path of the log's file. */
export const LOG_FILE = Symbol('LogFile');

/** The book that is open, and what every route shares: who may, what errors look like, how commands are given. */
@Global()
@Module({})
export class HttpModule {
  static forBook(
    { logFile, log, vault, keys, decider, views }: OpenFolder,
    hosts: Hosts,
    listeners: ListenerOptions,
  ): DynamicModule {
    const moments = new Moments(log, views, decider);
    const records = new Records(log, views, decider, moments);
    const values: Provider[] = [
      { provide: LOG, useValue: log },
      { provide: Vault, useValue: vault },
      { provide: KEYS, useValue: keys },
      { provide: Decider, useValue: decider },
      { provide: Views, useValue: views },
      { provide: LOG_FILE, useValue: logFile },
      { provide: HOSTS, useValue: hosts },
      { provide: LISTENERS, useValue: listeners },
      { provide: Moments, useValue: moments },
      { provide: Records, useValue: records },
      { provide: Lists, useValue: new Lists(views, moments) },
      { provide: Search, useValue: new Search(views, moments) },
      { provide: Changes, useValue: new Changes(log, views, moments, records) },
    ];
    return {
      module: HttpModule,
      imports: [CqrsModule.forRoot(), DiscoveryModule],
      providers: [
        ...values,
        ...commandHandlers,
        Commands,
        RouteList,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: AnswerHeaders },
      ],
      exports: [
        ...values.map((value) => (value as { readonly provide: symbol }).provide),
        Commands,
        RouteList,
        CqrsModule,
        DiscoveryModule,
      ],
    };
  }
}
