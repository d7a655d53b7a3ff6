import type { TimelineFact } from '../../projections/timeline.ts';
import type { TimelineOn } from '../../projections/timeline/on-a-day.ts';
import type { Text } from '../../events/values/text.ts';
import type { Named } from '../platform/reading/bodies.ts';
import type { Client } from './client.ts';
import { allPages, bookOf, exampleMark, withBook, type BookAnswer, type Context } from './context.ts';
import { EXIT, Failure } from './exit.ts';
import { inWords, nameOf, titled } from './names.ts';
import { tableOf } from './table.ts';
import { pictureLanguages, timelinePicture } from './timeline-picture.ts';

export interface TimelineOptions {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly asOf?: string;
  readonly asKnownOn?: string;
  readonly json?: boolean;
  /** As a picture; `true`: in English. */
  readonly svg?: boolean | string;
}

interface TimelineAnswer {
  readonly position: number;
  readonly asOf: string;
  readonly rows: readonly Line[];
  readonly names: Named;
}

type Line = TimelineFact & TimelineOn;

export const timeline = (context: Context, relationship: string, options: TimelineOptions): Promise<void> =>
  withBook(context, (client) => printTimeline(client, context, relationship, options));

/** Prints a relationship's timeline: for people a table, else the answer as JSON. */
export async function printTimeline(
  client: Client,
  { output }: Pick<Context, 'output'>,
  relationship: string,
  { json, svg, ...filters }: TimelineOptions,
): Promise<void> {
  const language = svg === undefined || svg === true ? 'en' : pictureLanguages.find((known) => known === svg);
  if (json && svg !== undefined) throw new Failure('--json is a list, --svg a picture: give one of them.', EXIT.usage);
  if (language === undefined) throw new Failure(`A picture is in ${pictureLanguages.join(' or ')}.`, EXIT.usage);
  const [book, name] = [await bookOf(client), await relationshipName(client, relationship, filters.asKnownOn)];
  const answer = await allPages<Line, TimelineAnswer>(client, '/api/v1/timeline', { relationship, ...filters });
  if (json) {
    output.result(JSON.stringify({ relationship, example: book.example, ...answer }, null, 2));
    return;
  }
  if (svg !== undefined) {
    const { from, to } = filters;
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const title = `${name}${exampleMark(book)}`;
    output.result(
      (await timelinePicture({ ...answer, relationship, title, language, ...days, today: book.today })).trimEnd(),
    );
    return;
  }
  for (const line of timelineLines(name, book, answer, output.screen, filters.asOf !== undefined)) output.result(line);
}

/** What a relationship is called; its slug where it is not there, which the timeline itself then says. */
async function relationshipName(client: Client, slug: string, asKnownOn: string | undefined): Promise<string> {
  if (slug === 'all') return 'All relationships';
  interface Row {
    readonly names: readonly Text[];
  }
  const { rows } = await client.get<{ readonly rows: readonly Row[] }>('/api/v1/relationships', {
    code: slug,
    asKnownOn,
  });
  return rows[0] ? titled(rows[0].names) : slug;
}

/** The timeline as people read it. */
function timelineLines(
  name: string,
  book: Pick<BookAnswer, 'example'>,
  { position, asOf, rows, names }: TimelineAnswer,
  screen: number | undefined,
  dayAsked: boolean,
): readonly string[] {
  const table = tableOf(
    [{ title: 'When' }, { title: 'What' }, { title: 'Fact', most: 90, shrinks: true }, { title: 'Standing' }],
    rows.map((fact) => [fact.occurredOn, fact.happening, factWords(fact, names), standingOf(fact, dayAsked)]),
    screen,
  );
  const count = `${rows.length} ${rows.length === 1 ? 'fact' : 'facts'}`;
  return [`${name}${exampleMark(book)}`, '', ...table, '', `${count}, as of ${asOf}, as known at position ${position}`];
}

function factWords({ happening, titles, details, claims }: TimelineFact, names: Named): string {
  const words = titles.length > 0 ? titled(titles) : inWords(details['about'] ?? '–', names);
  const speaker = happening === 'statement.recorded' ? (details['speaker'] as string) : undefined;
  const said =
    speaker === undefined ? words : `${details['verbatim'] === false ? words : `“${words}”`} ${nameOf(speaker, names)}`;
  return claims ? `${said} (${claims.map(({ value }) => inWords(value, names)).join(' or ')})` : said;
}

const standingOf = ({ standing, corrected, byThen }: Line, dayAsked: boolean): string =>
  [
    standing,
    ...(corrected ? ['corrected'] : []),
    ...(byThen === 'no' ? ['ahead'] : byThen === 'possibly' && dayAsked ? ['possibly later'] : []),
  ].join(', ');
