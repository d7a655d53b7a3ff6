import { sayIn } from '../language/say-in.ts';
import { fieldInWords } from './fields.ts';

describe('Fields in words', () => {
  it.each([
    ['occurredOn', 'When', '时间'],
    ['stops/2/occurredOn', 'Stops 2, When', '行程 2、时间'],
    ['delegation/head', 'Delegation, Headed by', '代表团、团长'],
    ['noSuchField', 'noSuchField', 'noSuchField'],
  ])('%s', (path, en, zh) => {
    expect([fieldInWords(path, sayIn('en')), fieldInWords(path, sayIn('zh-Hans'))]).toEqual([en, zh]);
  });
});
