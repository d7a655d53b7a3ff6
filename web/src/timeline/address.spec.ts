import { filterIn, lanesAfter, timelineIn } from './address.ts';

describe('The address of a timeline', () => {
  it('keeps what can be understood and drops the rest', () => {
    expect(
      timelineIn({
        from: 2014,
        to: '2019-06',
        match: 'certainly',
        kinds: 'agreement,nonsense',
        view: 'list',
        q: 'forum',
        sel: 'x',
      }),
    ).toEqual({
      from: 2014,
      to: '2019-06-30',
      match: 'certainly',
      kinds: 'agreement',
      view: 'list',
      q: 'forum',
      sel: 'x',
    });
    expect(
      timelineIn({ from: 'soon', to: {}, match: 'maybe', kinds: '', standing: 'odd', view: 'map', q: '', sel: '' }),
    ).toEqual({});
  });

  it('is of the same days whichever end is written first', () => {
    expect(timelineIn({ from: 2020, to: '2010-05' })).toEqual({ from: '2010-05-01', to: 2020 });
    expect(timelineIn({ from: 2020 })).toEqual({ from: 2020 });
    expect(timelineIn({ from: '2018-11', to: 2018 })).toEqual({ from: '2018-11-01', to: 2018 });
  });

  it('is a filter', () => {
    expect(filterIn({ from: 2014, to: 2019, kinds: 'visit,agreement', standing: 'reported' })).toEqual({
      from: '2014-01-01',
      to: '2019-12-31',
      match: 'possibly',
      lanes: ['agreement', 'visit'],
      standings: ['reported'],
      words: '',
    });
  });

  it('a chip adds its kind or takes it away; without any all are shown', () => {
    expect(lanesAfter([], 'visit')).toBe('visit');
    expect(lanesAfter(['visit'], 'agreement')).toBe('agreement,visit');
    expect(lanesAfter(['visit'], 'visit')).toBeUndefined();
  });
});
