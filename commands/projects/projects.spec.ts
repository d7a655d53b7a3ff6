import { describe, expect, it } from '@jest/globals';
import { projects, projectStatus, titlesOn, type ProjectEvent } from '../../events/projects.ts';
import { given, idOf, recordOf, type Past } from '../../test/given-when-then.ts';
import { AnnounceProject, announceProject } from './announce-project.ts';
import { ChangeProjectStatus, changeProjectStatus } from './change-project-status.ts';
import { CorrectProject, correctProject } from './correct-project.ts';
import { RenameProject, renameProject } from './rename-project.ts';
import { ReportIndicator, reportIndicator } from './report-indicator.ts';
import { SetIndicator, setIndicator } from './set-indicator.ts';
import { StartProject, startProject } from './start-project.ts';

const project = idOf('project');
const town = [
  { text: 'California Smart Town', language: 'en' },
  { text: '加州智慧小镇', language: 'zh-Hans' },
];
const city = [{ text: '眉山加州智慧城', language: 'zh-Hans' }];
const details = {
  relationships: ['sichuan-california'],
  titles: town,
  participants: [{ body: idOf('organisation', 1), role: 'implementing' as const }],
  partnerPlaces: ['CN-SC', 'US-CA'],
  concept: [{ text: 'open, smart, ecological and harmonious', language: 'en' }],
  description: [],
  announcedOn: '../2018-11',
};
const announced: Past<ProjectEvent> = { type: 'ProjectAnnounced', data: { ...details, status: 'pipeline' } };
const announcedIn2018: Past<ProjectEvent> = {
  type: 'ProjectAnnounced',
  data: { ...details, announcedOn: '2018-11', status: 'pipeline' },
};
const started: Past<ProjectEvent> = { type: 'ProjectStarted', data: { startedOn: '2019-07-16' } };
const underWay: Past<ProjectEvent> = {
  type: 'ProjectStatusChanged',
  data: { key: 2, status: 'implementation', on: '2019-07-16' },
};
const renamed: Past<ProjectEvent> = { type: 'ProjectRenamed', data: { key: 1, titles: city, renamedOn: '2019-07-16' } };
const firms = {
  titles: [{ text: 'Firms with US capital', language: 'en' }],
  unit: 'firms',
  target: { value: '50', quality: 'atLeast' as const },
  setOn: '2019-07-16',
};
const set: Past<ProjectEvent> = { type: 'IndicatorSet', data: { key: 1, ...firms } };
const money = {
  value: '26000000000',
  currency: 'CNY',
  valueDate: '2019-07-16',
  about: [{ value: '3780000000', currency: 'USD' }],
};

describe('a project from announcement to start', () => {
  it('is announced by a month, in the pipeline unless said otherwise', () => {
    given(projects, []).when(AnnounceProject, announceProject, details).then([announced]);
    given(projects, [])
      .when(AnnounceProject, announceProject, { ...details, announcedOn: '2027' })
      .thenRefused('project.in-the-future', '/announcedOn');
    const twice = [...details.participants, ...details.participants];
    given(projects, [])
      .when(AnnounceProject, announceProject, { ...details, participants: twice })
      .thenRefused('project.already-takes-part', '/participants/1');
  });
  it('starts once, and is in implementation from then on', () => {
    const start = (past: readonly Past<ProjectEvent>[], startedOn = '2019-07-16') =>
      given(projects, past).when(StartProject, startProject, { project, startedOn });
    start([announced]).then([started, underWay]);
    start([announced, started, underWay]).thenNothing();
    start([announced, started, underWay], '2020').thenRefused('project.already-started');
    start([announcedIn2018], '2018-10').thenRefused('project.before-announced', '/startedOn');
  });
  it('is not started once it is certainly over, unless it was told that it goes on', () => {
    const standing = (key: number, status: 'closed' | 'implementation', on: string): Past<ProjectEvent> => ({
      type: 'ProjectStatusChanged',
      data: { key, status, on },
    });
    const start = (...past: readonly Past<ProjectEvent>[]) =>
      given(projects, past).when(StartProject, startProject, { project, startedOn: '2019-07-16' });
    start(announced, standing(2, 'closed', '2019-06')).thenRefused('project.is-over', '/startedOn');
    start(announced, standing(2, 'closed', '2019')).then([started]);
    start(announced, standing(2, 'closed', '2019-06'), standing(3, 'implementation', '2019-07')).then([started]);
    start({ type: 'ProjectAnnounced', data: { ...announcedIn2018.data, status: 'closed' } }).then([started]);
  });
  it('keeps the name it had', () => {
    const rename = (past: readonly Past<ProjectEvent>[]) =>
      given(projects, past).when(RenameProject, renameProject, { project, titles: city, renamedOn: '2019-07-16' });
    rename([announced]).then([renamed]);
    rename([announced, renamed]).thenNothing();
    const { state } = recordOf(projects, [announced, renamed]);
    expect([titlesOn(state, '2019-07-15'), titlesOn(state, '2019-07-16'), state.titles]).toEqual([town, city, city]);
  });
  it('keeps an earlier name in its time, though it is told after a later one', () => {
    const park = [{ text: 'Pengshan Smart Park', language: 'en' }];
    const rename = (past: readonly Past<ProjectEvent>[], titles: object, renamedOn: string) =>
      given(projects, past).when(RenameProject, renameProject, { project, titles, renamedOn });
    const between: Past<ProjectEvent> = {
      type: 'ProjectRenamed',
      data: { key: 2, titles: park, renamedOn: '2019-02' },
    };
    rename([announced, renamed], park, '2019-02').then([between]);
    rename([announced, renamed, between], park, '2019-02').thenNothing();
    const { state } = recordOf(projects, [announced, renamed, between]);
    const names = ['2019-01-31', '2019-03-01', '2019-07-16'].map((day) => titlesOn(state, day));
    expect([...names, state.titles]).toEqual([town, park, city, city]);
    expect(state.renamings.map(({ key, formerTitles }) => [key, formerTitles])).toEqual([
      [2, town],
      [1, park],
    ]);
  });
});

