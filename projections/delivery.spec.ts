import { describe, expect, it } from '@jest/globals';
import { institutes, type InstituteEvent } from '../events/institutes.ts';
import { projects, type ProjectEvent } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { delivery, deliveryCounts, silence, type DeliveryRow } from './delivery.ts';
import { rowsOf } from './projection.ts';
import { timeline, type TimelineFact } from './timeline.ts';

const here = ['sichuan-california'];
const en = (text: string) => [{ text, language: 'en' }];
const only = (record: RecordOf<unknown>) => {
  const [row] = rowsOf(delivery, record);
  if (!row) throw new Error('no row');
  return { columns: row.columns, row: row.row as DeliveryRow };
};
const facts = (record: RecordOf<unknown>) => rowsOf(timeline, record).map(({ row }) => row as TimelineFact);
const told = (record: RecordOf<unknown>) =>
  facts(record).map(({ happening, occurredOn, titles }) => [happening, occurredOn, titles[0]?.text]);

const announced: Past<InstituteEvent> = {
  type: 'InstituteAnnounced',
  data: {
    relationships: here,
    titles: en('UC Berkeley–Sichuan University institute'),
    hosts: [idOf('organisation', 1), idOf('organisation', 2)],
    fields: en('engineering'),
    announcedOn: '../2018-11',
  },
};

describe('an institute', () => {
  it('announced and never heard of again has an open question, and a silence that grows', () => {
    const { columns, row } = only(recordOf(institutes, [announced]));
    expect(columns).toMatchObject({ delivered: 0, open: 1, lastWord: '2018-11-30', earliest: '' });
    expect(row).toMatchObject({ status: 'announced', open: ['opening'], announcedOn: '../2018-11' });
    expect(silence(row, '2026-11-30')).toEqual({ since: '../2018-11', atLeast: 96, atMost: null });
    expect(silence(row, '2026-11-29')).toMatchObject({ atLeast: 95 });
  });
  it('opened is delivered', () => {
    const opened: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: '2020' } };
    const record = recordOf(institutes, [announced, opened]);
    expect(only(record)).toMatchObject({
      columns: { delivered: 1, open: 0, lastWord: '2020-12-31' },
      row: { deliveredOn: '2020', lastWord: { happening: 'institute.opened', occurredOn: '2020' } },
    });
    expect(told(record).map(([happening, occurredOn]) => [happening, occurredOn])).toEqual([
      ['institute.announced', '../2018-11'],
      ['institute.opened', '2020'],
    ]);
  });
  it('known never to open was not delivered, and asks nothing more', () => {
    const never: Past<InstituteEvent> = { type: 'InstituteNeverOpened', data: { knownOn: 'unknown' } };
    const record = recordOf(institutes, [announced, never]);
    expect(only(record).columns).toMatchObject({ delivered: 0, open: 0 });
    expect(facts(record).at(-1)).toMatchObject({ happening: 'institute.neverOpened', occurredOn: 'unknown' });
  });
  it('of which nothing dated was heard is silent for nobody knows how long', () => {
    const undated = { ...announced, data: { ...announced.data, announcedOn: 'unknown' } } as Past<InstituteEvent>;
    const { columns, row } = only(recordOf(institutes, [undated]));
    expect(columns['lastWord']).toBe('');
    expect(silence(row, '2026-11-23')).toBe(null);
    expect(facts(recordOf(institutes, [undated]))).toHaveLength(1);
  });
});

