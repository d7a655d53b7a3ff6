import type { OpenFolder } from '../book/folder.ts';
import { Changes } from './changes.ts';
import { Lists } from './lists.ts';
import { Moments } from './moments.ts';
import { Records } from './records.ts';
import { Search } from './search.ts';

/** Everything that can be asked of a book. */
export class Reading {
  readonly moments: Moments;
  readonly lists: Lists;
  readonly records: Records;
  readonly changes: Changes;
  readonly search: Search;

  constructor({ log, views, decider }: Pick<OpenFolder, 'log' | 'views' | 'decider'>) {
    this.moments = new Moments(log, views, decider);
    this.lists = new Lists(views, this.moments);
    this.records = new Records(log, views, decider, this.moments);
    this.changes = new Changes(log, views, this.moments, this.records);
    this.search = new Search(views, this.moments);
  }
}
