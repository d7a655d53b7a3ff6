import type { SourceEvent } from '../../../events/sources.ts';
import { eventsOf, idOf } from '../sample.ts';

const id = idOf('source', 'Xinhua');
export const xinhua = { source: id };

const source = eventsOf<SourceEvent>(id);

export const sourceSamples = [
  source('SourceCited', 1, {
    relationships: ['sichuan-california'],
    titles: [{ text: 'Sichuan looks to innovative cooperation with Silicon Valley', language: 'en' }],
    kind: 'press',
    publisher: 'Xinhua 新华社',
    language: 'en',
    publishedOn: '2018-11-16',
    address: 'https://news.example/2018-11/16/sichuan',
    retrievedOn: '2018-11-19',
    sha256: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
  }),
  source(
    'SourceCorrected',
    1,
    {
      changes: {
        publishedOn: { was: '2018-11-16', now: '2018-11-15' },
        sha256: { was: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab', now: null },
      },
    },
    { after: 'SourceCited.v1', reason: '16 November is when it was updated' },
  ),
];