const town: Past<ProjectEvent> = {
  type: 'ProjectAnnounced',
  data: {
    relationships: here,
    titles: en('California Smart Town'),
    participants: [{ body: idOf('organisation', 3), role: 'partner' }],
    partnerPlaces: ['US-CA'],
    concept: en('open, smart, ecological and harmonious'),
    description: [],
    announcedOn: '../2018-11',
    status: 'pipeline',
  },
};
const started: Past<ProjectEvent> = { type: 'ProjectStarted', data: { startedOn: '2019-07-16' } };
const renamed: Past<ProjectEvent> = {
  type: 'ProjectRenamed',
  data: { key: 1, titles: en('California Smart City'), renamedOn: '2019-07-16' },
};
const implementation: Past<ProjectEvent> = {
  type: 'ProjectStatusChanged',
  data: { key: 2, status: 'implementation', on: '2019-07-16' },
};
const firms: Past<ProjectEvent> = {
  type: 'IndicatorSet',
  data: {
    key: 1,
    titles: en('Firms with US capital'),
    unit: 'firms',
    target: { value: '50', quality: 'atLeast' },
    setOn: '2019-07-16',
  },
};
const reported = (key: number, value: string, on: string): Past<ProjectEvent> => ({
  type: 'IndicatorReported',
  data: { indicator: 1, key, value, quality: 'exact', on },
});
const investment: Past<ProjectEvent> = {
  type: 'InvestmentAnnounced',
  data: {
    key: 1,
    money: { value: '26000000000', currency: 'CNY', valueDate: '2019-07' },
    announcedOn: '2019-07-16',
  },
};

describe('a project', () => {
  it('keeps in its announcement the title it had then, and takes the new one from the renaming on', () => {
    const record = recordOf(projects, [town, started, implementation, renamed]);
    expect(told(record)).toEqual([
      ['project.announced', '../2018-11', 'California Smart Town'],
      ['project.started', '2019-07-16', 'California Smart City'],
      ['project.renamed', '2019-07-16', 'California Smart City'],
    ]);
    expect(only(record).row.titles).toEqual(en('California Smart City'));
  });
  it('shows what it was to reach with its announcement, money announced later on its own day', () => {
    const record = recordOf(projects, [town, firms, investment]);
    expect(facts(record)[0]?.details['targets']).toEqual([
      {
        titles: en('Firms with US capital'),
        unit: 'firms',
        target: { value: '50', quality: 'atLeast' },
        setOn: '2019-07-16',
      },
    ]);
    expect(facts(record)[1]).toMatchObject({
      happening: 'project.investmentAnnounced',
      occurredOn: '2019-07-16',
      details: { money: { value: '26000000000', currency: 'CNY' } },
    });
  });
  it('started asks what became of its targets until somebody reports', () => {
    expect(only(recordOf(projects, [town])).row.open).toEqual(['start']);
    const { columns, row } = only(recordOf(projects, [town, started, implementation, firms]));
    expect(columns).toMatchObject({ delivered: 1, open: 1, lastWord: '2019-07-16' });
    expect(row.open).toEqual(['actual']);
    const after = only(
      recordOf(projects, [town, started, firms, reported(1, '12', '2022'), reported(2, '9', '2021-06')]),
    );
    expect(after.row).toMatchObject({
      open: [],
      targets: [{ target: { value: '50' }, actual: { value: '12', on: '2022' } }],
      lastWord: { happening: 'project.reported', occurredOn: '2022' },
    });
  });
  it('cancelled asks nothing more', () => {
    const cancelled: Past<ProjectEvent> = {
      type: 'ProjectStatusChanged',
      data: { key: 2, status: 'cancelled', on: '2020' },
    };
    const record = recordOf(projects, [town, firms, cancelled]);
    expect(only(record)).toMatchObject({ columns: { delivered: 0, open: 0 }, row: { status: 'cancelled' } });
    expect(told(record)[1]).toEqual(['project.statusChanged', '2020', 'California Smart Town']);
  });
});

describe('silence', () => {
  it('is counted in whole months, between what is certain and what is possible', () => {
    const opened: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: '2020' } };
    const { row } = only(recordOf(institutes, [announced, opened]));
    expect(silence(row, '2021-07-01')).toEqual({ since: '2020', atLeast: 6, atMost: 18 });
    expect(silence(row, '2020-06-15')).toEqual({ since: '2020', atLeast: 0, atMost: 5 });
    expect(silence(row, '2019-12-31')).toBe(null);
  });
});

describe('counts', () => {
  it('what is open, what is settled, and withdrawn ones apart', () => {
    expect(
      deliveryCounts([
        { standing: 'primary', open: ['opening'] },
        { standing: 'disputed', open: ['start', 'actual'] },
        { standing: 'reported', open: [] },
        { standing: 'withdrawn', open: ['opening'] },
      ]),
    ).toEqual({ open: 2, settled: 1, withdrawn: 1 });
  });
});
