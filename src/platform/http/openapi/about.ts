import { SetMetadata } from '@nestjs/common';

export const ABOUT = 'bridgebook:about';

/** What the API's documentation says of a route that is neither a command nor a list. */
export interface About {
  readonly summary: string;
  /** A class whose fields are the body, declared like a command's. */
  readonly body?: new () => object;
  /** Parameters of the query, and what each is. */
  readonly query?: { readonly [name: string]: string };
  /** The media type of the answer, where it is not JSON. */
  readonly media?: string;
}

export const About = (about: About) => SetMetadata(ABOUT, about);

/** The parameters with which somebody asks for a moment. */
export const moments = {
  asOf: 'What was true on that day (`YYYY-MM-DD`); left out, today in the zone of the book',
  asKnownOn:
    'What had been recorded by then: a day, an instant with its zone, or `@position` (`@-1`: before everything); left out, now',
  atLeast: 'Waits until the answer shows this position',
} as const;