describe('ChangeProjectStatus', () => {
  const change = (past: readonly Past<ProjectEvent>[], status: string, on: string) =>
    given(projects, past).when(ChangeProjectStatus, changeProjectStatus, { project, status, on });
  it('changes nothing where it has that status', () => {
    change([announced], 'pipeline', '2020').thenNothing();
    change([announced], 'suspended', '2020').then([
      { type: 'ProjectStatusChanged', data: { key: 2, status: 'suspended', on: '2020' } },
    ]);
  });
  it('takes the same status of another time, and not of a time when it had that status', () => {
    const suspended: Past<ProjectEvent> = { ...underWay, data: { key: 3, status: 'suspended', on: '2021' } };
    const past = [announced, underWay, suspended];
    change(past, 'suspended', '2020-05').then([{ ...underWay, data: { key: 4, status: 'suspended', on: '2020-05' } }]);
    change(past, 'implementation', '2020').thenNothing();
    change(past, 'suspended', '2022').thenNothing();
    change(past, 'suspended', 'unknown').thenNothing();
  });
  it('an earlier status told later is not the present one', () => {
    const { state } = recordOf(projects, [
      announced,
      { ...underWay, data: { key: 2, status: 'closed', on: '2022' } },
      { ...underWay, data: { key: 3, status: 'suspended', on: '2020' } },
    ]);
    expect(projectStatus(state)).toBe('closed');
    expect(projectStatus(state, '2021-01-01')).toBe('suspended');
  });
});

describe('what a project is to reach', () => {
  const setting = (past: readonly Past<ProjectEvent>[], json: object) =>
    given(projects, past).when(SetIndicator, setIndicator, { project, setOn: '2019-07-16', ...json });
  it('is a figure by an indicator, or the money announced, one of the two', () => {
    setting([announced], firms).then([set]);
    setting([announced], { investment: money }).then([
      { type: 'InvestmentAnnounced', data: { key: 1, money, announcedOn: '2019-07-16' } },
    ]);
    setting([announced], { ...firms, investment: money }).thenRefused('project.indicator-or-investment');
    setting([announced], {}).thenRefused('project.indicator-or-investment', '/titles');
  });
  it('is set again under its number, and what was said before is kept with what was reported', () => {
    setting([announced, set], firms).thenNothing();
    const more = { ...firms, target: { value: '60', quality: 'moreThan' as const } };
    const anew: Past<ProjectEvent> = { type: 'IndicatorSet', data: { key: 1, ...more } };
    setting([announced, set], { ...more, indicator: 1 }).then([anew]);
    setting([announced, set], { ...more, indicator: 2 }).thenRefused('project.no-such-indicator', '/indicator');
    const reported: Past<ProjectEvent> = {
      type: 'IndicatorReported',
      data: { indicator: 1, key: 1, value: '3', quality: 'exact', on: '2021' },
    };
    const [indicator] = recordOf(projects, [announced, set, reported, anew]).state.indicators;
    expect(indicator).toMatchObject({
      target: more.target,
      earlier: [{ target: firms.target }],
      actuals: [{ value: '3' }],
    });
  });
  it('is reported on by the number of the indicator', () => {
    const report = (past: readonly Past<ProjectEvent>[], indicator = 1) =>
      given(projects, past).when(ReportIndicator, reportIndicator, {
        project,
        indicator,
        actual: { value: '3', quality: 'exact' },
        on: '2021',
      });
    const reported: Past<ProjectEvent> = {
      type: 'IndicatorReported',
      data: { indicator: 1, key: 1, value: '3', quality: 'exact', on: '2021' },
    };
    report([announced, set]).then([reported]);
    report([announced, set, reported]).thenNothing();
    report([announced, set], 2).thenRefused('project.no-such-indicator', '/indicator');
  });
});

