import { describe, expect, it } from '@jest/globals';
import { institutes, type InstituteEvent } from '../events/institutes.ts';
import { projects, type ProjectEvent } from '../events/projects.ts';
import type { RecordOf } from '../events/records.ts';
import { idOf, recordOf, type Past } from '../test/given-when-then.ts';
import { delivery, deliveryCounts, type DeliveryRow } from './delivery.ts';
import { deliveryOnDay, silence } from './delivery/on-a-day.ts';
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
    expect(silence(row.lastWord, '2026-11-30')).toEqual({ since: '../2018-11', atLeast: 96, atMost: null });
    expect(silence(row.lastWord, '2026-11-29')).toMatchObject({ atLeast: 95 });
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
    expect(silence(row.lastWord, '2026-11-23')).toBe(null);
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

describe('on a day', () => {
  const on = (past: readonly Past<ProjectEvent>[], day: string) =>
    deliveryOnDay(only(recordOf(projects, past)).row, day);

  it('an institute that opened later is still awaited, and the silence is counted from the last word until then', () => {
    const opened: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: '2020-09-01' } };
    const { row } = only(
      recordOf(institutes, [{ ...announced, data: { ...announced.data, announcedOn: '2018-11-14' } }, opened]),
    );
    expect(deliveryOnDay(row, '2019-11-14')).toMatchObject({
      byThen: 'certainly',
      status: 'announced',
      open: ['opening'],
      deliveredOn: undefined,
      lastWord: { happening: 'institute.announced', occurredOn: '2018-11-14' },
      silence: { atLeast: 12, atMost: 12 },
    });
    expect(deliveryOnDay(row, '2020-09-01')).toMatchObject({ status: 'opened', open: [], deliveredOn: '2020-09-01' });
    expect(deliveryOnDay(row, '2018-11-13').byThen).toBe('no');
  });
  it('a project has the title, the targets and the figures of the day', () => {
    const raised = { ...firms, data: { ...firms.data, target: { value: '80', quality: 'atLeast' }, setOn: '2021' } };
    const past = [town, started, renamed, firms, reported(1, '12', '2022'), raised as Past<ProjectEvent>];
    expect(on(past, '2019-07-15')).toMatchObject({
      titles: en('California Smart Town'),
      targets: [],
      open: ['start'],
    });
    expect(on(past, '2019-07-16')).toMatchObject({
      titles: en('California Smart City'),
      targets: [{ target: { value: '50' } }],
      open: ['actual'],
      deliveredOn: '2019-07-16',
    });
    expect(on(past, '2022-01-01')).toMatchObject({
      targets: [{ target: { value: '80' }, actual: { value: '12', on: '2022' } }],
      open: [],
    });
  });
  it('without a day it says what came of it in all', () => {
    const { row } = only(recordOf(projects, [town, started, firms]));
    expect(deliveryOnDay(row, '2030-01-01')).toMatchObject({
      status: row.status,
      open: row.open,
      targets: row.targets,
      deliveredOn: row.deliveredOn,
    });
  });
});

describe('silence', () => {
  it('is counted in whole months, between what is certain and what is possible', () => {
    const opened: Past<InstituteEvent> = { type: 'ResearchInstituteOpened', data: { openedOn: '2020' } };
    const { row } = only(recordOf(institutes, [announced, opened]));
    expect(silence(row.lastWord, '2021-07-01')).toEqual({ since: '2020', atLeast: 6, atMost: 18 });
    expect(silence(row.lastWord, '2020-06-15')).toEqual({ since: '2020', atLeast: 0, atMost: 5 });
    expect(silence(row.lastWord, '2019-12-31')).toBe(null);
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
