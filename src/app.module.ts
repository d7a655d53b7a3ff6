import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AgreementsModule } from './agreements/agreements.module.ts';
import { BookModule } from './book/book.module.ts';
import { CommitmentsModule } from './commitments/commitments.module.ts';
import { DeliveryModule } from './delivery/delivery.module.ts';
import { DocumentationModule } from './documentation/documentation.module.ts';
import { DueModule } from './due/due.module.ts';
import { GatheringsModule } from './gatherings/gatherings.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HistoryModule } from './history/history.module.ts';
import { InstitutesModule } from './institutes/institutes.module.ts';
import { OrganisationsModule } from './organisations/organisations.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PlacesModule } from './places/places.module.ts';
import type { OpenFolder } from './platform/book/folder.ts';
import type { Hosts } from './platform/http/hosts.ts';
import { HttpModule } from './platform/http/http.module.ts';
import type { ListenerOptions } from './platform/http/options.ts';
import { ProjectsModule } from './projects/projects.module.ts';
import { RecordsModule } from './records/records.module.ts';
import { RelationshipsModule } from './relationships/relationships.module.ts';
import { SearchModule } from './search/search.module.ts';
import { SittingsModule } from './sittings/sittings.module.ts';
import { SourcesModule } from './sources/sources.module.ts';
import { StatementsModule } from './statements/statements.module.ts';
import { TimelineModule } from './timeline/timeline.module.ts';
import { ViewsModule } from './views/views.module.ts';
import { VisitsModule } from './visits/visits.module.ts';

/** Everything that answers. */
const areas: readonly Type[] = [
  AccountsModule,
  AgreementsModule,
  BookModule,
  CommitmentsModule,
  DeliveryModule,
  DocumentationModule,
  DueModule,
  GatheringsModule,
  HealthModule,
  HistoryModule,
  InstitutesModule,
  OrganisationsModule,
  PeopleModule,
  PlacesModule,
  ProjectsModule,
  RecordsModule,
  RelationshipsModule,
  SearchModule,
  SittingsModule,
  SourcesModule,
  StatementsModule,
  TimelineModule,
  ViewsModule,
  VisitsModule,
];

@Module({})
export class AppModule {
  /** The application on one open book. */
  static forBook(
    folder: OpenFolder,
    hosts: Hosts,
    listeners: ListenerOptions,
    more: readonly Type[] = [],
  ): DynamicModule {
    return { module: AppModule, imports: [HttpModule.forBook(folder, hosts, listeners), ...areas, ...more] };
  }
}