describe('CorrectProject', () => {
  const correct = (past: readonly Past<ProjectEvent>[], json: object) =>
    given(projects, past).when(CorrectProject, correctProject, { project, reason: 'misread', ...json });
  const corrected = (changes: object) => ({ type: 'ProjectCorrected', data: { changes } });
  it('carries only what changes, in parts by their number', () => {
    correct([announced, set], {
      indicators: [{ key: 1, target: { value: '55', quality: 'atLeast' }, unit: 'firms' }],
    }).then([corrected({ 'indicators/1/target': { was: firms.target, now: { value: '55', quality: 'atLeast' } } })]);
    correct([announced, set], { titles: town }).thenNothing();
    correct([announced, set], { indicators: [{ key: 2, unit: 'x' }] }).thenRefused(
      'project.no-such-part',
      '/indicators/0/key',
    );
  });
  it('moves the first status with the announcement', () => {
    correct([announced], { announcedOn: '2018-11' }).then([
      corrected({
        announcedOn: { was: '../2018-11', now: '2018-11' },
        'statuses/1/on': { was: '../2018-11', now: '2018-11' },
      }),
    ]);
  });
  it('corrects a figure that was reported', () => {
    const reported: Past<ProjectEvent> = {
      type: 'IndicatorReported',
      data: { indicator: 1, key: 1, value: '3', quality: 'exact', on: '2021' },
    };
    correct([announced, set, reported], {
      indicators: [{ key: 1, actuals: [{ key: 1, actual: { value: '30', quality: 'exact' } }] }],
    }).then([corrected({ 'indicators/1/actuals/1/value': { was: '3', now: '30' } })]);
    const refused = (indicator: object) =>
      correct([announced, set, reported], { indicators: [{ key: 1, ...indicator }] });
    refused({ actuals: [{ key: 2 }] }).thenRefused('project.no-such-part', '/indicators/0/actuals/0/key');
    const figure = { value: '3', quality: 'exact' };
    refused({ actuals: [{ key: 1, remove: true, actual: figure }] }).thenRefused(
      'record.part-taken-away',
      '/indicators/0/actuals/0/remove',
    );
    refused({ remove: true, actuals: [{ key: 1 }] }).thenRefused('record.part-taken-away', '/indicators/0/remove');
  });
  it('takes a start back, and refuses one before the announcement or none at all', () => {
    correct([announced, started], { startedOn: null }).then([
      corrected({ startedOn: { was: '2019-07-16', now: null } }),
    ]);
    correct([announcedIn2018, started], { startedOn: '2018-10' }).thenRefused('project.before-announced', '/startedOn');
    correct([announced], { startedOn: '2019' }).thenRefused('project.not-started', '/startedOn');
    correct([announced], { statuses: [{ key: 1, remove: true }] }).thenRefused('project.no-status', '/statuses');
    correct([announcedIn2018, underWay], { statuses: [{ key: 2, on: '2018-10' }] }).thenRefused(
      'project.before-announced',
      '/statuses',
    );
  });
  it('refuses what is told as done and certainly lies ahead, as where it is recorded', () => {
    const past: readonly Past<ProjectEvent>[] = [
      announced,
      started,
      underWay,
      renamed,
      set,
      { type: 'IndicatorReported', data: { indicator: 1, key: 1, value: '3', quality: 'exact', on: '2021' } },
      { type: 'InvestmentAnnounced', data: { key: 1, money, announcedOn: '2019' } },
    ];
    const ahead = '2026-11-25';
    for (const [json, pointer] of [
      [{ announcedOn: ahead }, '/announcedOn'],
      [{ startedOn: ahead }, '/startedOn'],
      [{ renamings: [{ key: 1, renamedOn: ahead }] }, '/renamings/0/renamedOn'],
      [{ statuses: [{ key: 2, on: ahead }] }, '/statuses/0/on'],
      [{ investments: [{ key: 1, announcedOn: ahead }] }, '/investments/0/announcedOn'],
      [{ indicators: [{ key: 1, setOn: ahead }] }, '/indicators/0/setOn'],
      [{ indicators: [{ key: 1, actuals: [{ key: 1, on: ahead }] }] }, '/indicators/0/actuals/0/on'],
    ] as const)
      correct(past, json).thenRefused('project.in-the-future', pointer);
  });
});
