/**
 * What events of earlier versions say in today's shapes, by file. Unlike the files themselves these expectations follow
 * the shapes: a new version of a type changes what all its earlier versions read as.
 */
export const decoded: { readonly [file: string]: object } = {
  'VisitRecorded.v1': {
    relationships: ['sichuan-california'],
    titles: [
      { text: 'Delegation of Sichuan Province to Silicon Valley', language: 'en' },
      { text: '四川省代表团访问硅谷', language: 'zh-Hans' },
    ],
    from: 'CN-SC',
    to: 'US-CA',
    occurredOn: '2018-11',
    delegation: { sentBy: [], count: { quality: 'unknown', named: [] } },
    hosts: [],
    purposes: [{ text: 'to promote an economic zone and bilateral ties', language: 'en' }],
  },
};
