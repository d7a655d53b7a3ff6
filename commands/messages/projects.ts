import type { Messages } from './messages.ts';

export const projectMessages = {
  'project.in-the-future': {
    en: '{occurredOn} is after today ({today}), so it cannot have happened yet.',
    'zh-Hans': '{occurredOn} 晚于今天（{today}），不可能已经发生。',
  },
  'project.before-announced': {
    en: '{occurredOn} is certainly before the project was announced ({announcedOn}).',
    'zh-Hans': '{occurredOn} 必定早于项目宣布之时（{announcedOn}）。',
  },
  'project.already-takes-part': {
    en: '{body} already takes part as {role} (line {line}).',
    'zh-Hans': '{body} 已以“{role}”身份参与（第 {line} 行）。',
  },
  'project.already-started': {
    en: 'The project already started on {startedOn}. If that is wrong, correct it.',
    'zh-Hans': '该项目已于 {startedOn} 启动。如有误，请更正。',
  },
  'project.is-over': {
    en: 'The project was closed or cancelled ({on}) before {startedOn}. Change its status first if it goes on, or check both dates.',
    'zh-Hans': '该项目在 {startedOn} 之前已关闭或取消（{on}）。如项目继续，请先变更状态；否则请核对两个日期。',
  },
  'project.not-started': {
    en: 'There is no start to correct: none was recorded. Record it instead.',
    'zh-Hans': '没有启动记录，无可更正。请改为记录启动。',
  },
  'project.no-such-indicator': {
    en: 'The project has no indicator number {indicator}.',
    'zh-Hans': '该项目没有第 {indicator} 项指标。',
  },
  'project.no-such-part': {
    en: 'There is no number {part} in this list.',
    'zh-Hans': '该列表中没有第 {part} 项。',
  },
  'project.no-status': {
    en: 'One status must stay. Correct it instead of taking it away.',
    'zh-Hans': '须至少保留一个状态。请更正而非去除。',
  },
  'project.indicator-or-investment': {
    en: 'Give either an indicator with its title, or an investment, not both in one.',
    'zh-Hans': '请填写指标（及其名称）或投资额，二者择一，不可同时填写。',
  },
} satisfies Messages;
