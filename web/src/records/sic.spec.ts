import { withSic } from './sic.ts';

describe('A verbatim text', () => {
  it('is cut after each slip, and nothing of it is lost', () => {
    expect(withSic('We are hear to lern', ['hear', 'lern'])).toEqual([
      { text: 'We are hear', marked: true },
      { text: ' to lern', marked: true },
    ]);
    expect(
      withSic('We are hear to learn', ['hear'])
        .map(({ text }) => text)
        .join(''),
    ).toBe('We are hear to learn');
    expect(withSic('No slip', ['other', ''])).toEqual([{ text: 'No slip', marked: false }]);
  });
});
